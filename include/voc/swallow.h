/* swallow - whether a quote that was never meant to hold lines holds rows of the table */
#pragma once
#include "voc/slice.h"

/* How many whole lines lie within a record, where each of them has as many delimiters as the header of so
   many columns; 0 where one doesn't, or where so few may do by chance. */
size_t swallow_count(struct slice raw, char delimiter, size_t width);
