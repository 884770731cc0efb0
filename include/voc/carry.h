/* carry - what a program passes on of a measures table that it widens: all columns but its own, which come
   last in the order given, and but those that a later program of the chain had made of the old ones */
#pragma once
#include "voc/measures.h"

struct talk;
struct writer;

/* What each program of the chain adds; with budgets check adds more. */
extern const char *const carry_baseline[], *const carry_target[], *const carry_check[], *const carry_budget[];

/* Writes the header: the columns that were read, then the program's own. */
bool carry_header(struct writer *writer, const struct measures *measures, const char *const own[],
                  struct err *err);
/* Its cells before the program's own, with this note instead of the one that was read. */
void carry_noted(struct writer *writer, const struct measures *measures, const struct measure *row,
                 const char *const own[], const char *note);
/* The cells of one row before its own; the caller writes these and ends the row. */
void carry_cells(struct writer *writer, const struct measures *measures, const struct measure *row,
                 const char *const own[]);
/* Says whose columns were left out, if any were. */
void carry_tell(const struct measures *measures, const char *const own[], const struct talk *talk);
