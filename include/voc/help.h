/* help - the words about a program, from its one table of options; all to standard output */
#pragma once
#include "voc/options.h"

void help_print(const struct tool *tool);
/* The man page, as roff. */
void help_print_man(const struct tool *tool);
/* The options' names, a line each: for completion. */
void help_print_names(const struct tool *tool);
/* The question that the program answers. */
void help_print_summary(const struct tool *tool);
void help_print_version(const struct tool *tool);
/* Prints what was asked for of these; the exit status. */
int help_answer(const struct tool *tool, const struct options_common *common);
