/* siblings - other columns of an export that could be a picked one's score as well */
#pragma once
#include "voc/err.h"
#include "voc/layout.h"
#include "voc/pick.h"

/* Whether there are any: columns behind it under the same question, or one whose header fits as well and that
   has such answers. Then err has the evidence, and the map line that settles it. */
bool siblings_doubt(const struct layout *layout, const struct pick *pick, const struct refusal *refusal,
                    struct err *err);
