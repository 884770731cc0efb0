/* count - counts all rows of feedback into tallies: for each metric, group and period */
#pragma once
#include "voc/board.h"
#include "voc/clusters.h"
#include "voc/grouping.h"
#include "voc/outcome.h"
#include "voc/points.h"
#include "voc/receipt.h"
#include "voc/sources.h"
#include "voc/talk.h"
#include "voc/tally.h"
#include "voc/window.h"

struct count;

/* What is asked for. */
struct count_plan {
    struct metrics metrics;
    const char *const *groupings; /* as grouping_read takes them */
    size_t grouping_count;
    bool is_settled; /* nothing waits and nothing is later than as-of, or the count fails: what is counted
                        stays */
    bool for_tally;  /* what is counted may be a part of the whole: the values of means are kept, and nothing
                        is told that only the whole can tell */
    const char *cluster; /* the column that tells who answered; NULL: every answer is somebody else's */
    long long least;     /* values of groups with fewer answers are hidden; 0: none are */
    const struct feedback_guest *guest; /* NULL: nobody */
    enum period_kind every;
    struct reckoning clock;
    bool partial;            /* the unfinished period too */
    long long last;          /* only the last so many periods; 0: all */
    struct receipt *receipt; /* notes what waits; NULL: nobody asks */
};

/* Counts the whole feed, and tells what wasn't used and what still waits. NULL and err where a column is
   missing or a cell can't be. The plan must last as long as the count. */
struct count *count_feed(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                         const struct talk *talk, struct err *err);
/* The same from what was counted already: a count of nothing yet, to which slots, sources and moments are
   added. A feed of tallies has its groups' columns. */
struct count *count_begin(struct arena *arena, struct feed *feed, const struct count_plan *plan,
                          struct err *err);
/* What a quantity has in a group and period, to be added to (by count_pool). */
struct tally *count_open(struct count *count, size_t group, int64_t period, size_t quantity);
/* Its delays are binned by other limits than the plan's own. */
void count_limit(struct count *count, size_t quantity, struct bins_limits limits);
/* What was counted knows of this moment. */
void count_see(struct count *count, struct moment moment);
/* Nothing is added any more. False and err where its periods can't be meant. */
bool count_end(struct count *count, const struct talk *talk, struct err *err);

struct groupings *count_groupings(const struct count *count);
/* How many of the groupings were asked for; behind them there may be the finest one, to hide by. */
size_t count_asked(const struct count *count);
struct cells *count_cells(const struct count *count);
/* Up to when waiting is counted: the plan's as-of, or else the newest moment in the input. */
struct moment count_as_of(const struct count *count);
/* By which estimates know how long something waits up to then. */
struct points_clock count_clock(const struct count *count);
/* The periods that are asked for; everything in between, silent or not. */
struct window count_window(const struct count *count);
/* Whether a period isn't over yet. */
bool count_is_partial(const struct count *count, int64_t period);
/* Whether the plan says so, of what was counted from feedback. */
bool count_is_settled(const struct count *count);
/* How many rows of feedback were read; 0 of tallies. */
long long count_rows_read(const struct count *count);
struct moment count_newest(const struct count *count);
enum period_kind count_every(const struct count *count);
const struct metrics *count_metrics(const struct count *count);
const struct quantities *count_quantities(const struct count *count);
/* The number of a metric's quantity by its name; SIZE_MAX where it isn't counted. */
size_t count_quantity(const struct count *count, const char *metric);
struct sources *count_sources(const struct count *count);
const struct tally_pool *count_pool(const struct count *count);
/* Why what wasn't answered in a source of that name isn't waiting; NULL where it is. */
const char *count_silence(const struct count *count, size_t metric, struct slice source);
/* What a cell has for a metric, NULL if nothing; good until this is asked again. */
const struct tally *count_tally(const struct count *count, const struct cell *cell, size_t metric);
/* The same for several who ask at the same time, as board_tally_by has it. */
struct board_reader *count_reader(struct arena *arena, const struct count *count);
const struct tally *count_tally_by(const struct board_reader *reader, const struct count *count,
                                   const struct cell *cell, size_t metric);
/* What a cell has of a quantity, whatever waits or doesn't. The same. */
const struct tally *count_quantity_tally(const struct count *count, const struct cell *cell, size_t quantity);
/* What each customer adds to that tally; NULL where it isn't asked who answered. */
const struct clusters *count_clusters(const struct count *count, const struct cell *cell, size_t metric);
/* A cell's value is hidden for a metric; only where the plan says from how many on it isn't. */
void count_hide(const struct count *count, const struct cell *cell, size_t metric);
bool count_is_hidden(const struct count *count, const struct cell *cell, size_t metric);
