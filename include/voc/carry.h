/* carry - what a program passes on of a measures table that it widens: all columns but its own, which come
   last in the order given, and but those that a later program of the chain had made of the old ones */
#pragma once
#include "voc/measures.h"

struct arena;
struct carry;
struct talk;
struct writer;

/* What each program of the chain adds; with budgets check adds more. */
extern const char *const carry_baseline[], *const carry_target[], *const carry_check[], *const carry_budget[];

/* What of the table is passed on by the program that adds these columns; NULL-ended. */
struct carry *carry_of(struct arena *arena, const struct measures *measures, const char *const own[]);
/* Writes the header: the columns that are passed on, then the program's own. */
bool carry_header(const struct carry *carry, struct writer *writer, struct err *err);
/* A row's cells before the program's own, with this note instead of the one that was read. */
void carry_noted(const struct carry *carry, struct writer *writer, const struct measure *row,
                 const char *note);
/* The words of a note without this one, which an earlier run may have left, or with it at the end. */
const char *carry_note(struct arena *arena, const char *note, const char *word, bool has_word);
/* The cells of one row before its own; the caller writes these and ends the row. */
void carry_cells(const struct carry *carry, struct writer *writer, const struct measure *row);
/* Says whose columns were left out, if any were. */
void carry_tell(const struct carry *carry, const struct talk *talk);
