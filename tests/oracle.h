/* oracle - a folder of expected numbers beside the repository: input.csv and expected.csv,
   compared row by row */
#pragma once
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "near.h"
#include "voc/arena.h"

/* A CSV in memory; row 0 is the header. */
struct oracle_table {
    char ***cell;
    size_t rows, columns;
};

/* What a row of expected.csv asks, and its answer: a number, or a text where `text` is set. */
struct oracle_question {
    const struct oracle_table *input;
    struct arena *arena;
    const char *group, *quantity, *key;
    double number;
    char text[256];
    double rounding; /* what the answer may be off by, having been rounded */
};

/* Answers a question; false: not among the things that are tested here. `memory` lasts
   over a whole folder. */
typedef bool oracle_answer(struct oracle_question *question, void *memory);

static inline char *oracle_cell_end(char **from)
{
    char *in = *from, *out = *from;
    const bool quoted = *in == '"';
    for (in += quoted; *in && (quoted || (*in != ',' && *in != '\n')); in++) {
        if (quoted && *in == '"' && *++in != '"')
            break;
        if (*in != '\r')
            *out++ = *in;
    }
    *from = in;
    return out;
}

/* Cells end where they stand in `text`; every row has as many as the header. */
static inline struct oracle_table *oracle_parse(struct arena *arena, char *text)
{
    struct oracle_table *table = arena_alloc(arena, sizeof *table);
    size_t lines = 1;
    table->columns = 1;
    for (const char *c = text; *c && *c != '\n'; c++)
        table->columns += *c == ',';
    for (const char *c = text; *c; c++)
        lines += *c == '\n';
    table->cell = arena_array(arena, lines, sizeof *table->cell);
    while (*text) {
        char **row = table->cell[table->rows++] = arena_array(arena, table->columns, sizeof *row);
        for (size_t i = 0; i < table->columns; i++) {
            row[i] = text;
            char *const end = oracle_cell_end(&text);
            text += *text != '\0';
            *end = '\0';
        }
    }
    return table;
}

/* NULL where there is no such file. */
static inline struct oracle_table *oracle_read(struct arena *arena, const char *folder, const char *name)
{
    const char *place = getenv("VOC_ORACLES");
    FILE *const file =
        fopen(arena_printf(arena, "%s/%s/%s", place ? place : VOC_ORACLES, folder, name), "rb");
    char *text = NULL;
    size_t length = 0, got = 0;
    if (!file)
        return NULL;
    do {
        text = arena_grow(arena, text, length, length + 65537);
        got = fread(text + length, 1, 65536, file);
        length += got;
    } while (got > 0);
    fclose(file);
    return oracle_parse(arena, text);
}

/* The cell of a data row (from 1) in the column of that name; "" where there is no such column. */
static inline const char *oracle_text(const struct oracle_table *table, size_t row, const char *column)
{
    for (size_t i = 0; i < table->columns; i++)
        if (strcmp(table->cell[0][i], column) == 0)
            return table->cell[row][i];
    return "";
}

static inline double oracle_number(const struct oracle_table *table, size_t row, const char *column)
{
    const char *const text = oracle_text(table, row, column);
    char *end;
    const double number = strtod(text, &end);
    return end > text && *end == '\0' ? number : NAN;
}

/* The rows of the question's group, as numbers of `column`; returns how many. */
static inline size_t oracle_column(const struct oracle_question *question, const char *column, double *number)
{
    size_t length = 0;
    for (size_t row = 1; row < question->input->rows; row++)
        if (strcmp(oracle_text(question->input, row, "case"), question->group) == 0)
            number[length++] = oracle_number(question->input, row, column);
    return length;
}

/* A fresh array of the group's numbers. */
static inline double *oracle_numbers(const struct oracle_question *question, const char *column,
                                     size_t *length)
{
    double *const number = arena_array(question->arena, question->input->rows, sizeof *number);
    *length = oracle_column(question, column, number);
    return number;
}

static inline bool oracle_agrees(const struct oracle_table *expected, size_t row,
                                 struct oracle_question *question)
{
    const char *const want = oracle_text(expected, row, "value");
    const double number = oracle_number(expected, row, "value");
    if (*question->text)
        return strcmp(strcmp(question->text, " ") == 0 ? "" : question->text, want) == 0;
    if (strcmp(want, "NA") == 0 || strcmp(want, "Inf") == 0)
        return *want == 'N' ? isnan(question->number) : isinf(question->number);
    const double tolerance =
        fmax(oracle_number(expected, row, "abs_tol"), oracle_number(expected, row, "rel_tol") * fabs(number));
    return fabs(question->number - number) <= tolerance + question->rounding;
}

/* Compares every row of expected.csv that `answer` answers, and says how many those were. */
static inline void oracle_compare(const char *folder, oracle_answer *answer, void *memory)
{
    struct arena *const arena = arena_new(abort);
    const struct oracle_table *const expected = oracle_read(arena, folder, "expected.csv");
    const struct oracle_table *const input = oracle_read(arena, folder, "input.csv");
    size_t passed = 0, failed = 0;
    if (!expected || !input) {
        print_message("no oracle %s here\n", folder);
        arena_free(arena);
        skip();
    }
    for (size_t row = 1; row < expected->rows; row++) {
        struct oracle_question question = {input,
                                           arena,
                                           oracle_text(expected, row, "case"),
                                           oracle_text(expected, row, "quantity"),
                                           oracle_text(expected, row, "key"),
                                           NAN,
                                           "",
                                           0};
        if (!answer(&question, memory))
            continue;
        const bool agrees = oracle_agrees(expected, row, &question);
        passed += agrees;
        failed += !agrees;
        if (!agrees)
            print_error("%s: %s,%s,%s is %.17g%s, expected %s\n", folder, question.group, question.quantity,
                        question.key, question.number, question.text, oracle_text(expected, row, "value"));
    }
    print_message("%s: %zu of %zu numbers agree, %zu not asked\n", folder, passed, passed + failed,
                  expected->rows - 1 - passed - failed);
    arena_free(arena);
    assert_int_equal(failed, 0);
    assert_true(passed > 0);
}
