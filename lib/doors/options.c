/* options - a program's one table of options */
#include "voc/options.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/text.h"

static const char *const table_formats[] = {"text", "csv", "tsv", NULL};

static void add(struct options_table *table, struct option option)
{
    if (table->count == OPTIONS_MOST)
        return;
    table->names[table->count] = option.name;
    table->options[table->count++] = option;
}

static void add_common(struct options_table *table, const struct tool *tool, struct options_common *common)
{
    const bool plain = !tool->formats;
    const struct option options[] = {
        {"to", 0, OPTION_TEXT, "FORMAT", &common->to,
         plain ? "write csv, tsv or text (text on a terminal, else csv)" : "what to write: see above"},
        {"tsv", 0, OPTION_FLAG, NULL, &common->tsv, "the same as --to tsv"},
        {"csv", 0, OPTION_FLAG, NULL, &common->csv, "the same as --to csv"},
        {"output", 'o', OPTION_TEXT, "FILE", &common->output, "write to FILE, whole or not at all"},
        {"receipt", 0, OPTION_OUTPUT, "FILE", &common->receipt,
         "append to FILE what was read, and what became of it"},
        {"quiet", 'q', OPTION_FLAG, NULL, &common->quiet, "say nothing but warnings and errors"},
        {"help", 'h', OPTION_FLAG, NULL, &common->help, "show this text"},
        {"version", 0, OPTION_FLAG, NULL, &common->version, "show the version"},
    };

    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (plain || options[i].into == &common->to ||
            (options[i].into != &common->tsv && options[i].into != &common->csv))
            add(table, options[i]);
}

struct options_table options_table_of(const struct tool *tool, struct options_common *common)
{
    struct options_table table = {0};

    for (const struct option *option = tool->options; option && option->name; option++)
        add(&table, *option);
    if (tool->span) {
        add(&table, (struct option){"from", 0, OPTION_TEXT, "WHEN", &tool->span->from,
                                    "from WHEN on: 2026-03-01, 2026-W10, 2026-Q1, 2026 ..."});
        add(&table, (struct option){"to", 0, OPTION_TEXT, "WHEN", &tool->span->to, "up to WHEN, all of it"});
        if (!tool->span->is_of_rows)
            add(&table,
                (struct option){"last", 0, OPTION_WHOLE, "N", &tool->span->last, "only the last N periods"});
    }
    add_common(&table, tool, common);
    return table;
}

/* --to takes both a WHEN and a FORMAT; no date is called csv. */
static bool is_format(const struct tool *tool, const char *value)
{
    const char *const *const formats = tool->formats ? tool->formats : table_formats;

    for (size_t i = 0; formats[i]; i++)
        if (strcmp(formats[i], value) == 0)
            return true;
    return false;
}

struct parse {
    const struct tool *tool;
    struct options_table table;
    struct options_common *common;
    struct arena *arena;
    struct err *err;
    char **arguments; /* what is left of argv */
};

static const struct option *by_name(const struct options_table *table, struct slice name)
{
    for (size_t i = 0; i < table->count; i++)
        if (slice_is(slice_of(table->options[i].name), name))
            return &table->options[i];
    return NULL;
}

static const struct option *by_letter(const struct options_table *table, char letter)
{
    for (size_t i = 0; i < table->count; i++)
        if (table->options[i].letter == letter)
            return &table->options[i];
    return NULL;
}

static bool append(struct arena *arena, struct option_list *list, const char *item)
{
    list->items = arena_grow(arena, list->items, list->count * sizeof *list->items,
                             (list->count + 1) * sizeof *list->items);
    list->items[list->count++] = item;
    return true;
}

static bool store(struct parse *parse, const struct option *option, const char *value)
{
    switch (option->kind) {
    case OPTION_FLAG:
        *(bool *)option->into = true;
        return true;
    case OPTION_TEXT:
        if (parse->tool->span && option->into == &parse->tool->span->to && is_format(parse->tool, value))
            parse->common->to = value;
        else
            *(const char **)option->into = value;
        return true;
    case OPTION_OUTPUT:
    case OPTION_SECRET:
        *(const char **)option->into = value;
        return true;
    case OPTION_LIST:
    case OPTION_NAMES:
        return append(parse->arena, option->into, value);
    case OPTION_NUMBER:
        return number_parse(slice_of(value), option->into) ||
               err_set(parse->err, ERR_USAGE, "--%s: '%s' is not a number", option->name, value);
    default:
        if (parse->tool->span && option->into == &parse->tool->span->last &&
            strspn(value, "0") == strlen(value))
            return err_set(parse->err, ERR_USAGE, "--last: expected 1 or more periods");
        return number_parse_whole(slice_of(value), option->into) ||
               err_set(parse->err, ERR_USAGE, "--%s: '%s' is not a whole number", option->name, value);
    }
}

