/* err - why something failed, as one sentence for the user and an exit status */
#pragma once
#include <stdbool.h>

/* Exit statuses of sysexits.h that voc uses; a crash can never look like a verdict (1 to 3). */
enum {
    ERR_USAGE = 64,    /* the command line */
    ERR_DATA = 65,     /* what stands in an input */
    ERR_NO_INPUT = 66, /* an input that isn't there or can't be read */
    ERR_SOFTWARE = 70, /* ours */
    ERR_SYSTEM = 71,   /* the machine's */
    ERR_CREATE = 73,   /* an output that can't be made */
    ERR_WRITE = 74     /* an output that can't be written, a full disk */
};

struct err {
    int status; /* 0 while nothing failed */
    char text[1536];
};

/* Says what failed; a message that is too long is cut, never overrun. Returns false, so that a function
   can end with `return err_set(err, ERR_DATA, ...)`. */
bool err_set(struct err *err, int status, const char *format, ...) __attribute__((format(printf, 3, 4)));
