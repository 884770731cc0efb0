/* options - a program's one table of options */
#include "voc/options.h"

#include "voc/arena.h"
#include "voc/number.h"

#include <stdio.h>

enum { MOST_OPTIONS = 64, HELP_COLUMN = 26 };

static const char *const table_formats[] = {"text", "csv", "tsv", NULL};

/* The tool's own options, then those that every program has: all that parsing and help know. */
struct table {
    struct option options[MOST_OPTIONS];
    const char *names[MOST_OPTIONS];
    size_t count;
};

static void add(struct table *table, struct option option)
{
    if (table->count == MOST_OPTIONS)
        return;
    table->names[table->count] = option.name;
    table->options[table->count++] = option;
}

static void add_common(struct table *table, const struct tool *tool, struct options_common *common)
{
    const bool plain = !tool->formats;
    const struct option options[] = {
        {"to", 0, OPTION_TEXT, "FORMAT", &common->to,
         plain ? "write csv, tsv or text (text on a terminal, else csv)" : "what to write: see above"},
        {"tsv", 0, OPTION_FLAG, NULL, &common->tsv, "the same as --to tsv"},
        {"csv", 0, OPTION_FLAG, NULL, &common->csv, "the same as --to csv"},
        {"output", 'o', OPTION_TEXT, "FILE", &common->output, "write to FILE, whole or not at all"},
        {"quiet", 'q', OPTION_FLAG, NULL, &common->quiet, "say nothing but warnings and errors"},
        {"help", 'h', OPTION_FLAG, NULL, &common->help, "show this text"},
        {"version", 0, OPTION_FLAG, NULL, &common->version, "show the version"},
    };

    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (plain || options[i].into == &common->to ||
            (options[i].into != &common->tsv && options[i].into != &common->csv))
            add(table, options[i]);
}

static struct table table_of(const struct tool *tool, struct options_common *common)
{
    struct table table = {0};

    for (const struct option *option = tool->options; option && option->name; option++)
        add(&table, *option);
    if (tool->span) {
        add(&table, (struct option){"from", 0, OPTION_TEXT, "WHEN", &tool->span->from,
                                    "from WHEN on: 2026-03-01, 2026-W10, 2026-Q1, 2026 ..."});
        add(&table, (struct option){"to", 0, OPTION_TEXT, "WHEN", &tool->span->to, "up to WHEN, all of it"});
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
    struct table table;
    struct options_common *common;
    struct arena *arena;
    struct err *err;
    char **arguments; /* what is left of argv */
};

static const struct option *by_name(const struct table *table, struct slice name)
{
    for (size_t i = 0; i < table->count; i++)
        if (slice_is(slice_of(table->options[i].name), name))
            return &table->options[i];
    return NULL;
}

static const struct option *by_letter(const struct table *table, char letter)
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
    case OPTION_LIST:
        return append(parse->arena, option->into, value);
    case OPTION_NUMBER:
        return number_parse(slice_of(value), option->into) ||
               err_set(parse->err, ERR_USAGE, "--%s: '%s' is not a number", option->name, value);
    default:
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
    struct parse parse = {tool, table_of(tool, common), common, arena, err, argv + (argc > 0)};
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

bool options_is_question(const struct options_common *common)
{
    return common->help || common->version || common->man || common->complete || common->summary;
}

static void print_indented(const char *lines, const char *indent)
{
    struct slice rest = slice_of(lines), line;

    while (slice_split(&rest, '\n', &line))
        printf("%s%.*s\n", line.length ? indent : "", (int)line.length, line.at);
}

static void print_option(const struct option *option)
{
    char left[80];
    const char letter[] = {'-', option->letter, ',', ' ', '\0'};

    const int width = snprintf(left, sizeof left, "  %s--%s%s%s", option->letter ? letter : "    ",
                               option->name, option->value ? " " : "", option->value ? option->value : "");
    if (width >= HELP_COLUMN)
        printf("%s\n%*s%s\n", left, HELP_COLUMN, "", option->help);
    else
        printf("%-*s%s\n", HELP_COLUMN, left, option->help);
}

void options_print_help(const struct tool *tool)
{
    struct options_common common = {0};
    const struct table table = table_of(tool, &common);

    printf("voc %s - %s\n\n", tool->name, tool->summary);
    print_indented(tool->example, "    ");
    printf("\nusage: voc %s [OPTION]... %s\n\n", tool->name, tool->reads);
    print_indented(tool->about, "");
    printf("\nOptions:\n");
    for (size_t i = 0; i < table.count; i++)
        print_option(&table.options[i]);
    printf("\nExit status: 0 done, 64 usage, 65 bad data, 66 no such input, 70 and above the machine's "
           "trouble.\n");
}

/* Text for roff: a line may not begin with a control character, and marks stand for themselves only by name.
 */
static void print_roff(const char *text)
{
    static const char marks[] = "\\-~^`'";
    static const char *const names[] = {"e", "-", "(ti", "(ha", "(ga", "(aq"};
    bool start = true;

    for (; *text; text++) {
        if (start && (*text == '.' || *text == '\''))
            fputs("\\&", stdout);
        const char *const mark = strchr(marks, *text);
        if (mark)
            printf("\\%s", names[mark - marks]);
        else
            putchar(*text);
        start = *text == '\n';
    }
}

static void print_man_option(const struct option *option)
{
    printf(".TP\n");
    if (option->letter)
        printf("\\fB\\-%c\\fR, ", option->letter);
    printf("\\fB\\-\\-");
    print_roff(option->name);
    printf("\\fR");
    if (option->value)
        printf(" \\fI%s\\fR", option->value);
    printf("\n");
    print_roff(option->help);
    printf("\n");
}

void options_print_man(const struct tool *tool)
{
    struct options_common common = {0};
    const struct table table = table_of(tool, &common);

    printf(".TH VOC-%s 1 \"\" \"voc %s\" \"voc manual\"\n.SH NAME\nvoc\\-%s \\- ", tool->name, VOC_VERSION,
           tool->name);
    print_roff(tool->summary);
    printf("\n.SH SYNOPSIS\n\\fBvoc %s\\fR [OPTION]... ", tool->name);
    print_roff(tool->reads);
    printf("\n.SH EXAMPLE\n.nf\n");
    print_roff(tool->example);
    printf("\n.fi\n.SH DESCRIPTION\n.nf\n");
    print_roff(tool->about);
    printf("\n.fi\n.SH OPTIONS\n");
    for (size_t i = 0; i < table.count; i++)
        print_man_option(&table.options[i]);
    printf(".SH EXIT STATUS\n0 done, 64 usage, 65 bad data, 66 no such input, 70 and above the machine's "
           "trouble.\n"
           ".SH SEE ALSO\n\\fBvoc\\fR(1)\n");
}

void options_print_names(const struct tool *tool)
{
    struct options_common common = {0};
    const struct table table = table_of(tool, &common);

    for (size_t i = 0; i < table.count; i++)
        printf("--%s\n", table.options[i].name);
}

void options_print_summary(const struct tool *tool)
{
    printf("%s\n", tool->summary);
}

void options_print_version(const struct tool *tool)
{
    printf("voc-%s %s\n", tool->name, VOC_VERSION);
}
