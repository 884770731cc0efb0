/* orders - a map's formats of a time that could both read a cell, one with the day
   first and one with the month */
#pragma once
#include "voc/days.h"
#include "voc/whiffs.h"

/* Whether two of the alternatives, split by `|`, differ in the order of day and month alone. */
bool orders_are_open(const char *format);
/* Adds a whiff where rows, read by such a format, fall on days up to 12, so that both orders fit them. */
void orders_tell(const struct days *days, struct slice column, const char *format, struct whiffs *whiffs);
