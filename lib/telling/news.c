/* news - what is worth telling of where things stand */
#include "voc/news.h"

#include "voc/arena.h"
#include "voc/signal.h"

#include <stdlib.h>

/* A single forgotten message isn't a backlog. */
static const double least_backlog = 3;

static bool is_bad_signal(const struct footing *footing)
{
    const int side = signal_side(footing->signal);

    return side != 0 && *footing->row->better && (side > 0) != (strcmp(footing->row->better, "high") == 0);
}

static bool is_silent(const struct footing *footing)
{
    return !footing->is_over && footing->silence.is_told;
}

static bool is_kind(const struct footing *footing, enum news_kind kind)
{
    const bool pending = footing->verdict == JUDGE_ON_TRACK || footing->verdict == JUDGE_UNPROVEN;

    switch (kind) {
    case NEWS_MISSED:
        return footing->verdict == JUDGE_MISSED;
    case NEWS_OFF_TRACK:
        return footing->verdict == JUDGE_OFF_TRACK;
    case NEWS_UNLIKELY:
        return pending && footing->outlook == JUDGE_OUTLOOK_UNLIKELY;
    case NEWS_WORSE:
        return footing->changed == FOOTING_WORSE;
    case NEWS_SIGNAL:
        return is_bad_signal(footing);
    case NEWS_BACKLOG:
        return footing->row->kind == METRIC_QUANTILE && footing->waiting_old >= least_backlog;
    case NEWS_SILENT:
        return is_silent(footing);
    case NEWS_UNPROVEN:
        return footing->verdict == JUDGE_UNPROVEN && footing->outlook != JUDGE_OUTLOOK_UNLIKELY &&
               !footing->is_blank;
    case NEWS_BLANK:
        return footing->verdict == JUDGE_UNPROVEN && footing->is_blank;
    case NEWS_MOVED:
        return footing->changed == FOOTING_UP || footing->changed == FOOTING_DOWN;
    case NEWS_MET:
        return footing->verdict == JUDGE_MET;
    case NEWS_BETTER:
        return footing->changed == FOOTING_BETTER;
    default:
        return false;
    }
}

static bool is_about_target(enum news_kind kind)
{
    return kind <= NEWS_UNLIKELY || kind == NEWS_UNPROVEN || kind == NEWS_BLANK || kind == NEWS_MET;
}

/* A whole moves when a part of it does; then the part is the news. */
static bool is_told_by_part(const struct overview *overview, const struct footing *whole, enum news_kind kind)
{
    if (!whole->is_whole || is_about_target(kind) || kind == NEWS_SILENT)
        return false;
    for (size_t i = 0; i < overview->count; i++)
        if (footing_holds(whole, &overview->items[i]) && is_kind(&overview->items[i], kind))
            return true;
    return false;
}

/* Of a silent whole all parts are silent. */
static bool is_told_by_whole(const struct overview *overview, const struct footing *part, enum news_kind kind)
{
    for (size_t i = 0; kind == NEWS_SILENT && i < overview->count; i++)
        if (footing_holds(&overview->items[i], part) && is_kind(&overview->items[i], kind))
            return true;
    return false;
}

/* The hint is no news where the claim is, nor the change where it is told with the target; silence, where
   it is the reason for the rest. */
static bool is_said_already(const struct footing *footing, enum news_kind kind)
{
    if (kind == NEWS_SIGNAL)
        return is_kind(footing, NEWS_WORSE) || is_kind(footing, NEWS_MISSED) ||
               is_kind(footing, NEWS_OFF_TRACK) || is_silent(footing);
    if (kind == NEWS_WORSE)
        return is_kind(footing, NEWS_MISSED) || is_kind(footing, NEWS_OFF_TRACK) ||
               is_kind(footing, NEWS_UNLIKELY);
    return kind == NEWS_MOVED && is_silent(footing);
}

static bool is_one_group(const struct footing *a, const struct footing *b)
{
    return footing_is_same_group(a, b) || (a->is_twin && footing_is_inside(b, a)) ||
           (b->is_twin && footing_is_inside(a, b));
}

static struct news_list *group_of(struct news *news, const struct footing *footing)
{
    for (size_t i = 0; i < news->group_count; i++)
        if (is_one_group(news->groups[i].items[0].footing, footing))
            return &news->groups[i];
    return &news->groups[news->group_count++];
}

static void add(struct arena *arena, struct news *news, const struct footing *footing, enum news_kind kind)
{
    struct news_list *const list = kind < NEWS_URGENT ? group_of(news, footing) : &news->others;

    list->items = arena_more(arena, list->items, list->count, sizeof *list->items);
    list->items[list->count++] = (struct news_item){kind, footing};
}

static int by_item(const void *left, const void *right)
{
    const struct news_item *const a = left, *const b = right;

    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return (a->footing > b->footing) - (a->footing < b->footing);
}

/* The worst first; of two alike the one with more of it. */
static int by_urgency(const void *left, const void *right)
{
    const struct news_list *const a = left, *const b = right;

    if (a->items[0].kind != b->items[0].kind)
        return a->items[0].kind < b->items[0].kind ? -1 : 1;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return by_item(&a->items[0], &b->items[0]);
}

static void sort(struct news_list *list)
{
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, by_item);
}

struct news *news_of(struct arena *arena, const struct overview *overview)
{
    struct news *const news = arena_alloc(arena, sizeof *news);

    news->groups = arena_array(arena, overview->count + 1, sizeof *news->groups);
    for (size_t i = 0; i < overview->count; i++)
        for (int kind = 0; kind < NEWS_KINDS; kind++) {
            const struct footing *const footing = &overview->items[i];
            if (is_kind(footing, (enum news_kind)kind) &&
                !is_told_by_part(overview, footing, (enum news_kind)kind) &&
                !is_told_by_whole(overview, footing, (enum news_kind)kind) &&
                !is_said_already(footing, (enum news_kind)kind))
                add(arena, news, footing, (enum news_kind)kind);
        }
    for (size_t i = 0; i < news->group_count; i++)
        sort(&news->groups[i]);
    sort(&news->others);
    if (news->group_count)
        qsort(news->groups, news->group_count, sizeof *news->groups, by_urgency);
    return news;
}

struct news_list news_of_kind(const struct news *news, enum news_kind kind)
{
    size_t first = 0, end;

    while (first < news->others.count && news->others.items[first].kind < kind)
        first++;
    for (end = first; end < news->others.count && news->others.items[end].kind == kind;)
        end++;
    return (struct news_list){news->others.items + first, end - first};
}

const struct footing *news_subject(const struct news_list *group)
{
    const struct footing *subject = group->items[0].footing;

    for (size_t i = 1; i < group->count; i++)
        if (footing_is_inside(group->items[i].footing, subject))
            subject = group->items[i].footing;
    return subject;
}
