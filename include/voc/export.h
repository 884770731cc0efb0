/* export - an export read through its map, as rows of the feedback table; several
   share one table's columns */
#pragma once
#include "voc/err.h"
#include "voc/map.h"
#include "voc/rows.h"
#include "voc/slice.h"
#include "voc/stretch.h"

struct arena;
struct export;
struct columns;
struct ids;
struct receipt;
struct talk;
struct unmet;

/* Opens an export and holds its header against the map; its fields join the columns, with `keep` also the
   columns that the map doesn't name, under their own titles (`#22` where such a name is empty, twice there,
   or one that the feedback table gives a meaning). A plain file stays closed until export_begin, and then
   takes what it needs from `open`, so only one export may be read at a time. A large one is looked through
   for its encoding; if its ids stand in a column of theirs, one in every row, they are added to `ids` then
   (NULL: nobody asks for them), which export_has_ids tells. */
struct export *export_open(struct arena *arena, struct arena *open, const char *path, const struct map *map,
                           bool keep, struct columns *columns, struct ids *ids, struct err *err);
bool export_has_ids(const struct export *export);
/* Says where the header was found, if lines stand above it, and which columns are left out; this not where
   the answer is the same as `before`'s. */
void export_say_left(const struct export *export, const struct export *before, const struct talk *talk);

/* Notes how it is laid out, its map, its header and what is left out. */
void export_note(const struct export *export, struct receipt *receipt);
/* What messages call it. */
const char *export_title(const struct export *export);

/* Once all exports are open: reads from the start. The conditions of its map are watched; NULL:
   they aren't. */
bool export_begin(struct export *export, struct unmet *unmet, struct err *err);
/* The next rows that are feedback at a glance, converted: their raws are what export_content has, with
   line ends. NULL where the next one takes a look, by export_next. Until the next call of either. */
struct stretch *export_stretch(struct export *export);
/* The next row, not yet converted; as rows_next, but over rows that are no feedback: the header again, what
   the map's `@without` names, totals and notes at the end. */
enum rows_got export_next(struct export *export, struct err *err);
/* How many such rows there were before export_close, for each reason, from 0; negative behind the last. */
long long export_stripped(const struct export *export, size_t number, const char **reason);
void export_say_stripped(const struct export *export, const struct talk *talk);
/* Whether the row holds nothing but delimiters. */
bool export_is_blank(const struct export *export);
/* Converts the row; false where a cell is none of what the map says: export_fault has it,
   err only the reason. */
bool export_read(struct export *export, struct err *err);
/* The cells of the converted row, one for each of the columns; valid until the next export_next. */
void export_cells(const struct export *export, struct slice *cells, size_t columns);
/* Whether its rows are events of tickets (`@each`), and the ticket of this one; such a row has a 1 in each
   column that counts it. */
bool export_is_events(const struct export *export);
struct slice export_ticket(const struct export *export);
/* When the event was, as far as the map tells: an ISO 8601 time, empty where it doesn't; valid as a cell. */
struct slice export_when(const struct export *export);
/* Of the cell that export_read refused: the column as the map names it, the field and the cell. */
const char *export_fault(const struct export *export, struct slice *field, struct slice *cell);
const char *export_name(const struct export *export);
size_t export_line(const struct export *export);
/* The record without its line end. */
struct slice export_raw(const struct export *export);
/* What the row says, to be known again by, as rows_content has it. */
struct slice export_content(const struct export *export);
/* Whether the file is still as it was when it was opened first: it is read more than once. */
bool export_is_whole(const struct export *export, struct err *err);
void export_close(struct export *export);
