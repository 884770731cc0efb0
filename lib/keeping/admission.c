/* admission - the rows of exports on their way into the feedback table */
#include "voc/admission.h"

#include "voc/arena.h"
#include "voc/extent.h"
#include "voc/naming.h"
#include "voc/pseudonyms.h"
#include "voc/smells.h"
#include "voc/writer.h"

/* A row that has an id by now: what waiting wants to know of it, and room for an id that was made. */
struct named {
    uint32_t marks;
    char made[NAMING_SIZE];
};

struct admission {
    struct admission_plan plan;
    struct identity_file *files;
    const struct slice *names; /* of the columns */
    size_t width;
    size_t file;                   /* whose rows these are */
    struct named *named;           /* what is known of each row of a stretch */
    struct extent **extents;       /* of each file; NULL: nobody asks */
    struct pseudonyms *pseudonyms; /* NULL: nothing is hidden */
    struct naming *naming;
    struct tickets *tickets; /* where rows are events; else NULL */
    struct waiting *waiting; /* where a later row may hold, all of them wait; else NULL */
    struct stretch *one;     /* a row that has waited */
    size_t smelt;            /* the file, counted from 1, whose tickets are smelt at; 0: none yet */
};

static struct identity_file *files_of(struct arena *arena, const struct admission_plan *plan)
{
    struct identity_file *const files = arena_array(arena, plan->count, sizeof *files);

    for (size_t i = 0; i < plan->count; i++)
        files[i] = (struct identity_file){plan->files[i].name, plan->files[i].same};
    return files;
}

static struct extent **extents_of(struct arena *arena, const struct admission_plan *plan)
{
    struct extent **const extents = arena_array(arena, plan->count, sizeof *extents);

    for (size_t i = 0; i < plan->count; i++)
        extents[i] = extent_new(arena, plan->files[i].map, plan->columns);
    return extents;
}

/* NULL where no row is an event. */
static struct tickets *tickets_of(struct arena *arena, const struct admission_plan *plan)
{
    const struct map **const maps = arena_array(arena, plan->count, sizeof *maps);
    bool any = false;

    for (size_t i = 0; i < plan->count; i++) {
        maps[i] = plan->files[i].map;
        any = any || plan->files[i].is_events;
    }
    return any ? tickets_new(arena, plan->columns, maps, plan->count) : NULL;
}

/* Whether ids are taken from the export, so that a later row can have the same. */
static bool has_ids(const struct map *map)
{
    for (size_t i = 0; i < map->field_count; i++)
        if (slice_is(map->fields[i].name, slice_of("id")) && map->fields[i].column.length)
            return true;
    return false;
}

static bool may_merge(const struct admission *admission)
{
    const struct admission_plan *const plan = &admission->plan;

    for (size_t i = 0; i < plan->count && !plan->are_distinct; i++)
        if (plan->files[i].same != SETTINGS_SAME_ALL && has_ids(plan->files[i].map))
            return true;
    return admission->tickets != NULL;
}

struct admission *admission_new(struct arena *arena, const struct admission_plan *plan, struct err *err)
{
    struct admission *const it = arena_alloc(arena, sizeof *it);
    size_t width;
    const struct slice *const names = columns_all(plan->columns, &width);

    *it = (struct admission){.plan = *plan,
                             .files = files_of(arena, plan),
                             .names = names,
                             .width = width,
                             .named = arena_array(arena, STRETCH_MOST, sizeof *it->named),
                             .extents = plan->is_noted ? extents_of(arena, plan) : NULL,
                             .tickets = tickets_of(arena, plan)};
    if (plan->key && !(it->pseudonyms = pseudonyms_new(arena, plan->key, plan->hidden, plan->hidden_count,
                                                       plan->columns, err)))
        return NULL;
    it->naming = naming_new(arena, plan->columns, it->files, it->pseudonyms);
    if (!may_merge(it))
        return it;
    it->one = stretch_new(arena, width);
    it->waiting = waiting_new(arena, plan->columns, it->files, it->tickets, it->pseudonyms, err);
    return it->waiting ? it : NULL;
}

static bool write_header(struct admission *admission, struct err *err)
{
    writer_cells(admission->plan.out, admission->names, admission->width);
    return writer_row(admission->plan.out, err);
}

/* Where rows wait, which of them hold may be past telling: then no table is begun. */
bool admission_begin(struct admission *admission, struct err *err)
{
    return admission->waiting || write_header(admission, err);
}

void admission_open(struct admission *admission, size_t file)
{
    const struct admission_file *const now = &admission->plan.files[file];

    admission->file = file;
    if (!now->is_events)
        smells_open(admission->plan.smells, now->map, now->name);
}

static bool write_rows(struct admission *admission, size_t file, const struct stretch *rows, struct err *err)
{
    for (size_t i = 0; i < rows->count && admission->extents; i++)
        extent_see(admission->extents[file], stretch_cells(rows, i));
    balance_fate(admission->plan.balance, file, BALANCE_KEPT, rows->count);
    return writer_stretch(admission->plan.out, rows, err);
}

