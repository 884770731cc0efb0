/* assign - who owns it: adds the columns that rules set, the first rule that fits a row wins */
#include "voc/assign.h"
#include "voc/arena.h"
#include "voc/feed.h"
#include "voc/text.h"
#include "voc/tool.h"

struct ask {
    struct option_list files, sets;
    const char *zone;
    bool unowned;
};

/* `--set owner,team --set topic` as three names. */
static struct option_list split(struct arena *arena, struct option_list list)
{
    struct option_list names = {0};
    size_t most = 0;

    for (size_t i = 0; i < list.count; i++)
        most += strlen(list.items[i]) / 2 + 1;
    names.items = arena_array(arena, most, sizeof *names.items);
    for (size_t i = 0; i < list.count; i++) {
        struct slice rest = slice_of(list.items[i]), name;
        while (slice_split(&rest, ',', &name))
            if (slice_trim(name).length)
                names.items[names.count++] = slice_copy(arena, slice_trim(name));
    }
    return names;
}

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    const struct ask *const ask = asked;
    const struct option_list sets = split(run->arena, ask->sets);

    if (ask->files.count == 0)
        return err_set(err, ERR_USAGE, "expected rules: -f FILE, as in voc assign -f owners.csv");
    struct feed *const feed = tool_feed(run, err);
    return feed && assign_run(run->arena, feed,
                              &(struct assign){.files = ask->files.items,
                                               .file_count = ask->files.count,
                                               .sets = sets.items,
                                               .set_count = sets.count,
                                               .zone = ask->zone,
                                               .unowned = ask->unowned},
                              run->out, run->talk, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {.zone = "UTC"};
    const struct option options[] = {
        {"rules", 'f', OPTION_LIST, "FILE", &ask.files, "the rules; more files are applied in turn"},
        {"set", 0, OPTION_LIST, "COLUMNS", &ask.sets, "set these columns and match all others"},
        {"unowned", 0, OPTION_FLAG, NULL, &ask.unowned, "write only the rows that no rule fits"},
        {"tz", 0, OPTION_TEXT, "ZONE", &ask.zone, "whose clocks the dates of rules go by (UTC)"},
        {0}};
    const struct tool tool = {
        .name = "assign",
        .summary = "who owns it? which topic, persona, touchpoint?",
        .example = "voc assign -f owners.csv -f topics.csv feedback.csv > owned.csv\n"
                   "voc assign -f owners.csv --unowned feedback.csv",
        .reads = "-f FILE [FEEDBACK]...",
        .about = "Rules are a CSV that one keeps by hand:\n\n"
                 "    source,place,from,until,owner,team\n"
                 "    ,Leeds*,,,dana,Leeds\n"
                 "    helpdesk,~^(Returns|Repairs)$,2026-07-01,,omar,Returns\n\n"
                 "Columns that the feedback has are matched, the others are set; with --set\n"
                 "exactly those are set, also where the feedback has them already. Without it a\n"
                 "well-known column that the feedback doesn't have, or a name that is nearly one\n"
                 "of its own, is refused. The first rule that fits a row wins; a row that none\n"
                 "fits has the columns empty.\n\n"
                 "A cell to match is the same text, a glob (a*, ?b), a regular expression\n"
                 "behind ~ (~refund|return; ~(?i)refund for any case; ~^$ for unknown), or\n"
                 "empty, which fits anything. `from` and `until` are dates, moments or periods,\n"
                 "both inclusive, that the row's `at` must lie within; a row without it, of\n"
                 "someone who stayed silent, goes by `asked_at`.\n\n"
                 "With several files each works on what the one before it wrote, as in a pipe.",
        .options = options,
        .run = run,
        .ask = &ask};

    return tool_main(&tool, argc, argv);
}
