/* store - keep it: feedback in one SQLite file, safe to feed twice */
#include "voc/arena.h"
#include "voc/batches.h"
#include "voc/changes.h"
#include "voc/feed.h"
#include "voc/forget.h"
#include "voc/keep.h"
#include "voc/ledger.h"
#include "voc/moment.h"
#include "voc/recall.h"
#include "voc/schema.h"
#include "voc/seal.h"
#include "voc/talk.h"
#include "voc/text.h"
#include "voc/tool.h"

#include <stdint.h>
#include <unistd.h>

struct ask {
    const char *as_of, *zone, *id, *same, *key, *every;
    long since; /* a batch; -1: none was named */
    struct option_list where, attach, customers;
    bool receipts, history;
    struct tool_span span;
};

/* The operands behind the word and the store; the frame has seen to the others. */
static bool settle_inputs(struct tool_run *run, struct err *err)
{
    static const char *standard[] = {"-"};

    run->operands += 2;
    run->operand_count -= 2;
    if (run->operand_count > 0)
        return true;
    if (isatty(STDIN_FILENO))
        return err_set(err, ERR_USAGE,
                       "no input: name a file or pipe one in, as in voc import survey.csv | voc store "
                       "add feedback.db");
    run->operands = standard;
    run->operand_count = 1;
    return true;
}

static bool read_time(struct tool_run *run, const char *text, const char **at, struct err *err)
{
    char *const written = arena_alloc(run->arena, MOMENT_SIZE);
    struct moment moment = {tool_now(), MOMENT_SECOND};

    if (!text)
        return true;
    if (strcmp(text, "now") != 0 && !moment_parse(slice_of(text), &moment))
        return err_set(err, ERR_USAGE,
                       "--as-of: '%s' is no moment; expected one like 2026-11-21, 2026-11-21T19:30Z or now",
                       text);
    moment_write(moment, written);
    *at = written;
    return true;
}

static bool add(struct tool_run *run, const struct ask *ask, struct err *err)
{
    static const char *const rules[] = {"last", NULL};
    struct keep keep = {.path = run->operands[1],
                        .receipts = ask->attach.items,
                        .receipt_count = ask->attach.count,
                        .are_updates = ask->same != NULL};
    struct ledger_entry entry;

    if (run->output)
        return err_set(err, ERR_USAGE, "-o: add writes no table; voc store get does");
    if (ask->same && strcmp(ask->same, rules[0]) != 0)
        return tool_refuse("same", ask->same, rules, err);
    if (!read_time(run, ask->as_of, &keep.at, err) || !settle_inputs(run, err) ||
        !(keep.inputs = ledger_seal(run->arena, run->operands, run->operand_count, err)))
        return false;
    keep.input_count = run->operand_count;
    struct feed *const feed = tool_feed(run, err);
    if (!feed || !keep_run(run->arena, &keep, feed, &entry, run->talk, err))
        return false;
    ledger_tell(&entry, run->talk, run->receipt);
    return true;
}

static bool get(struct tool_run *run, const struct ask *ask, struct err *err)
{
    struct recall recall = {.zone = zone_open(run->arena, ask->zone, err),
                            .where = ask->where.items,
                            .where_count = ask->where.count};

    if (!recall.zone || !period_span_parse(ask->span.from, ask->span.to, recall.zone, &recall.span, err) ||
        !schema_is_store(run->arena, run->operands[1], false, err))
        return false;
    struct feed *const feed = tool_feed_of(run, 1, err);
    return feed && recall_run(run->arena, feed, &recall, run->out, run->talk, err);
}

static bool log_batches(struct tool_run *run, const struct ask *ask, struct err *err)
{
    const bool history = ask->history || ask->id;

    if (history && ask->receipts)
        return err_set(err, ERR_USAGE, "--receipts goes without --history and --id");
    return batches_write(run->arena, run->operands[1],
                         history         ? BATCHES_HISTORY
                         : ask->receipts ? BATCHES_RECEIPTS
                                         : BATCHES_LIST,
                         ask->id, run->out, run->talk, err);
}

static bool changes(struct tool_run *run, const struct ask *ask, struct err *err)
{
    struct changes changes = {.path = run->operands[1], .every = PERIOD_WEEK, .since = ask->since};

    if (ask->every && !period_kind_parse(ask->every, &changes.every))
        return tool_refuse("every", ask->every, period_words, err);
    changes.zone = zone_open(run->arena, ask->zone, err);
    return changes.zone && changes_write(run->arena, &changes, run->out, run->talk, err);
}