/* Sees to the id of a row; false where it is needless, as an earlier file has it. */
static bool name_row(struct admission *admission, struct slice content, struct slice *cells,
                     struct named *named)
{
    const size_t file = admission->file;

    named->marks = 0;
    if (cells[0].length == 0)
        return naming_give(admission->naming, file, content, cells, named->made);
    if (admission->files[file].same == SETTINGS_SAME_ALL)
        naming_keep(admission->naming, file, cells);
    named->marks = admission->waiting ? waiting_mark(admission->waiting, file, cells[0]) : 0;
    return true;
}

/* Whether all rows have an id, and nobody asks whether it is another's. */
static bool are_named(const struct admission *admission, const struct stretch *rows)
{
    bool named = !admission->pseudonyms && !admission->waiting &&
                 admission->files[admission->file].same != SETTINGS_SAME_ALL;

    for (size_t i = 0; i < rows->count; i++)
        named &= stretch_cells(rows, i)[0].length > 0;
    return named;
}

/* The rows that are kept of a stretch move up. */
static void name_rows(struct admission *admission, struct stretch *rows)
{
    const size_t read = rows->count;

    if (are_named(admission, rows))
        return;
    rows->count = 0;
    for (size_t i = 0; i < read; i++) {
        struct slice *const cells = stretch_cells(rows, i);
        const struct slice content = slice_without_line_end(rows->raws[i]);
        if (!name_row(admission, content, cells, &admission->named[rows->count])) {
            balance_fate(admission->plan.balance, admission->file, BALANCE_MERGED, 1);
            continue;
        }
        pseudonyms_apply(admission->pseudonyms, cells);
        if (rows->count < i)
            memcpy(stretch_cells(rows, rows->count), cells, rows->width * sizeof *cells);
        rows->lines[rows->count++] = rows->lines[i];
    }
    if (rows->count == read && !admission->pseudonyms)
        return;
    rows->columns = NULL; /* as cells no longer are what was read */
}

static bool add_waiting(struct admission *admission, const struct stretch *rows, struct err *err)
{
    for (size_t i = 0; i < rows->count; i++) {
        const struct spool_origin origin = {(uint32_t)admission->file, admission->named[i].marks,
                                            rows->lines[i]};
        if (!waiting_add(admission->waiting, origin, stretch_cells(rows, i), NULL, err))
            return false;
    }
    return true;
}

bool admission_rows(struct admission *admission, struct stretch *rows, struct err *err)
{
    name_rows(admission, rows);
    smells_see(admission->plan.smells, rows);
    return admission->waiting ? add_waiting(admission, rows, err)
                              : write_rows(admission, admission->file, rows, err);
}

bool admission_event(struct admission *admission, struct slice *cells, size_t line,
                     const struct waiting_event *event, struct err *err)
{
    pseudonyms_apply(admission->pseudonyms, cells);
    tickets_see(admission->tickets, admission->file, event->when);
    return waiting_add(admission->waiting, (struct spool_origin){(uint32_t)admission->file, 0, line}, cells,
                       event, err);
}

/* One that has waited, to be looked at by itself. */
static const struct stretch *one_of(struct admission *admission, const struct spool_row *row)
{
    struct stretch *const one = admission->one;

    memcpy(one->cells, row->cells, admission->width * sizeof *one->cells);
    one->lines[0] = row->origin.line;
    one->count = 1;
    return one;
}

/* Tickets are whole only now; they come in the order of the files. */
static void smell_ticket(struct admission *admission, const struct spool_row *ticket)
{
    const size_t file = ticket->origin.file;

    if (admission->smelt != file + 1)
        smells_open(admission->plan.smells, admission->plan.files[file].map, admission->files[file].name);
    admission->smelt = file + 1;
    smells_see(admission->plan.smells, one_of(admission, ticket));
}

/* As its line stands, where nobody asks what is in it. */
static bool write_waited(struct admission *admission, struct spool_row *row, struct err *err)
{
    if (row->line.length && !admission->extents && writer_takes_lines(admission->plan.out)) {
        balance_fate(admission->plan.balance, row->origin.file, BALANCE_KEPT, 1);
        return writer_line(admission->plan.out, row->line, err);
    }
    waiting_split(admission->waiting, row);
    return write_rows(admission, row->origin.file, one_of(admission, row), err);
}

bool admission_close(struct admission *admission, struct err *err)
{
    struct balance *const balance = admission->plan.balance;
    struct spool_row row;

    if (!admission->waiting)
        return true;
    if (!waiting_settle(admission->waiting, balance, err) || !write_header(admission, err))
        return false;
    while (waiting_next(admission->waiting, balance, &row, err)) {
        if (waiting_is_ticket(&row))
            smell_ticket(admission, &row);
        if (!write_waited(admission, &row, err))
            return false;
    }
    return !err->status;
}

void admission_note(const struct admission *admission, size_t file, struct receipt *receipt)
{
    extent_note(admission->extents[file], admission->files[file].name, receipt);
}

void admission_say(const struct admission *admission, const struct talk *talk)
{
    naming_say(admission->naming, talk);
    if (admission->waiting)
        waiting_say(admission->waiting, talk);
}
