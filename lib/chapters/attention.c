/* attention - the chapter that says what needs attention */
#include "voc/attention.h"

#include "voc/arena.h"
#include "voc/clue.h"
#include "voc/phrase.h"
#include "voc/telling.h"

static const char *command_of(struct arena *arena, const struct news *news, size_t group)
{
    return clue_of(arena, news->groups[group].items[0].footing);
}

/* A command is written once. */
static void write_clue(struct arena *arena, struct page *page, const struct news *news, size_t place)
{
    const char *const command = command_of(arena, news, place);

    for (size_t i = 0; i < place; i++)
        if (strcmp(command_of(arena, news, i), command) == 0) {
            page_note(page, arena_printf(arena, "(look at it as at %zu)", i + 1));
            return;
        }
    page_command(page, command);
}

static void write_groups(struct arena *arena, struct page *page, const struct news *news)
{
    for (size_t i = 0; i < news->group_count; i++) {
        const struct news_list *const group = &news->groups[i];
        struct prose *const title = prose_new(arena);
        prose_say(title, INK_STRONG, "%s", footing_name(arena, news_subject(group)));
        page_entry(page, i + 1, title);
        for (size_t j = 0; j < group->count; j++) {
            struct prose *const prose = prose_new(arena);
            telling_say(arena, prose, &group->items[j]);
            page_item(page, prose);
        }
        write_clue(arena, page, news, i);
    }
}

/* The next item of that kind from a place on; others.count where there is none. */
static size_t next_of(const struct news *news, enum news_kind kind, size_t from)
{
    while (from < news->others.count && news->others.items[from].kind != kind)
        from++;
    return from;
}

static void write_items(struct arena *arena, struct page *page, const struct news *news, enum news_kind kind)
{
    for (size_t i = next_of(news, kind, 0); i < news->others.count; i = next_of(news, kind, i + 1)) {
        struct prose *const prose = prose_new(arena);
        prose_say(prose, INK_PLAIN, "%s, ", footing_name(arena, news->others.items[i].footing));
        telling_say(arena, prose, &news->others.items[i]);
        page_item(page, prose);
    }
}

static bool is_same_metric(const struct news *news, size_t a, size_t b)
{
    return strcmp(news->others.items[a].footing->row->metric, news->others.items[b].footing->row->metric) ==
           0;
}

static bool is_same_group(const struct news *news, size_t a, size_t b)
{
    return footing_is_same_group(news->others.items[a].footing, news->others.items[b].footing);
}

/* A sentence for each bundle of items that are alike; it is begun by the first of them. */
static void write_bundles(struct arena *arena, struct page *page, const struct news *news,
                          enum news_kind kind, bool (*is_alike)(const struct news *, size_t, size_t),
                          void (*tell)(struct arena *, struct prose *, const struct news_list *))
{
    for (size_t i = next_of(news, kind, 0); i < news->others.count; i = next_of(news, kind, i + 1)) {
        struct news_list bundle = {arena_array(arena, news->others.count, sizeof *bundle.items), 0};
        bool told = false;
        for (size_t j = next_of(news, kind, 0); j < news->others.count; j = next_of(news, kind, j + 1)) {
            told |= j < i && is_alike(news, i, j);
            if (is_alike(news, i, j))
                bundle.items[bundle.count++] = news->others.items[j];
        }
        if (told)
            continue;
        struct prose *const prose = prose_new(arena);
        tell(arena, prose, &bundle);
        page_item(page, prose);
    }
}

static bool has(const struct news *news, enum news_kind kind)
{
    return next_of(news, kind, 0) < news->others.count;
}

static void write_attention(struct arena *arena, struct page *page, const struct news *news)
{
    if (news->group_count == 0 && !has(news, NEWS_SIGNAL) && !has(news, NEWS_BACKLOG) &&
        !has(news, NEWS_SILENT))
        return;
    page_heading(page, 2, "What needs attention");
    write_groups(arena, page, news);
    if (has(news, NEWS_SIGNAL))
        page_heading(page, 3, "Hints: out of the ordinary, but no proof of a change");
    write_items(arena, page, news, NEWS_SIGNAL);
    if (has(news, NEWS_BACKLOG))
        page_heading(page, 3, "Who waits for us");
    write_bundles(arena, page, news, NEWS_BACKLOG, is_same_metric, telling_say_backlog);
    if (has(news, NEWS_SILENT))
        page_heading(page, 3, "Who is silent");
    write_bundles(arena, page, news, NEWS_SILENT, is_same_group, telling_say_silence);
}

void attention_write(struct arena *arena, struct page *page, const struct news *news)
{
    write_attention(arena, page, news);
    if (has(news, NEWS_MET) || has(news, NEWS_BETTER))
        page_heading(page, 2, "What went well");
    write_items(arena, page, news, NEWS_MET);
    write_items(arena, page, news, NEWS_BETTER);
    if (has(news, NEWS_MOVED))
        page_heading(page, 2, "What moved, for better or worse");
    write_items(arena, page, news, NEWS_MOVED);
    if (has(news, NEWS_UNPROVEN) || has(news, NEWS_BLANK))
        page_heading(page, 2, "What isn't known yet");
    write_items(arena, page, news, NEWS_UNPROVEN);
    write_bundles(arena, page, news, NEWS_BLANK, is_same_metric, telling_say_blank);
}
