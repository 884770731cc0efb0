/* page - a small document: headings, paragraphs, lists, commands and blocks, as text or as Markdown */
#pragma once
#include "voc/sheet.h"

struct arena;
struct page;

/* In text no line is wider than `width`; Markdown isn't wrapped. */
struct page *page_new(struct arena *arena, enum ink_medium medium, size_t width);
enum ink_medium page_medium(const struct page *page);
size_t page_width(const struct page *page);

/* Level 1 is the title, 2 a chapter, 3 what stands in it. */
void page_heading(struct page *page, int level, const char *text);
void page_paragraph(struct page *page, const struct prose *prose);
/* A numbered entry; items, then a command, may follow that belong to it. */
void page_entry(struct page *page, size_t number, const struct prose *title);
/* A line of a list. */
void page_item(struct page *page, const struct prose *prose);
/* A command to type, below an entry. */
void page_command(struct page *page, const char *command);
/* A line of its own, in an entry, instead of a command. */
void page_note(struct page *page, const char *text);
/* Lines that are laid out already. */
void page_block(struct page *page, const char *lines);

/* A table; *gone is set to the titles of the columns that had no room, or NULL. */
void page_sheet(struct page *page, const struct sheet *sheet, const char **gone);

/* All of it. */
struct slice page_text(const struct page *page);
