/* libcsv - a bare parse: what the library alone takes, with callbacks that do nothing but count
 *
 *     bench-libcsv FILE */
#include <csv.h>
#include <stdio.h>

struct counts {
    unsigned long cells, records;
};

static void on_cell(void *text, size_t length, void *context)
{
    (void)text, (void)length;
    ((struct counts *)context)->cells++;
}

static void on_record(int end, void *context)
{
    (void)end;
    ((struct counts *)context)->records++;
}

static int parse(FILE *in, struct counts *counts)
{
    static char block[1 << 16];
    struct csv_parser parser;

    if (csv_init(&parser, CSV_STRICT) != 0)
        return 71;
    for (size_t length; (length = fread(block, 1, sizeof block, in)) > 0;)
        if (csv_parse(&parser, block, length, on_cell, on_record, counts) != length)
            return 65;
    csv_fini(&parser, on_cell, on_record, counts);
    csv_free(&parser);
    return ferror(in) ? 74 : 0;
}

int main(int count, char **words)
{
    struct counts counts = {0};
    FILE *in = count == 2 ? fopen(words[1], "rb") : NULL;

    if (in == NULL) {
        fputs("usage: bench-libcsv FILE\n", stderr);
        return 64;
    }
    const int status = parse(in, &counts);
    fclose(in);
    printf("rows,%lu\n", counts.records - 1);
    return status;
}
