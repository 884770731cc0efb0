/* account - the receipt of a run */
#include "voc/account.h"

#include "voc/arena.h"
#include "voc/feed.h"
#include "voc/journal.h"
#include "voc/path.h"
#include "voc/seal.h"
#include "voc/talk.h"

#include <string.h>

struct input {
    const char *path;
    struct seal seal;
};

struct account {
    struct arena *arena;
    const struct tool *tool;
    struct journal *journal;
    struct receipt *receipt;
    struct input *inputs;
    size_t input_count;
};

/* As one would type it. */
static const char *quoted(struct arena *arena, const char *argument)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=+./:,@%";

    if (*argument && strspn(argument, plain) == strlen(argument))
        return argument;
    char *const text = arena_alloc(arena, strlen(argument) * 4 + 3), *end = text;
    *end++ = '\'';
    for (; *argument; argument++) {
        if (*argument == '\'') {
            memcpy(end, "'\\'", 3);
            end += 3;
        }
        *end++ = *argument;
    }
    *end = '\'';
    return text;
}

/* Without what is nobody's business. */
static const char *joined(struct arena *arena, const struct tool *tool, int argc, char **argv)
{
    const char *text = "", *inside;
    bool is_hidden = false;

    for (int i = 1; i < argc; i++) {
        const char *argument = is_hidden ? "…" : quoted(arena, argv[i]);
        const bool is_secret = !is_hidden && options_is_secret(tool, argv[i], &inside);
        if (is_secret && inside)
            argument = arena_printf(arena, "%.*s…", (int)(inside - argv[i]), argv[i]);
        text = arena_printf(arena, "%s%s%s", text, i > 1 ? " " : "", argument);
        is_hidden = is_secret && !inside;
    }
    return text;
}

struct account *account_open(struct arena *arena, const char *path, const struct tool *tool, int argc,
                             char **argv, struct err *err)
{
    struct account *const account = arena_alloc(arena, sizeof *account);

    *account = (struct account){.arena = arena, .tool = tool, .receipt = receipt_new(arena, tool->name)};
    if (strcmp(path, "-") == 0) {
        err_set(err, ERR_USAGE, "--receipt: expected a file, not '-'");
        return NULL;
    }
    account->journal = journal_open(arena, path, receipt_header, err);
    if (!account->journal)
        return NULL;
    receipt_text(account->receipt, NULL, "version", VOC_VERSION);
    receipt_text(account->receipt, NULL, "arguments", joined(arena, tool, argc, argv));
    return account;
}

struct receipt *account_receipt(struct account *account)
{
    return account ? account->receipt : NULL;
}

/* What can't be read, the program refuses in its own words. */
static bool add_input(struct account *account, const char *path, struct err *err)
{
    const char *const name = path_title(path);
    struct input input = {.path = path};

    if (!path_repeat(account->arena, path, err))
        return false;
    if (!path_is_repeatable(path))
        return true;
    if (!seal_file(path, &input.seal, err))
        return false;
    account->inputs = arena_grow(account->arena, account->inputs, account->input_count * sizeof input,
                                 (account->input_count + 1) * sizeof input);
    account->inputs[account->input_count++] = input;
    receipt_count(account->receipt, name, "bytes", input.seal.bytes);
    receipt_text(account->receipt, name, "sha256", input.seal.text);
    return true;
}

static bool add_option(struct account *account, const struct option *option, struct err *err)
{
    if (!option->value || strcmp(option->value, "FILE") != 0)
        return true;
    if (option->kind == OPTION_TEXT) {
        const char *const path = *(const char **)option->into;
        return !path || !path_is_repeatable(path) || add_input(account, path, err);
    }
    if (option->kind != OPTION_LIST)
        return true;
    const struct option_list *const list = option->into;
    for (size_t i = 0; i < list->count; i++)
        if (path_is_repeatable(list->items[i]) && !add_input(account, list->items[i], err))
            return false;
    return true;
}

bool account_inputs(struct account *account, const char *const operands[], size_t count, struct err *err)
{
    for (size_t i = 0; i < count; i++)
        if (!add_input(account, operands[i], err))
            return false;
    for (const struct option *option = account->tool->options; option && option->name; option++)
        if (!add_option(account, option, err))
            return false;
    return true;
}

void account_feed(struct account *account, const struct feed *feed)
{
    const char *name;
    size_t width;

    for (size_t i = 0; feed_header(feed, i, &width, &name); i++)
        receipt_count(account->receipt, name, "rows read", feed_table_count(feed, i));
}

void account_check(const struct account *account, const struct talk *talk)
{
    for (size_t i = 0; i < account->input_count; i++)
        if (!seal_holds(account->inputs[i].path, &account->inputs[i].seal))
            talk_say(talk, TALK_WARNING, "%s changed while it was read; its receipt may not hold",
                     path_title(account->inputs[i].path));
}

bool account_close(struct account *account, long long rows_written, long long warnings, int status,
                   struct err *err)
{
    if (rows_written >= 0)
        receipt_count(account->receipt, NULL, "rows written", rows_written);
    receipt_count(account->receipt, NULL, "warnings", warnings);
    receipt_count(account->receipt, NULL, "exit status", status);
    return journal_append(account->journal, receipt_rows(account->receipt), err);
}
