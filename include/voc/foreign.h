/* foreign - files that are no text: what they are, and what to do about it */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

/* Refuses a file whose first bytes are those of a workbook, an archive, a web page and the like; `name` is
   for the message. True where it may be a table. */
bool foreign_pass(struct slice head, const char *name, struct err *err);
