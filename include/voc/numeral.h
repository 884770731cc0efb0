/* numeral - cells that are numbers written in the one way that the number alone brings back */
#pragma once
#include "voc/slice.h"

#include <stdbool.h>
#include <stdint.h>

/* `0`, `-3`, `1204`: at most 18 digits, no zero in front, no sign but a minus. */
bool numeral_whole(struct slice cell, int64_t *value);
/* `4.5`, `10.0`, `0.25`: at most 9 digits, no needless zero at either end, 0.0001 or more. SQL writes such a
   number as it stood. */
bool numeral_decimal(struct slice cell, double *value);
