/* blunder - cells that a program or a tester left where a customer's words or names should be */
#pragma once
#include "voc/slice.h"

/* Each takes a cell without blanks around it. A spreadsheet's or a program's word for nothing or for an
   error: #N/A, #REF!, undefined, NaN, NULL, [object Object]. */
bool blunder_is_error(struct slice cell);
/* What testers type: test, asdf, dummy, lorem ipsum, test@test.com. */
bool blunder_is_test(struct slice cell);
/* Whether an HTML entity stands in it: &amp;, &#39;, &nbsp;. */
bool blunder_has_entity(struct slice cell);
/* Whether UTF-8 that was read as Windows-1252 stands in it (Ã©, â€™, Â£), or a
   character that got lost (U+FFFD). */
bool blunder_has_mojibake(struct slice cell);
/* Whether a question mark stands inside a word, where an encoding had no letter for it (sch?n), and not in an
   address. */
bool blunder_has_lost(struct slice cell);
