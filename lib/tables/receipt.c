/* receipt - what a program read and what became of it */
#include "voc/receipt.h"

#include "voc/arena.h"

#include <stdio.h>

const char *const receipt_header = "program,input,item,value\n";

struct receipt {
    struct arena *arena;
    const char *program;
    char *text;
    size_t used, capacity;
};

struct receipt *receipt_new(struct arena *arena, const char *program)
{
    struct receipt *const receipt = arena_alloc(arena, sizeof *receipt);

    *receipt = (struct receipt){.arena = arena, .program = program};
    return receipt;
}

static void reserve(struct receipt *receipt, size_t length)
{
    size_t capacity = receipt->capacity ? receipt->capacity : 1024;

    while (capacity - receipt->used < length)
        capacity *= 2;
    if (capacity == receipt->capacity)
        return;
    receipt->text = arena_grow(receipt->arena, receipt->text, receipt->used, capacity);
    receipt->capacity = capacity;
}

static bool needs_quotes(struct slice cell)
{
    for (size_t i = 0; i < cell.length; i++)
        if (strchr(",\"\r\n", cell.at[i]))
            return true;
    return false;
}

static void put(struct receipt *receipt, struct slice cell, char end)
{
    const bool quoted = needs_quotes(cell);

    reserve(receipt, cell.length * 2 + 3);
    if (quoted)
        receipt->text[receipt->used++] = '"';
    for (size_t i = 0; i < cell.length; i++) {
        if (cell.at[i] == '"')
            receipt->text[receipt->used++] = '"';
        receipt->text[receipt->used++] = cell.at[i];
    }
    if (quoted)
        receipt->text[receipt->used++] = '"';
    receipt->text[receipt->used++] = end;
}

void receipt_cell(struct receipt *receipt, const char *input, const char *item, struct slice value)
{
    if (!receipt)
        return;
    put(receipt, slice_of(receipt->program), ',');
    put(receipt, slice_of(input ? input : ""), ',');
    put(receipt, slice_of(item), ',');
    put(receipt, value, '\n');
}

void receipt_text(struct receipt *receipt, const char *input, const char *item, const char *value)
{
    receipt_cell(receipt, input, item, slice_of(value));
}

void receipt_count(struct receipt *receipt, const char *input, const char *item, long long value)
{
    char text[24];

    snprintf(text, sizeof text, "%lld", value);
    receipt_text(receipt, input, item, text);
}

struct slice receipt_rows(const struct receipt *receipt)
{
    return (struct slice){receipt->text, receipt->used};
}
