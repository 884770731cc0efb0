/* script - SQL as it is written, in the words of one dialect */
#pragma once
#include "voc/dialect.h"

struct script;

struct script *script_new(struct arena *arena, const struct dialect *dialect);
/* More of it, as printf writes it; then every word that has a form in the dialect, as DIV(a, b), is written
   in that form. What stands in quotes is left as it is. */
void script_put(struct script *script, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* More of it, as it is. */
void script_add(struct script *script, struct slice text);
/* An empty one in the same dialect. */
struct script *script_like(const struct script *script);
/* A name or a text in quotes. */
const char *script_name(const struct script *script, struct slice name);
const char *script_text(const struct script *script, struct slice text);
/* All of it so far, NUL-terminated; borrowed until more comes. */
struct slice script_all(const struct script *script);
