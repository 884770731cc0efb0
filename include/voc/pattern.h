/* pattern - what a cell of a rule asks of a cell of a table: the same text, a glob, or
   a regular expression (PCRE2) */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct pattern;

/* Reads a rule's cell: empty matches any, `a*` and `?b` are globs, `~…` is a regular expression,
   else the same text. A bare `*` is refused, since it would mean both "any" and "the total". NULL
   and err (without a place). */
const struct pattern *pattern_new(struct arena *arena, struct slice text, struct err *err);
bool pattern_is_any(const struct pattern *pattern);
/* Whether only one text fits, and which; borrowed from the pattern. */
bool pattern_is_text(const struct pattern *pattern, struct slice *text);
/* Whether the whole cell (a regular expression: a part of it) fits. */
bool pattern_fits(const struct pattern *pattern, struct slice cell);
/* Whether a glob of `*` and `?` fits the whole text. */
bool pattern_glob(struct slice glob, struct slice text);