static const struct seal_key *read_key(struct tool_run *run, const char *path, struct err *err)
{
    bool open = false;
    const struct seal_key *const key = seal_key_read(run->arena, path, &open, err);

    if (open)
        talk_say(run->talk, TALK_WARNING,
                 "%s can be read by others than its owner, who could find out who is who: chmod 600", path);
    return key;
}

static bool forget(struct tool_run *run, const struct ask *ask, struct err *err)
{
    struct forget forget = {
        .path = run->operands[1], .customers = ask->customers.items, .count = ask->customers.count};

    if (forget.count == 0)
        return err_set(err, ERR_USAGE,
                       "expected whom, as in voc store forget feedback.db --customer ann@example.org");
    for (size_t i = 0; i < forget.count; i++)
        if (slice_trim(slice_of(forget.customers[i])).length == 0)
            return err_set(err, ERR_USAGE, "--customer: expected a customer, not nothing");
        else if (strspn(forget.customers[i], "* ") == strlen(forget.customers[i]))
            return err_set(err, ERR_USAGE, "--customer: '%s' is no name; each one is forgotten by name",
                           forget.customers[i]);
    if (ask->key && !(forget.key = read_key(run, ask->key, err)))
        return false;
    return read_time(run, ask->as_of, &forget.at, err) &&
           forget_run(run->arena, &forget, run->out, run->talk, err);
}

static const struct action {
    const char *name;
    bool (*run)(struct tool_run *run, const struct ask *ask, struct err *err);
    size_t most_operands;
} actions[] = {{"add", add, SIZE_MAX},
               {"get", get, 2},
               {"log", log_batches, 2},
               {"changes", changes, 2},
               {"forget", forget, 2}};

enum { ACTIONS = sizeof actions / sizeof *actions };

static const struct action *find_action(const char *name, struct err *err)
{
    const char *names[ACTIONS];

    for (size_t i = 0; i < ACTIONS; i++) {
        names[i] = actions[i].name;
        if (strcmp(names[i], name) == 0)
            return &actions[i];
    }
    const char *const likely = text_likely(slice_of(name), names, ACTIONS);
    err_set(err, ERR_USAGE, "expected add, get, log, changes or forget, not '%s'%s%s%s", name,
            likely ? "; did you mean '" : "", likely ? likely : "", likely ? "'?" : "");
    return NULL;
}

