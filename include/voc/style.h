/* style - the way in which times are written, as a pattern that leaves open which number is the day: its key,
   `%N/%N/%Y %H:%M`, has %N for a number of one or two digits that is part of the day */
#pragma once
#include "voc/slice.h"

enum { STYLE_SIZE = 80, STYLE_PATTERN = 160 };

/* What a key's day is made of. */
enum style_form {
    STYLE_CLEAR, /* nothing is open */
    STYLE_PAIR,  /* two numbers, of which either could be the day, then a year of four digits */
    STYLE_LATE,  /* a year of four digits, then month and day */
    STYLE_TRIPLE /* three numbers of which any could be the year */
};

enum style_order { STYLE_DAY_FIRST, STYLE_MONTH_FIRST, STYLE_YEAR_FIRST, STYLE_DAY_LATE /* 2026-21-11 */ };

/* Whether its parts make a day, in an order that occurs. */
bool style_is_whole(const char *key);
enum style_form style_form(const char *key);
/* Its day alone: `%N/%N/%Y`. */
struct slice style_day(const char *key);
/* The pattern that reads it, its numbers being in this order. */
void style_pattern(const char *key, enum style_order order, char pattern[STYLE_PATTERN]);
