/* help - the words about a program, from its table of options: help, man page, names for completion */
#include "voc/help.h"

#include <stdio.h>

enum { HELP_COLUMN = 26 };

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

void help_print(const struct tool *tool)
{
    struct options_common common = {0};
    const struct options_table table = options_table_of(tool, &common);

    printf("voc %s - %s\n\n", tool->name, tool->summary);
    print_indented(tool->example, "    ");
    printf("\nusage: voc %s [OPTION]... %s\n\n", tool->name, tool->reads);
    print_indented(tool->about, "");
    printf("\nOptions:\n");
    for (size_t i = 0; i < table.count; i++)
        print_option(&table.options[i]);
    printf("\nExit status: 0 done, 64 usage, 65 bad data, 66 no such input, 70 and up our trouble.\n");
}

/* Text for roff: a line may not begin with a control character, and marks stand for
   themselves only by name. */
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

void help_print_man(const struct tool *tool)
{
    struct options_common common = {0};
    const struct options_table table = options_table_of(tool, &common);

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
    printf(".SH EXIT STATUS\n0 done, 64 usage, 65 bad data, 66 no such input, 70 and up our trouble.\n"
           ".SH SEE ALSO\n\\fBvoc\\fR(1)\n");
}

void help_print_names(const struct tool *tool)
{
    struct options_common common = {0};
    const struct options_table table = options_table_of(tool, &common);

    for (size_t i = 0; i < table.count; i++)
        printf("--%s\n", table.options[i].name);
}

void help_print_summary(const struct tool *tool)
{
    printf("%s\n", tool->summary);
}

void help_print_version(const struct tool *tool)
{
    printf("voc-%s %s\n", tool->name, VOC_VERSION);
}

static int print_and_flush(const struct tool *tool, void (*print)(const struct tool *))
{
    print(tool);
    if (fflush(stdout) == 0)
        return 0;
    fprintf(stderr, "voc-%s: standard output can't be written\n", tool->name);
    return ERR_WRITE;
}

int help_answer(const struct tool *tool, const struct options_common *common)
{
    if (common->help)
        return print_and_flush(tool, help_print);
    if (common->man)
        return print_and_flush(tool, help_print_man);
    if (common->complete)
        return print_and_flush(tool, help_print_names);
    if (common->summary)
        return print_and_flush(tool, help_print_summary);
    return print_and_flush(tool, help_print_version);
}
