/* cells - the first line as clauses, each other line as a cell: what comes out is a
   cell of the feedback table */
#include "trial.h"
#include "voc/clauses.h"

static void read_cell(struct arena *arena, struct slice field, const struct meaning *meaning,
                      struct slice cell)
{
    struct err err = {0};
    struct slice read = {"", 0}, again;
    char room[MEANING_SIZE], next[MEANING_SIZE];

    if (!meaning_read(meaning, cell, room, &read, &err)) {
        trial_is_refusal(&err);
        return;
    }
    const struct meaning *const plain = clauses_read(arena, field, (struct slice){"", 0}, false, &err);
    trial_holds(plain != NULL);
    if (meaning->kind == MEANING_TIME && read.length)
        trial_holds(meaning_read(plain, read, next, &again, &err) && slice_is(read, again));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const fields[] = {"at", "nps", "effort", "team", "text"};
    struct slice rest = {(const char *)data, size}, clauses, cell;

    slice_split(&rest, '\n', &clauses);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        struct arena *const arena = trial_arena();
        struct err err = {0};
        const struct slice field = slice_of(fields[i]);
        const struct meaning *const meaning = clauses_read(arena, field, clauses, i % 2, &err);
        if (!meaning)
            trial_is_refusal(&err);
        for (struct slice cells = rest; meaning && slice_split(&cells, '\n', &cell);)
            read_cell(arena, field, meaning, cell);
        arena_free(arena);
    }
    return 0;
}