static bool unknown(struct parse *parse, const char *argument, struct slice name)
{
    const char *const likely = text_likely(name, parse->table.names, parse->table.count);

    if (likely)
        return err_set(parse->err, ERR_USAGE, "there is no option '%s'; did you mean '--%s'?", argument,
                       likely);
    return err_set(parse->err, ERR_USAGE, "there is no option '%s'; see voc help %s", argument,
                   parse->tool->name);
}

/* The value stands in the argument or is the next one. */
static bool take_value(struct parse *parse, const struct option *option, const char *inside)
{
    if (option->kind == OPTION_FLAG)
        return store(parse, option, NULL);
    if (inside)
        return store(parse, option, inside);
    if (!*parse->arguments)
        return err_set(parse->err, ERR_USAGE, "--%s: expected a value, %s", option->name, option->value);
    return store(parse, option, *parse->arguments++);
}

static bool take_long(struct parse *parse, const char *argument)
{
    const char *const name = argument + 2, *const equals = strchr(name, '=');
    const struct slice slice = {name, equals ? (size_t)(equals - name) : strlen(name)};
    const struct option *option = by_name(&parse->table, slice);

    if (!option && slice_is(slice, slice_of("man")))
        return parse->common->man = true;
    if (!option && slice_is(slice, slice_of("option-names")))
        return parse->common->complete = true;
    if (!option && slice_is(slice, slice_of("summary")))
        return parse->common->summary = true;
    if (!option)
        return unknown(parse, argument, slice);
    if (equals && option->kind == OPTION_FLAG)
        return err_set(parse->err, ERR_USAGE, "--%s takes no value", option->name);
    return take_value(parse, option, equals ? equals + 1 : NULL);
}

/* -q, -qo FILE, -oFILE */
static bool take_letters(struct parse *parse, const char *argument)
{
    for (const char *letter = argument + 1; *letter; letter++) {
        const struct option *const option = by_letter(&parse->table, *letter);
        if (!option)
            return unknown(parse, argument, slice_of(argument + 1));
        const bool has_value = option->kind != OPTION_FLAG;
        if (!take_value(parse, option, has_value && letter[1] ? letter + 1 : NULL))
            return false;
        if (has_value)
            return true;
    }
    return true;
}

bool options_parse(const struct tool *tool, int argc, char **argv, struct arena *arena,
                   struct options_common *common, const char ***operands, size_t *operand_count,
                   struct err *err)
{
    struct parse parse = {tool, options_table_of(tool, common), common, arena, err, argv + (argc > 0)};
    struct option_list left = {0};
    bool ended = false;

    while (*parse.arguments) {
        const char *const argument = *parse.arguments++;
        bool taken = true;
        if (!ended && strcmp(argument, "--") == 0)
            ended = true;
        else if (!ended && strncmp(argument, "--", 2) == 0)
            taken = take_long(&parse, argument);
        else if (!ended && argument[0] == '-' && argument[1])
            taken = take_letters(&parse, argument);
        else
            append(arena, &left, argument);
        if (!taken)
            return false;
    }
    *operands = left.items;
    *operand_count = left.count;
    return true;
}

bool options_is_secret(const struct tool *tool, const char *argument, const char **inside)
{
    *inside = NULL;
    if (strncmp(argument, "--", 2) != 0)
        return false;
    for (const struct option *option = tool->options; option && option->name; option++) {
        const size_t length = strlen(option->name);
        if ((option->kind != OPTION_SECRET && option->kind != OPTION_NAMES) ||
            strncmp(argument + 2, option->name, length) != 0)
            continue;
        *inside = argument[2 + length] == '=' ? argument + 2 + length + 1 : NULL;
        if (*inside || argument[2 + length] == '\0')
            return true;
    }
    return false;
}

bool options_is_question(const struct options_common *common)
{
    return common->help || common->version || common->man || common->complete || common->summary;
}
