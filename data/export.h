/* export - one big export of a helpdesk that asks its customers for a score, to measure speed on */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* Writes `rows` rows of some 250 bytes, of as many teams, or says on standard error why it can't. Comments
   have commas, quotes and line ends; those of a `plain` export have none, and all other cells are
   the same. */
bool export_write(const char *path, int64_t rows, int teams, bool plain);
