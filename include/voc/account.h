/* account - the receipt of a run, from its first look at the inputs to its exit status */
#pragma once
#include "voc/options.h"
#include "voc/receipt.h"

struct account;
struct feed;
struct talk;

/* Opens the receipt file and notes the version and the arguments; refuses a file that isn't one. */
struct account *account_open(struct arena *arena, const char *path, const struct tool *tool, int argc,
                             char **argv, struct err *err);
struct receipt *account_receipt(struct account *account);
/* Notes each operand, and each file that an option names for reading, with its size and SHA-256; a pipe is
   kept in a temporary file, so that what is read is what was noted. */
bool account_inputs(struct account *account, const char *const operands[], size_t count, struct err *err);
/* Notes how many rows of each table were read. */
void account_feed(struct account *account, const struct feed *feed);
/* Warns of inputs that changed while they were read. */
void account_check(const struct account *account, const struct talk *talk);
/* Notes how the run ended and appends it all; rows written are negative where no table is. */
bool account_close(struct account *account, long long rows_written, long long warnings, int status,
                   struct err *err);
