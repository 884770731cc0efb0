/* carry - what a program passes on of a measures table that it widens */
#include "voc/carry.h"

#include "voc/writer.h"

static bool is_own(struct slice column, const char *const own[])
{
    for (size_t i = 0; own[i]; i++)
        if (slice_is(column, slice_of(own[i])))
            return true;
    return false;
}

bool carry_header(struct writer *writer, const struct measures *measures, const char *const own[],
                  struct err *err)
{
    for (size_t i = 0; i < measures->column_count; i++)
        if (!is_own(measures->columns[i], own))
            writer_cell(writer, measures->columns[i]);
    for (size_t i = 0; own[i]; i++)
        writer_text(writer, own[i]);
    return writer_row(writer, err);
}

void carry_noted(struct writer *writer, const struct measures *measures, const struct measure *row,
                 const char *const own[], const char *note)
{
    const size_t noted = measures_find(measures, "note");

    for (size_t i = 0; i < measures->column_count; i++)
        if (!is_own(measures->columns[i], own))
            writer_cell(writer, i == noted ? slice_of(note) : measures_cell(row, i));
}

void carry_cells(struct writer *writer, const struct measures *measures, const struct measure *row,
                 const char *const own[])
{
    carry_noted(writer, measures, row, own, row->note);
}
