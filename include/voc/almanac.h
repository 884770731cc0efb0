/* almanac - the names of months, days and halves of the day, as exports write them: English, German, French,
   Spanish, Italian, Dutch, Portuguese; full or short, with or without accents, in any case */
#pragma once
#include "voc/scan.h"

/* Each takes a whole word off the front, with the full stop of a short one where a blank or
   nothing follows. */
/* 1 for January; 0 for none. */
int almanac_month(struct scan *scan);
/* 1 for Monday; 0 for none. */
int almanac_weekday(struct scan *scan);
/* am, PM, a.m., p. m. (blanks of any kind within). */
bool almanac_half_day(struct scan *scan, bool *afternoon);
/* Passes over what makes 21 the 21st: st, nd, rd, th, er, º. */
void almanac_pass_ordinal(struct scan *scan);
