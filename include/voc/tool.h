/* tool - the frame of a program: options, help, inputs, output, exit status; every program's promises live
   here once

   A program is a struct of what the user may ask for, a run() that opens, calls the trade and writes, and a
   main() that holds the defaults and the table of options:

       int main(int argc, char **argv)
       {
           struct ask ask = {.level = 0.95};
           const struct option options[] = {
               {"level", 0, OPTION_NUMBER, "SHARE", &ask.level, "level of the intervals (0.95)"}, {0}};
           const struct tool tool = {.name = "measure", ..., .options = options, .run = run, .ask = &ask};
           return tool_main(&tool, argc, argv);
       } */
#pragma once
#include "voc/options.h"

struct feed;
struct receipt;
struct writer;
struct sink;
struct talk;

/* What a run is given; borrowed from the frame. */
struct tool_run {
    const struct tool *tool;
    struct arena *arena;
    const char **operands; /* input tables; "-" alone where none was named */
    size_t operand_count;
    struct writer *out; /* the table to write, where formats is NULL */
    struct sink *sink;  /* the text to write, where it isn't */
    size_t format;      /* the place of --to in formats */
    bool has_to;        /* whether --to, --csv or --tsv chose it */
    const char *output; /* the file that -o names, NULL: standard output */
    bool on_terminal;   /* whether a person reads the output as it comes */
    bool colour;        /* whether it may be coloured */
    bool quiet;
    const struct talk *talk;
    struct receipt *receipt; /* what was read, where one is asked for; NULL: nobody asks */
    struct feed **feeds;     /* those of tool_feed */
    size_t feed_count;
    int status; /* the exit status of a run that succeeds, 0 unless the program says otherwise */
};

int tool_main(const struct tool *tool, int argc, char **argv);

/* Opens all operands as one table, or one of them; the receipt says how many rows of each were read. */
struct feed *tool_feed(struct tool_run *run, struct err *err);
struct feed *tool_feed_of(struct tool_run *run, size_t operand, struct err *err);
/* Opens the tables that an option names as one. NULL and err also where one is named twice, or is standard
   input, which the operands are. */
struct feed *tool_feed_named(struct tool_run *run, const char *option, const struct option_list *paths,
                             struct err *err);
/* Refuses a second output that is an input: "--save: ... is an input". That it isn't the file of -o, the
   frame has seen to before the run, for every option whose value is a FILE or PATH. */
bool tool_is_apart(const struct tool_run *run, const char *option, const char *path, struct err *err);
/* The clock, as seconds since 1970 UTC: for --as-of now and nothing else. */
long long tool_now(void);
/* Says that an option's value won't do: "--every: 'wek' ...; did you mean 'week'?". Returns false. */
bool tool_refuse(const char *option, const char *value, const char *const choices[], struct err *err);