/* An option that another action takes would be asked for in vain. */
static bool fits(const struct ask *ask, const struct action *action, struct err *err)
{
    const struct {
        const char *option;
        bool is_asked;
        const char *action, *other;
    } options[] = {{"as-of", ask->as_of, "add", "forget"},
                   {"attach", ask->attach.count, "add", NULL},
                   {"same", ask->same, "add", NULL},
                   {"from", ask->span.from, "get", NULL},
                   {"to", ask->span.to, "get", NULL},
                   {"where", ask->where.count, "get", NULL},
                   {"tz", strcmp(ask->zone, "UTC") != 0, "get", "changes"},
                   {"every", ask->every != NULL, "changes", NULL},
                   {"since", ask->since >= 0, "changes", NULL},
                   {"receipts", ask->receipts, "log", NULL},
                   {"history", ask->history, "log", NULL},
                   {"id", ask->id, "log", NULL},
                   {"key", ask->key, "forget", NULL},
                   {"customer", ask->customers.count, "forget", NULL}};

    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        const char *const other = options[i].other;
        if (options[i].is_asked && strcmp(options[i].action, action->name) != 0 &&
            !(other && strcmp(other, action->name) == 0))
            return err_set(err, ERR_USAGE, "--%s goes with %s%s%s, not with %s", options[i].option,
                           options[i].action, other ? " and " : "", other ? other : "", action->name);
    }
    return true;
}

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    const struct ask *const ask = asked;
    const struct action *const action = find_action(run->operands[0], err);

    if (!action || !fits(ask, action, err))
        return false;
    if (run->operand_count < 2 || !*run->operands[1] || strcmp(run->operands[1], "-") == 0)
        return err_set(err, ERR_USAGE, "expected the store's file, as in voc store %s feedback.db",
                       action->name);
    if (run->operand_count > action->most_operands)
        return err_set(err, ERR_USAGE, "%s takes the store's file alone, not '%s', too", action->name,
                       run->operands[2]);
    return action->run(run, ask, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {.zone = "UTC", .since = -1, .span = {.is_of_rows = true}};
    char *help[] = {argv[0], "--help", NULL};
    const struct option options[] = {
        {"where", 0, OPTION_NAMES, "COLUMN=VALUE", &ask.where, "get: only rows that fit; may be repeated"},
        {"tz", 0, OPTION_TEXT, "ZONE", &ask.zone,
         "get, changes: whose calendar --from, --to and --every go by (UTC)"},
        {"every", 0, OPTION_TEXT, "PERIOD", &ask.every, "changes: day, week (unless said), month ... or all"},
        {"since", 0, OPTION_WHOLE, "BATCH", &ask.since,
         "changes: only periods to count again since that batch"},
        {"as-of", 0, OPTION_TEXT, "WHEN", &ask.as_of, "add, forget: when, for the log; now or a moment"},
        {"attach", 0, OPTION_LIST, "FILE", &ask.attach, "add: keep the receipts in FILE with the batch"},
        {"same", 0, OPTION_TEXT, "last", &ask.same,
         "add: rows with a known id are its newer state, however they differ"},
        {"receipts", 0, OPTION_FLAG, NULL, &ask.receipts, "log: what was read, batch by batch"},
        {"history", 0, OPTION_FLAG, NULL, &ask.history, "log: each cell that was changed, and what it held"},
        {"id", 0, OPTION_SECRET, "ID", &ask.id, "log: the history of the row with this id"},
        {"customer", 0, OPTION_NAMES, "NAME", &ask.customers, "forget: whom; may be repeated"},
        {"key", 0, OPTION_SECRET, "FILE", &ask.key,
         "forget: of the hashes that import --pseudonym made of names"},
        {0}};
    const struct tool tool = {
        .name = "store",
        .summary = "keep it: one SQLite file, safe to feed twice",
        .example = "voc import --map maps inbox/*.csv | voc store add feedback.db --as-of now\n"
                   "voc measure --every week feedback.db        # every program reads a store\n"
                   "voc store get feedback.db --from 2026-Q3 --where team=Leeds\n"
                   "voc store log feedback.db\n"
                   "voc store changes feedback.db --since 12     # which weeks to count again\n"
                   "voc store forget feedback.db --customer ann@example.org --as-of now",
        .reads = "add|get|log|changes|forget DB [FEEDBACK]...",
        .about = "add keeps feedback: rows with a source and id that the store doesn't have are\n"
                 "new, of others the cells that differ are changed and what they held is kept in\n"
                 "the history; the rest is left alone. A column that a table doesn't have stays as\n"
                 "it is, an empty cell empties it, which is told. Where most rows with a known id\n"
                 "have another customer, or another time and text, they are refused, unless --same\n"
                 "last says that they are updates. All of it is read before anything is changed,\n"
                 "and a batch is there as a whole or not at all. The file is made where there is\n"
                 "none, for its owner alone.\n"
                 "\n"
                 "get gives the feedback table back, by time, source and id. --from and --to hold\n"
                 "against `at` (where a row has none, `asked_at`); --where takes a text, a glob\n"
                 "(a*, ?b), a regular expression behind ~, or nothing, for what is unknown.\n"
                 "\n"
                 "log lists the batches: when, how many rows, from which inputs.\n"
                 "\n"
                 "changes tells of each week which batch was the last to make, change or forget one\n"
                 "of its rows, and how many of them still wait for an answer, or where resolutions\n"
                 "are known for one. A week's tally that is older is to be made again; one in which\n"
                 "something waits, too, as waiting goes on. --since leaves the others out.\n"
                 "\n"
                 "forget is for a person's right: of the rows of a customer it removes the text,\n"
                 "the customer, the id, the clock's time, their history, and every further cell\n"
                 "that not at least ten rows of others have, too. Scores, day, source, channel\n"
                 "and weight stay. A keyed hash keeps the same person from coming back. Where import\n"
                 "--pseudonym wrote hashes of the customers, --key FILE finds theirs.\n"
                 "\n"
                 "docs/tables.md has the tables of the file, for sqlite3 and any SQL tool.",
        .options = options,
        .span = &ask.span,
        .least_operands = 1,
        .words = 2,
        .run = run,
        .ask = &ask};

    return argc > 1 ? tool_main(&tool, argc, argv) : tool_main(&tool, 2, help);
}
