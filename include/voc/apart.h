/* apart - that no file which a program writes is one that it reads, or writes otherwise, too */
#pragma once
#include "voc/options.h"

/* The files that it was asked for. */
struct apart {
    const struct tool *tool; /* its options, of which the value is a FILE or PATH, as they were set */
    const char *const *inputs;
    size_t input_count;
    const char *output; /* of -o; NULL: standard output */
};

/* Whether the file of an option is no input; -o no input, nor the file of an option; the receipt neither, nor
   that of -o. Without -o standard output is neither. False and err where it is. */
bool apart_is(const struct apart *apart, const char *option, const char *path, struct err *err);
bool apart_output(const struct apart *apart, struct err *err);
bool apart_receipt(const struct apart *apart, const char *path, struct err *err);
