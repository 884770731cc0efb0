/* options - a program's one table of options: it parses, prints the help, the man page and
   the names for completion */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;

enum option_kind {
    OPTION_FLAG,   /* bool */
    OPTION_TEXT,   /* const char * */
    OPTION_OUTPUT, /* const char *: a file that is written */
    OPTION_SECRET, /* const char *: a file of which nothing is told */
    OPTION_LIST,   /* struct option_list: may be repeated */
    OPTION_NAMES,  /* the same, of which nothing is told */
    OPTION_NUMBER, /* double */
    OPTION_WHOLE   /* long long, 0 or more */
};

struct option_list {
    const char **items;
    size_t count;
};

struct option {
    const char *name; /* without the dashes; NULL ends a table */
    char letter;      /* 0: none */
    enum option_kind kind;
    const char *value; /* what the help calls it */
    void *into;
    const char *help;
};

/* Which periods: dates, moments or periods, both ends inclusive; the last so many periods.
   NULL, 0: not asked. */
struct tool_span {
    const char *from, *to;
    long long last;
    bool is_of_rows; /* these have no periods to count: no --last */
};

struct tool_run;

/* A program, as its main() describes it. */
struct tool {
    const char *name;    /* the verb */
    const char *summary; /* one line: the question that it answers */
    const char *example; /* what help leads with: one or more command lines */
    const char *reads;   /* what the operands are, for the usage line: "[FEEDBACK]..." */
    const char *about;   /* paragraphs for the help, each line at most 78 columns */
    const struct option *options;
    struct tool_span *span;     /* where it takes --from, --to and --last */
    const char *const *formats; /* what --to may be, NULL-ended, the terminal's choice first; NULL: a table */
    size_t least_operands;      /* 0: standard input will do */
    size_t words;               /* operands in front that are no input tables */
    bool (*run)(struct tool_run *run, void *ask, struct err *err);
    void *ask;
};

/* What every program takes besides its own. */
struct options_common {
    const char *output, *to, *receipt;
    bool csv, tsv, quiet;
    bool help, version, man, complete, summary;
};

/* The tool's own options, then those that every program has: all that parsing and help know. */
enum { OPTIONS_MOST = 64 };
struct options_table {
    struct option options[OPTIONS_MOST];
    const char *names[OPTIONS_MOST];
    size_t count;
};
struct options_table options_table_of(const struct tool *tool, struct options_common *common);

/* Parses argv into the tool's places and *common; *operands (in the arena) are what is left. Options may
   follow operands;
   `--` ends them. */
bool options_parse(const struct tool *tool, int argc, char **argv, struct arena *arena,
                   struct options_common *common, const char ***operands, size_t *operand_count,
                   struct err *err);
/* Whether an argument such as `--key` or `--key=FILE` is an option of which no receipt may tell the value;
 *inside is set where the value stands in it, or is NULL: it is the next argument. */
bool options_is_secret(const struct tool *tool, const char *argument, const char **inside);
/* Whether something was asked that needs no run: --help, --version and the like. */
bool options_is_question(const struct options_common *common);
