/* touched - on which days those rows of a store lie that a batch makes, changes or forgets */
#include "voc/touched.h"

#include "voc/arena.h"
#include "voc/cells.h"
#include "voc/moment.h"
#include "voc/store.h"

struct touched {
    struct cells *days;
    size_t group;
    int64_t last; /* the day that was noted before; INT64_MIN: none */
    bool never, any;
};

struct touched *touched_new(struct arena *arena)
{
    struct touched *const touched = arena_alloc(arena, sizeof *touched);

    *touched = (struct touched){.days = cells_new(arena, 1), .last = INT64_MIN};
    touched->group = cells_group(touched->days, 0, slice_of(""));
    return touched;
}

void touched_note(struct touched *touched, struct slice at, struct slice asked_at)
{
    const struct slice trimmed = slice_trim(at), cell = trimmed.length ? trimmed : slice_trim(asked_at);
    struct moment moment;

    if (cell.length == 0) {
        touched->never = true;
        return;
    }
    if (!moment_parse(cell, &moment)) {
        touched->any = true;
        return;
    }
    const int64_t day = civil_floor(moment.seconds, CIVIL_DAY);
    if (day != touched->last)
        cells_at(touched->days, touched->group, day);
    touched->last = day;
}

static bool write_day(struct query *query, struct slice day, long long batch, struct err *err)
{
    store_set_text(query, 1, day);
    store_set_count(query, 2, batch);
    return store_do(query, err);
}

bool touched_write(struct touched *touched, struct store *store, long long batch, struct err *err)
{
    struct query *const query = store_prepare(store, "INSERT OR REPLACE INTO touched VALUES (?, ?)", err);
    char text[MOMENT_SIZE];
    size_t count;
    const struct cell *const days = cells_all(touched->days, &count);

    for (size_t i = 0; query && i < count; i++) {
        const struct moment day = {days[i].period * CIVIL_DAY, MOMENT_DAY};
        if (!write_day(query, (struct slice){text, moment_write(day, text)}, batch, err))
            return false;
    }
    return query && (!touched->never || write_day(query, slice_of(TOUCHED_NEVER), batch, err)) &&
           (!touched->any || write_day(query, slice_of(TOUCHED_ANY), batch, err));
}
