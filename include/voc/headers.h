/* headers - what a column's header usually means: the names that survey, review and helpdesk tools give */
#pragma once
#include "voc/slice.h"

struct arena;

/* A header in plain words: lower case, without marks and parentheses, `createdAt` as `created at`. */
const char *headers_plain(struct arena *arena, struct slice header);
/* How well a plain header fits a field of the feedback table: 0 not at all, else the higher the better. */
int headers_fit(const char *field, const char *plain);
/* Whether it is one of the field's usual names, not a phrase in a question. */
bool headers_names(const char *field, const char *plain);
/* The usual dimension that a plain header names (`store name` is `store`), or NULL. */
const char *headers_dimension(const char *plain);
/* Whether it usually says how many answers a row stands for: `responses`. */
bool headers_counts(const char *plain);
