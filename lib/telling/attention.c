/* attention - the chapter that says what needs attention */
#include "voc/attention.h"

#include "voc/arena.h"
#include "voc/clue.h"
#include "voc/telling.h"

/* More than these nobody reads; the others are counted. */
enum { MOST_GROUPS = 30 };

/* A command is written once: where an earlier group has the same, that is named. */
static void write_clue(struct arena *arena, struct page *page, const char *const commands[], size_t place)
{
    for (size_t i = 0; i < place; i++)
        if (strcmp(commands[i], commands[place]) == 0) {
            page_note(page, arena_printf(arena, "(look at it as at %zu)", i + 1));
            return;
        }
    page_command(page, commands[place]);
}

static void write_group(struct arena *arena, struct page *page, const struct news_list *group, size_t number)
{
    struct prose *const title = prose_new(arena);

    prose_say(title, INK_STRONG, "%s", footing_name(arena, news_subject(group)));
    page_entry(page, number, title);
    for (size_t i = 0; i < group->count; i++) {
        struct prose *const prose = prose_new(arena);
        telling_say(arena, prose, &group->items[i]);
        page_item(page, prose);
    }
}

static void write_groups(struct arena *arena, struct page *page, const struct news *news)
{
    const char *commands[MOST_GROUPS];
    struct prose *const more = prose_new(arena);

    for (size_t i = 0; i < news->group_count && i < MOST_GROUPS; i++) {
        commands[i] = clue_of(arena, news->groups[i].items[0].footing);
        write_group(arena, page, &news->groups[i], i + 1);
        write_clue(arena, page, commands, i);
    }
    if (news->group_count > MOST_GROUPS)
        prose_say(more, INK_PLAIN, "And %zu more; --owner NAME shows what one owner answers for.",
                  news->group_count - MOST_GROUPS);
    page_paragraph(page, more);
}

static void write_items(struct arena *arena, struct page *page, struct news_list list)
{
    for (size_t i = 0; i < list.count; i++) {
        struct prose *const prose = prose_new(arena);
        prose_say(prose, INK_PLAIN, "%s, ", footing_name(arena, list.items[i].footing));
        telling_say(arena, prose, &list.items[i]);
        page_item(page, prose);
    }
}

static bool is_same_metric(const struct footing *a, const struct footing *b)
{
    return strcmp(a->row->metric, b->row->metric) == 0;
}

/* One sentence for all that are alike. */
static void write_bundles(struct arena *arena, struct page *page, struct news_list list,
                          bool (*is_alike)(const struct footing *, const struct footing *),
                          void (*tell)(struct arena *, struct prose *, const struct news_list *))
{
    bool *const told = arena_array(arena, list.count + 1, sizeof *told);
    struct news_list bundle = {arena_array(arena, list.count + 1, sizeof *bundle.items), 0};

    for (size_t i = 0; i < list.count; i++) {
        if (told[i])
            continue;
        bundle.count = 0;
        for (size_t j = i; j < list.count; j++)
            if (!told[j] && is_alike(list.items[i].footing, list.items[j].footing)) {
                bundle.items[bundle.count++] = list.items[j];
                told[j] = true;
            }
        struct prose *const prose = prose_new(arena);
        tell(arena, prose, &bundle);
        page_item(page, prose);
    }
}

/* What follows then are only hints and customers who wait. */
static void write_nothing(struct arena *arena, struct page *page)
{
    struct prose *const prose = prose_new(arena);

    prose_say(prose, INK_PLAIN, "Nothing: there is no proof that anything is missed, off track or worse.");
    page_paragraph(page, prose);
}

static void write_attention(struct arena *arena, struct page *page, const struct news *news)
{
    const struct news_list hints = news_of_kind(news, NEWS_SIGNAL),
                           backlog = news_of_kind(news, NEWS_BACKLOG),
                           silent = news_of_kind(news, NEWS_SILENT);

    if (news->group_count + hints.count + backlog.count + silent.count == 0)
        return;
    page_heading(page, 2, "What needs attention");
    if (news->group_count == 0)
        write_nothing(arena, page);
    write_groups(arena, page, news);
    if (hints.count)
        page_heading(page, 3, "Hints: out of the ordinary, but no proof of a change");
    write_items(arena, page, hints);
    if (backlog.count)
        page_heading(page, 3, "Who waits for us");
    write_bundles(arena, page, backlog, is_same_metric, telling_say_backlog);
    if (silent.count)
        page_heading(page, 3, "Who is silent");
    write_bundles(arena, page, silent, footing_is_same_group, telling_say_silence);
}

void attention_write(struct arena *arena, struct page *page, const struct news *news)
{
    const struct news_list met = news_of_kind(news, NEWS_MET), better = news_of_kind(news, NEWS_BETTER),
                           moved = news_of_kind(news, NEWS_MOVED),
                           unproven = news_of_kind(news, NEWS_UNPROVEN),
                           blank = news_of_kind(news, NEWS_BLANK);

    write_attention(arena, page, news);
    if (met.count + better.count)
        page_heading(page, 2, "What went well");
    write_items(arena, page, met);
    write_items(arena, page, better);
    if (moved.count)
        page_heading(page, 2, "What moved, for better or worse");
    write_items(arena, page, moved);
    if (unproven.count + blank.count)
        page_heading(page, 2, "What isn't known yet");
    write_items(arena, page, unproven);
    write_bundles(arena, page, blank, is_same_metric, telling_say_blank);
}
