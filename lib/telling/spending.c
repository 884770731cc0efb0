/* spending - the chapter on error budgets */
#include "voc/spending.h"

#include "voc/arena.h"
#include "voc/phrase.h"

#include <math.h>
#include <stdlib.h>

#define TIE "\u00A0"

static int most_burnt_first(const void *left, const void *right)
{
    const struct footing *const a = *(const struct footing *const *)left, *const b =
                                                                              *(const struct footing *const *)
                                                                                  right;

    if (a->burnt != b->burnt)
        return a->burnt > b->burnt ? -1 : 1;
    return (a > b) - (a < b);
}

/* How fast it burns: `2.1 times as fast as allowed lately`; empty where that isn't known. */
static const char *pace_words(struct arena *arena, const struct footing *footing)
{
    if (isnan(footing->burn_short))
        return "";
    const char *const lately = arena_printf(arena, "; lately %s times as fast as it may",
                                            phrase_number(arena, footing->burn_short, 1));
    return isnan(footing->burn_long) ? lately
                                     : arena_printf(arena, "%s, %s in the newest 91 days", lately,
                                                    phrase_number(arena, footing->burn_long, 1));
}

static void write_line(struct arena *arena, struct page *page, const struct footing *footing)
{
    struct prose *const prose = prose_new(arena);

    prose_say(prose, INK_STRONG, "%s", footing->row->metric);
    prose_say(prose, INK_PLAIN, " of %s: ", footing_name(arena, footing));
    prose_say(prose, footing->burnt > 100 ? INK_BAD : INK_PLAIN, "%s" TIE "%% burnt",
              phrase_number(arena, footing->burnt, 0));
    prose_say(prose, INK_PLAIN, " of the %s that may fail%s%s.",
              phrase_number(arena, footing->budget, footing->budget < 10),
              *footing->due ? arena_printf(arena, " by %s", footing->due) : " this year",
              pace_words(arena, footing));
    page_item(page, prose);
}

void spending_write(struct arena *arena, struct page *page, const struct overview *overview)
{
    const struct footing **const spent = arena_array(arena, overview->count + 1, sizeof *spent);
    size_t count = 0;

    for (size_t i = 0; i < overview->count; i++)
        if (!isnan(overview->items[i].burnt) && !isnan(overview->items[i].budget))
            spent[count++] = &overview->items[i];
    if (count == 0)
        return;
    qsort(spent, count, sizeof *spent, most_burnt_first);
    page_heading(page, 2, "Error budgets");
    for (size_t i = 0; i < count; i++)
        write_line(arena, page, spent[i]);
}
