/* dialect - what databases say differently: names, texts, and some words that have a form in each */
#pragma once
#include "voc/slice.h"

struct arena;
struct dialect;

/* The names of the dialects, NULL-ended. */
extern const char *const dialect_names[];
/* NULL where there is none of that name. */
const struct dialect *dialect_find(const char *name);

/* A name or a text in quotes, as the dialect writes them; in the arena. */
const char *dialect_name(struct arena *arena, const struct dialect *dialect, struct slice name);
const char *dialect_text(struct arena *arena, const struct dialect *dialect, struct slice text);

/* Whether a backslash between such quotes stands for what follows it. */
bool dialect_escapes(const struct dialect *dialect, char quote);

/* What stands for a word, with $1, $2 for what stands in its brackets; NULL: the word is the dialect's own.
   Numbers are whole and of 64 bits, a moment is a text like 2026-11-21T19:30:00Z, its minutes or its day:

       WHOLE(text)           a whole number
       TEXT(number)          as text
       DIV(a, b), MOD(a, b)  of whole numbers, without their fraction
       FIXED(text, n, 10^n)  a decimal in units of its nth decimal, halves away from 0
       IS_NUMBER(text)       whether it is a decimal of at most twelve digits before its point
       IS_SHORT(text)        and at most six behind it
       IS_WORD(text)         whether it isn't of digits, signs, points and e alone, as numbers are
       IS_MOMENT(text)
       DAYS(date)            since 1970-01-01
       WEEK(date)            2026-W47
       SUM(number)
       TRIM(text)            without the blanks at both ends, as slice_trim has it
       TRIM_ZEROS(decimal)   without the zeros at its end, nor its point
       PAD(number)           of nine digits
       CELL(text)            of the answer; NULL where it is empty, as far as clients write that as nothing; and
       NOTHING()             an empty one
       SETTINGS()            what stands behind the query
       BYTES(text)           to be ordered by its bytes
       FAIL(text, fine)      ends the query and says why, unless it is fine, which those ask that work out what
                             isn't needed; a whole number where a type matters
       WIDTHS()              the powers of 2 from 1 to 2^55, as a column `width` */
const char *dialect_form(const struct dialect *dialect, struct slice word);
