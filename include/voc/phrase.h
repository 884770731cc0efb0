/* phrase - numbers as a person would say them: with their unit, their doubt, and no digit too many */
#pragma once
#include <stddef.h>

struct arena;

/* Everywhere: no-break spaces inside a phrase, NAN is unknown, text belongs to the arena. */

/* How many decimals a value of that unit deserves when its interval has that margin (half its width;
   NAN: unknown): points and messages none, shares one only where the margin is below 1, hours one below
   10 or where the margin is below 1, stars two below a margin of 1, other units as many as show two
   digits of the margin. */
int phrase_decimals(const char *unit, double value, double margin);
/* `1,234.5`; "" where it is unknown. */
const char *phrase_number(struct arena *arena, double value, int decimals);
/* `46.8 h`, `48 points`, `29 %`, `4.31 stars`; the interval only says how many digits. */
const char *phrase_value(struct arena *arena, const char *unit, double value, double low, double high);
/* The same with its interval: `46.8 h (32.0 to 61.6)`; an open end is `(32.0 or more)`. */
const char *phrase_estimate(struct arena *arena, const char *unit, double value, double low, double high);
/* A difference, always signed; of shares in points: `+13 points (+2 to +24)`. */
const char *phrase_change(struct arena *arena, const char *unit, double change, double low, double high);
/* A chance from 0 to 1: `below 1 %`, `40 %`, `above 99 %`. */
const char *phrase_chance(struct arena *arena, double chance);
/* `1,204`. */
const char *phrase_count(struct arena *arena, double count);
/* `1 answer`, `12 answers`. */
const char *phrase_counted(struct arena *arena, double count, const char *one, const char *many);
