/* text - Unicode: UTF-8, words that are nearly the same, what a terminal can be shown */
#pragma once
#include "voc/slice.h"

struct arena;

/* A NUL-terminated copy in the arena. */
char *slice_copy(struct arena *arena, struct slice slice);

/* The offset of the first byte that isn't well-formed UTF-8, or slice.length. */
size_t text_valid(struct slice slice);
/* The length of the well-formed character that it begins with, 0 where none does. */
size_t text_character(struct slice slice);
/* How many characters a text has that is UTF-8. */
size_t text_count(struct slice slice);
/* Whether they are the same but for case, blanks and how an emoji is drawn. */
bool text_is_nearly(struct slice a, struct slice b);
/* Columns that it takes in a terminal (East Asian wide characters two, combining marks none). */
size_t text_width(struct slice slice);
/* The longest start of it that fits `width` columns. */
struct slice text_fit(struct slice slice, size_t width);
/* The longest start of so many bytes at the most, of a text that is UTF-8, in which no character is cut in
   two. */
struct slice text_start(struct slice slice, size_t size);
/* The start that fits `width` columns and as many bytes, as marks that combine take no width. */
struct slice text_fit_in(struct slice slice, size_t width, size_t size);
/* A copy of that start in the arena, with an ellipsis behind it where it isn't all. */
const char *text_excerpt(struct arena *arena, struct slice slice, size_t width);
/* A copy made harmless for a terminal and one line of a table: control characters become spaces or, where
   they could command a terminal (ESC, C1, bidirectional overrides), U+FFFD. */
char *text_harmless(struct arena *arena, struct slice slice);

/* Lower case without accents, for telling whether two texts differ in more: compatibility-decomposed, marks
   dropped, case folded. NUL-terminated. */
struct slice text_fold(struct arena *arena, struct slice slice);

/* The same with the case of all its letters folded, as Unicode has it, and composed (NFC), in `room`; as it
   is where that doesn't fit, or isn't UTF-8. */
struct slice text_caseless(struct slice slice, char *room, size_t size);

/* Of the `count` candidates the one that `word` was probably meant to be (edit distance at most a third of
   its length, at least 1; transpositions count one), or NULL. */
const char *text_likely(struct slice word, const char *const candidates[], size_t count);
