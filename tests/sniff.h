/* sniff - what the tests of smells share: what was said of them, and places to say it of */
#pragma once
#include "scratch.h"
#include "voc/variety.h"
#include "voc/whiffs.h"

#define ROWS(table) (sizeof(table) / sizeof *(table))

/* One more cell of a column of labels. */
static inline void sniff_label(struct variety *labels, struct slice cell, const struct spot_row *row,
                               unsigned which)
{
    variety_see(labels, 0, &(struct spot_rows){.count = 1, .width = 1, .cells = &cell, .spots = row}, &which);
}

/* All that the whiffs say, a sentence a line, `! ` before a warning. */
static inline const char *sniff_said(struct arena *arena, struct whiffs *whiffs)
{
    struct scratch_talk said;

    scratch_listen(&said);
    whiffs_say(whiffs, &said.talk);
    return arena_copy(arena, said.text, strlen(said.text));
}

/* Whether the smell is the only one said, or (SMELLS) none is; the test fails with what is said instead. */
static inline void sniff_check(struct arena *arena, struct whiffs *whiffs, enum smell want, const char *name,
                               const char *file, int line)
{
    const char *const said = sniff_said(arena, whiffs);
    const bool right = want == SMELLS ? *said == '\0'
                                      : strstr(said, arena_printf(arena, "[%s]\n", smell_name(want))) != NULL;

    if (right)
        return;
    print_error("%s: said '%s', expected %s\n", name, said, want == SMELLS ? "nothing" : smell_name(want));
    _fail(file, line);
}
#define assert_smell(arena, whiffs, want, name) sniff_check(arena, whiffs, want, name, __FILE__, __LINE__)
