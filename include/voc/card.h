/* card - all parts of all owners' scores, each compared over the owners */
#pragma once
#include "voc/part.h"

struct arena;

/* The parts, in the order in which they are shown; see score.h for what each says. */
enum card_part {
    CARD_LEVEL,
    CARD_ATTAINMENT,
    CARD_ANSWERING,
    CARD_LOOP,
    CARD_STEADINESS,
    CARD_IMPROVEMENT,
    CARD_COVERAGE,
    CARD_TOTAL,
    CARD_PARTS
};
/* Their words, NULL-ended. */
extern const char *const card_words[];

/* One part of one metric, of every owner. */
struct card_column {
    enum card_part part;
    const char *metric;          /* "" where it isn't of one */
    const struct measure *shape; /* a row like those that a level is from: its kind, unit and direction */
    bool is_log;                 /* every owner's has a logarithm */
    struct part *parts;
};

struct card {
    struct arena *arena;
    size_t owners;
    struct card_column *columns;
    size_t count;
};

/* A new column in which nobody has anything yet; it stays where it is until the next one. */
struct card_column *card_add(struct card *card, enum card_part part, const char *metric);
/* Whether somebody has anything in it. */
bool card_has_any(const struct card *card, const struct card_column *column);
/* Whether a column goes into the total: it is measured in percent of what could be. */
bool card_counts(const struct card_column *column);
