/* damage - small clean exports, and variants of them that have one defect each */
#pragma once
#include <stdbool.h>
#include <stddef.h>

struct export
{
    const char *name; /* of the file */
    const char *map;
    const char *text;
    char delimiter; /* 0: JSON */
    bool by_line;   /* what is wrong with one row ends with it */
};

/* What has to come of a variant. */
enum answer {
    THE_SAME, /* the table of the clean export */
    REFUSED,  /* no table */
    ASIDE,    /* the rows that were touched are set aside, the others are the same */
    ANYHOW    /* refused, or the rows that weren't touched are there as they were, or set aside */
};

struct variant {
    const struct export *export;
    const char *kind;
    size_t place; /* of the defect */
    const char *text;
    size_t length;
    size_t first, last; /* the lines that were touched, from 0, the header */
    enum answer answer;
};

/* Shows each variant to `see`; its text is borrowed for the call. */
void damage_all(void (*see)(void *context, const struct variant *variant), void *context);
