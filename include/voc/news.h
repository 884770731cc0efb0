/* news - what is worth telling of where things stand: what needs attention, what went well, what isn't known
   yet; nothing that chance explains */
#pragma once
#include "voc/overview.h"

/* In the order of how much they need attention. */
enum news_kind {
    NEWS_MISSED,
    NEWS_OFF_TRACK,
    NEWS_UNLIKELY,
    NEWS_WORSE,
    NEWS_URGENT,               /* how many kinds are urgent */
    NEWS_SIGNAL = NEWS_URGENT, /* on the bad side of the natural limits, or a run there: a hint */
    NEWS_BACKLOG,              /* customers who have waited since before the pooled periods */
    NEWS_SILENT,               /* no answers where there usually are some */
    NEWS_UNPROVEN,
    NEWS_BLANK, /* a target without a single answer to judge it by */
    NEWS_MOVED, /* up or down where neither is better */
    NEWS_MET,
    NEWS_BETTER,
    NEWS_KINDS
};

struct news_item {
    enum news_kind kind;
    const struct footing *footing;
};

/* Items in the order of their kinds, then as they stand in the tables. */
struct news_list {
    struct news_item *items;
    size_t count;
};

struct news {
    struct news_list *groups; /* what is urgent, by the group that it concerns, the most urgent group first */
    size_t group_count;
    struct news_list others;
};

struct news *news_of(struct arena *arena, const struct overview *overview);
/* All that is not urgent, of one kind. */
struct news_list news_of_kind(const struct news *news, enum news_kind kind);
/* What a group's news are about: the smallest group among them. */
const struct footing *news_subject(const struct news_list *group);
