/* scratch - what the module tests share: an arena for a test, files that last as long as it,
   and what was written */
#pragma once
#include "near.h"
#include "voc/arena.h"
#include "voc/talk.h"
#include "voc/text.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static inline void scratch_exhausted(void)
{
    abort();
}

static inline struct arena *scratch_new(void)
{
    return arena_new(scratch_exhausted);
}

static inline void scratch_remove(void *path)
{
    unlink(path);
}

/* The path of a file with these bytes, removed with the arena. */
static inline char *scratch_bytes(struct arena *arena, struct slice content)
{
    char *const path = arena_printf(arena, "/tmp/voc-test.XXXXXX");
    const int file = mkstemp(path);

    assert_true(file >= 0);
    assert_int_equal(write(file, content.at, content.length), (ssize_t)content.length);
    close(file);
    arena_defer(arena, scratch_remove, path);
    return path;
}

static inline char *scratch_file(struct arena *arena, const char *content)
{
    return scratch_bytes(arena, slice_of(content));
}

/* What a file holds. */
static inline char *scratch_read(struct arena *arena, const char *path)
{
    enum { MOST = 1 << 20 };
    char *const content = arena_alloc(arena, MOST + 1);
    FILE *const file = fopen(path, "rb");

    assert_non_null(file);
    content[fread(content, 1, MOST, file)] = '\0';
    fclose(file);
    return content;
}

/* What was said, a sentence a line. */
struct scratch_talk {
    struct talk talk;
    char text[4096];
};

static inline void scratch_say(void *context, enum talk_level level, const char *sentence)
{
    struct scratch_talk *const said = context;
    const size_t used = strlen(said->text);

    snprintf(said->text + used, sizeof said->text - used, "%s%s\n", level == TALK_WARNING ? "! " : "",
             sentence);
}

static inline void scratch_listen(struct scratch_talk *said)
{
    said->talk = (struct talk){scratch_say, said};
    said->text[0] = '\0';
}

static inline void slice_check(struct slice got, const char *want, const char *file, int line)
{
    if (slice_is(got, slice_of(want)))
        return;
    print_error("'%.*s', expected '%s'\n", (int)got.length, got.at, want);
    _fail(file, line);
}
#define assert_slice(got, want) slice_check((got), (want), __FILE__, __LINE__)
