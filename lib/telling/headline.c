/* headline - the first lines of a report */
#include "voc/headline.h"

#include "voc/arena.h"
#include "voc/phrase.h"
#include "voc/telling.h"

#define TIE "\u00A0"

static const struct verdict {
    enum judge_verdict verdict;
    enum ink ink;
    const char *words;
} verdicts[] = {{JUDGE_MISSED, INK_BAD, "missed"},
                {JUDGE_OFF_TRACK, INK_BAD, "off track"},
                {JUDGE_ON_TRACK, INK_GOOD, "on track"},
                {JUDGE_MET, INK_GOOD, "met"},
                {JUDGE_UNPROVEN, INK_DOUBT, "unproven"}};
enum { VERDICTS = sizeof verdicts / sizeof *verdicts };

static size_t count(const struct overview *overview, enum judge_verdict verdict)
{
    size_t found = 0;

    for (size_t i = 0; i < overview->count; i++)
        found += overview->items[i].verdict == verdict;
    return found;
}

static const char *period_of_report(struct arena *arena, const struct overview *overview)
{
    char text[PERIOD_SIZE];

    period_write(overview->newest, text);
    return arena_printf(arena, "%s", text);
}

static void say_when(struct arena *arena, struct prose *prose, const struct overview *overview)
{
    if (overview->newest.kind == PERIOD_ALL)
        prose_say(prose, INK_PLAIN, "All periods together");
    else
        prose_say(prose, INK_PLAIN, "Up to %s", period_of_report(arena, overview));
    if (*overview->as_of)
        prose_say(prose, INK_PLAIN, ", as of %s", overview->as_of);
    prose_say(prose, INK_PLAIN, ". ");
}

static const char *number(struct arena *arena, size_t count)
{
    return phrase_count(arena, (double)count);
}

static size_t count_different(const struct overview *overview)
{
    size_t different = 0;

    for (size_t i = 0; i < VERDICTS; i++)
        different += count(overview, verdicts[i].verdict) > 0;
    return different;
}

static void say_targets(struct arena *arena, struct prose *prose, const struct overview *overview,
                        size_t targets)
{
    const size_t different = count_different(overview);
    size_t said = 0;

    if (targets == 1)
        prose_say(prose, INK_PLAIN, "The one target is ");
    else
        prose_say(prose, INK_PLAIN, "Of %s targets ", number(arena, targets));
    for (size_t i = 0; i < VERDICTS; i++) {
        const size_t found = count(overview, verdicts[i].verdict);
        if (found == 0)
            continue;
        prose_say(prose, INK_PLAIN, "%s", said == 0 ? "" : said + 1 == different ? " and " : ", ");
        if (targets > 1)
            prose_say(prose, INK_PLAIN, "%s" TIE "%s ", found == targets ? "all" : number(arena, found),
                      found == 1 ? "is" : "are");
        prose_say(prose, verdicts[i].ink, "%s", verdicts[i].words);
        said++;
    }
    /* The last word is unproven, where anything is. */
    prose_say(prose, INK_PLAIN, count(overview, JUDGE_UNPROVEN) ? ": too few answers yet to say. " : ". ");
}

/* The first group that is silent alone, or is not, and how many more of them there are; NULL: none. */
static const struct footing *first_silent(const struct news_list *list, bool is_alone, size_t *others)
{
    const struct footing *first = NULL;

    *others = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct footing *const footing = list->items[i].footing;
        bool is_new = footing->is_alone == is_alone;
        for (size_t j = 0; j < i && is_new; j++)
            is_new = list->items[j].footing->is_alone != is_alone ||
                     !footing_is_same_group(footing, list->items[j].footing);
        *others += is_new && first;
        first = is_new && !first ? footing : first;
    }
    return first;
}

/* Where answers have stopped, whatever else is told is from before; but not where only some have none. */
static void say_silence(struct arena *arena, struct prose *prose, const struct news *news, bool is_alone)
{
    const struct news_list silent = news_of_kind(news, NEWS_SILENT);
    size_t others;
    const struct footing *const first = first_silent(&silent, is_alone, &others);

    if (!first)
        return;
    const double usual = first->silence.usual;
    prose_say(prose, is_alone ? INK_STRONG : INK_BAD, "No answers since %s",
              telling_silent_since(arena, first));
    prose_say(prose, INK_PLAIN, " from %s (%s; usually %s a %s)", footing_name(arena, first),
              first->row->metric, phrase_number(arena, usual, usual < 10), footing_period_word(first));
    if (others)
        prose_say(prose, INK_PLAIN, ", nor from %s",
                  phrase_counted(arena, (double)others, "other", "others"));
    prose_say(prose, INK_PLAIN,
              is_alone ? ", though others have theirs: did somebody leave, or is a name written otherwise? "
                       : ": does the import still run? What follows is from before. ");
}

static void say_attention(struct arena *arena, struct prose *prose, const struct news *news)
{
    if (news->group_count == 0) {
        prose_say(prose, INK_PLAIN, "Nothing got worse beyond what chance explains.");
        return;
    }
    prose_say(prose, INK_PLAIN, "Look at ");
    prose_say(prose, INK_STRONG, "%s", footing_name(arena, news_subject(&news->groups[0])));
    if (news->group_count > 1)
        prose_say(prose, INK_PLAIN, " first, then at %s",
                  phrase_counted(arena, (double)news->group_count - 1, "other", "others"));
    prose_say(prose, INK_PLAIN, ".");
}

void headline_write(struct arena *arena, struct page *page, const struct overview *overview,
                    const struct news *news, const char *owner)
{
    struct prose *const prose = prose_new(arena);
    size_t targets = 0;

    if (overview->count == 0) {
        page_heading(page, 1, "Customer report");
        prose_say(prose, INK_PLAIN, "There are no measures to report.");
        page_paragraph(page, prose);
        return;
    }
    for (size_t i = 0; i < overview->count; i++)
        targets += overview->items[i].verdict != JUDGE_NONE;
    page_heading(page, 1,
                 arena_printf(arena, "Customer report%s%s, %s", owner ? " for " : "", owner ? owner : "",
                              overview->newest.kind == PERIOD_ALL ? "all periods"
                                                                  : period_of_report(arena, overview)));
    say_when(arena, prose, overview);
    say_silence(arena, prose, news, false);
    say_silence(arena, prose, news, true);
    if (targets)
        say_targets(arena, prose, overview, targets);
    else
        prose_say(prose, INK_PLAIN, overview->is_checked ? "No target is set. " : "No target was checked. ");
    if (overview->is_checked)
        say_attention(arena, prose, news);
    page_paragraph(page, prose);
}
