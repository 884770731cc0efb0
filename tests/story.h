/* story - what the tests of a report's chapters share: where things stand, made from text, and the words that
   come out */
#pragma once
#include "table.h"
#include "voc/overview.h"
#include "voc/page.h"

#define STORY_HEADER                                                                                         \
    "metric,owner,team,period,as_of,kind,better,unit,n,waiting,value,low,high,signal,target,due,now,"        \
    "now_low,now_high,change,change_low,change_high,changed,chance,outlook,needed,verdict\n"
/* A row of it about the newest week: signal .. due, then all from `change` on. */
#define STORY_ROW(metric, owner, team, aim, rest)                                                            \
    metric "," owner "," team ",2026-W46,2026-11-16,net,high,points,40,,10,-5,25," aim ",10,-5,25," rest "\n"
#define STORY_MISSED STORY_ROW("nps", "dana", "Leeds", ",40,2026-10-31", ",,,no,,,,missed")
#define STORY_MET STORY_ROW("csat", "mei", "York", ",5,2026-10-31", ",,,no,,,,met")
#define STORY_WORSE STORY_ROW("nps", "ines", "Ems", ",,", "-30,-50,-10,worse,,,,")
#define STORY_FREE STORY_ROW("effort", "omar", "Bonn", ",,", ",,,no,,,,")

/* What stands on these rows, in order. */
static inline struct overview *story_of(struct arena *arena, const char *rows)
{
    struct err err = {0};
    struct overview *const overview = arena_array(arena, 1, sizeof *overview);

    if (!overview_add(arena, overview, table_measures(arena, arena_printf(arena, "%s%s", STORY_HEADER, rows)),
                      &err))
        fail_msg("%s", err.text);
    overview_settle(arena, overview, NULL);
    return overview;
}

/* A page to write a chapter on, as text. */
static inline struct page *story_page(struct arena *arena)
{
    return page_new(arena, INK_TEXT, 200);
}

static inline void story_check(const char *text, const char *words, int wanted, const char *file, int line)
{
    if ((strstr(text, words) != NULL) == wanted)
        return;
    print_error("'%s' is%s in:\n%s\n", words, wanted ? "n't" : "", text);
    _fail(file, line);
}
#define assert_tells(text, words) story_check((text), (words), 1, __FILE__, __LINE__)
#define assert_hides(text, words) story_check((text), (words), 0, __FILE__, __LINE__)
