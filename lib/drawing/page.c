/* page - a small document */
#include "voc/page.h"

#include "voc/arena.h"
#include "voc/draft.h"
#include "voc/grid.h"
#include "voc/pipes.h"
#include "voc/text.h"

/* What was printed last: it decides whether a blank line comes before the next. */
enum part { START, HEADING, PARAGRAPH, ENTRY, ITEM, ENTRY_ITEM, COMMAND, BLOCK };

struct page {
    struct arena *arena;
    enum ink_medium medium;
    size_t width;
    struct draft draft;
    enum part last;
};

struct page *page_new(struct arena *arena, enum ink_medium medium, size_t width)
{
    struct page *page = arena_alloc(arena, sizeof *page);

    *page = (struct page){arena, medium, width, draft_new(arena), START};
    return page;
}

enum ink_medium page_medium(const struct page *page)
{
    return page->medium;
}

size_t page_width(const struct page *page)
{
    return page->width;
}

static bool is_markdown(const struct page *page)
{
    return page->medium == INK_MARKDOWN;
}

static void blank(struct page *page)
{
    if (page->last != START)
        draft_add(&page->draft, "\n");
}

static void print(struct page *page, const struct prose *prose, const char *first, const char *rest)
{
    draft_add(&page->draft, prose_print(page->arena, prose, page->medium, first, rest,
                                        is_markdown(page) ? 0 : page->width));
}

static void underline(struct page *page, const char *text, char mark)
{
    const size_t width = text_width(slice_of(text));
    const size_t length = width < page->width ? width : page->width;
    char *const line = arena_alloc(page->arena, length + 2);

    memset(line, mark, length);
    line[length] = '\n';
    draft_add(&page->draft, line);
}

void page_heading(struct page *page, int level, const char *text)
{
    static const char *const marks[] = {"", "# ", "## ", "### "};
    struct prose *prose = prose_new(page->arena);
    const char *const harmless = text_harmless(page->arena, slice_of(text));

    blank(page);
    prose_say(prose, is_markdown(page) ? INK_PLAIN : INK_STRONG, "%s", harmless);
    print(page, prose, is_markdown(page) ? marks[level] : "", "");
    if (!is_markdown(page) && level < 3)
        underline(page, harmless, level == 1 ? '=' : '-');
    page->last = HEADING;
}

void page_paragraph(struct page *page, const struct prose *prose)
{
    if (prose_is_empty(prose))
        return;
    if (page->last != HEADING || is_markdown(page))
        blank(page);
    print(page, prose, "", "");
    page->last = PARAGRAPH;
}

void page_entry(struct page *page, size_t number, const struct prose *title)
{
    if (is_markdown(page) ? page->last != ENTRY_ITEM && page->last != COMMAND : page->last != HEADING)
        blank(page);
    print(page, title, arena_printf(page->arena, is_markdown(page) ? "%zu. " : "%2zu. ", number), "    ");
    page->last = ENTRY;
}

void page_item(struct page *page, const struct prose *prose)
{
    const bool in_entry = page->last == ENTRY || page->last == ENTRY_ITEM;

    if (page->last == PARAGRAPH || page->last == BLOCK || page->last == COMMAND ||
        (is_markdown(page) && page->last == HEADING))
        blank(page);
    if (in_entry)
        print(page, prose, is_markdown(page) ? "    - " : "    ", is_markdown(page) ? "" : "      ");
    else
        print(page, prose, is_markdown(page) ? "- " : "  ", "    ");
    page->last = in_entry ? ENTRY_ITEM : ITEM;
}

void page_command(struct page *page, const char *command)
{
    draft_add(&page->draft,
              prose_command(page->arena, command, page->medium, is_markdown(page) ? "    - " : "    $ ",
                            "        ", is_markdown(page) ? 0 : page->width));
    page->last = COMMAND;
}

void page_note(struct page *page, const char *text)
{
    struct prose *const prose = prose_new(page->arena);

    prose_say(prose, INK_PLAIN, "%s", text);
    print(page, prose, is_markdown(page) ? "    - " : "    ", "      ");
    page->last = COMMAND;
}

void page_block(struct page *page, const char *lines)
{
    if (page->last != HEADING || is_markdown(page))
        blank(page);
    draft_add(&page->draft, lines);
    page->last = BLOCK;
}

void page_sheet(struct page *page, const struct sheet *sheet, const char **gone)
{
    *gone = NULL;
    page_block(page, is_markdown(page) ? pipes_print(page->arena, sheet)
                                       : grid_print(page->arena, sheet, page->medium, page->width, gone));
}

struct slice page_text(const struct page *page)
{
    return (struct slice){page->draft.text, page->draft.length};
}
