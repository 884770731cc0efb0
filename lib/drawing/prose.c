/* prose - sentences whose words have weight */
#include "voc/prose.h"

#include "voc/arena.h"
#include "voc/draft.h"
#include "voc/text.h"

#include <stdarg.h>
#include <stdio.h>

struct run {
    struct run *next;
    enum ink ink;
    const char *text;
};

struct prose {
    struct arena *arena;
    struct run *first, **last;
};

struct prose *prose_new(struct arena *arena)
{
    struct prose *prose = arena_alloc(arena, sizeof *prose);

    *prose = (struct prose){.arena = arena};
    prose->last = &prose->first;
    return prose;
}

void prose_say(struct prose *prose, enum ink ink, const char *format, ...)
{
    va_list list, again;

    va_start(list, format);
    va_copy(again, list);
    const int length = vsnprintf(NULL, 0, format, list);
    va_end(list);
    char *const text = arena_alloc(prose->arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    struct run *run = arena_alloc(prose->arena, sizeof *run);
    *run = (struct run){.ink = ink, .text = text_harmless(prose->arena, slice_of(text))};
    *prose->last = run;
    prose->last = &run->next;
}

bool prose_is_empty(const struct prose *prose)
{
    return !prose->first;
}

/* What is printed so far and where the line stands. */
struct print {
    struct draft draft;
    enum ink_medium medium;
    const char *rest;
    size_t width, column, indent;
};

static struct print begin(struct arena *arena, enum ink_medium medium, const char *first, const char *rest,
                          size_t width)
{
    struct print print = {.draft = draft_new(arena), .medium = medium, .rest = rest, .width = width};

    draft_add(&print.draft, first);
    print.column = text_width(slice_of(first));
    print.indent = print.column;
    return print;
}

static void break_line(struct print *print)
{
    draft_add(&print->draft, "\n");
    draft_add(&print->draft, print->rest);
    print->column = print->indent = text_width(slice_of(print->rest));
}

/* A place in the runs. */
struct place {
    const struct run *run;
    const char *at;
};

static void skip_ended(struct place *place)
{
    while (place->run && !*place->at) {
        place->run = place->run->next;
        place->at = place->run ? place->run->text : NULL;
    }
}

/* How wide the word is that begins here: it goes on through runs until a blank. */
static size_t word_width(struct place place)
{
    size_t width = 0;

    for (; place.run; place.run = place.run->next, place.at = place.run ? place.run->text : NULL) {
        const size_t length = strcspn(place.at, " ");
        width += text_width((struct slice){place.at, length});
        if (place.at[length])
            break;
    }
    return width;
}

static bool skip_blanks(struct place *place)
{
    bool any = false;

    for (skip_ended(place); place->run && *place->at == ' '; skip_ended(place)) {
        place->at++;
        any = true;
    }
    return any;
}

/* A word that is wider than a line is broken where the line ends. */
static struct slice piece_that_fits(struct print *print, struct slice rest)
{
    struct slice piece = text_fit(rest, print->width > print->column ? print->width - print->column : 0);

    if (piece.length == rest.length)
        return rest;
    if (piece.length == 0 && print->column > print->indent) {
        break_line(print);
        piece = text_fit(rest, print->width > print->column ? print->width - print->column : 0);
    }
    return piece.length ? piece : rest;
}

static void print_word(struct print *print, struct place *place)
{
    for (skip_ended(place); place->run && *place->at != ' '; skip_ended(place)) {
        const struct slice rest = {place->at, strcspn(place->at, " ")};
        const struct slice piece = piece_that_fits(print, rest);
        draft_add(&print->draft, ink_dress(print->draft.arena, place->run->ink, print->medium, piece));
        print->column += text_width(piece);
        place->at += piece.length;
    }
}

static void print_wrapped(struct print *print, const struct run *first)
{
    struct place place = {first, first->text};

    skip_blanks(&place);
    while (place.run) {
        print_word(print, &place);
        if (!skip_blanks(&place))
            break;
        if (!place.run)
            break;
        if (print->column + 1 + word_width(place) > print->width) {
            break_line(print);
        } else {
            draft_add(&print->draft, " ");
            print->column++;
        }
    }
}

char *prose_print(struct arena *arena, const struct prose *prose, enum ink_medium medium, const char *first,
                  const char *rest, size_t width)
{
    struct print print = begin(arena, medium, first, rest, width);

    if (width && prose->first)
        print_wrapped(&print, prose->first);
    for (const struct run *run = prose->first; run && !width; run = run->next)
        draft_add(&print.draft, ink_dress(arena, run->ink, medium, slice_of(run->text)));
    draft_add(&print.draft, "\n");
    return print.draft.text;
}

/* An option and what belongs to it, up to the next option; words stay whole as a shell reads them. */
static size_t option_length(const char *at)
{
    bool quoted = false;
    size_t length = 0;

    for (; at[length] && (quoted || at[length] != ' ' || at[length + 1] != '-'); length++)
        if (at[length] == '\'')
            quoted = !quoted;
        else if (!quoted && at[length] == '\\' && at[length + 1])
            length++;
    return length;
}

char *prose_command(struct arena *arena, const char *command, enum ink_medium medium, const char *first,
                    const char *rest, size_t width)
{
    struct print print = begin(arena, medium, first, rest, width);

    for (const char *at = command; *at && width;) {
        const struct slice word = {at, option_length(at)};
        const bool is_last = !at[word.length];
        if (print.column > print.indent && print.column + 1 + text_width(word) + (is_last ? 0 : 2) > width) {
            draft_add(&print.draft, ink_dress(arena, INK_CODE, medium, slice_of(" \\")));
            break_line(&print);
        } else if (print.column > print.indent) {
            draft_add(&print.draft, " ");
            print.column++;
        }
        draft_add(&print.draft, ink_dress(arena, INK_CODE, medium, word));
        print.column += text_width(word);
        at += word.length + !is_last;
    }
    if (!width)
        draft_add(&print.draft, ink_dress(arena, INK_CODE, medium, slice_of(command)));
    draft_add(&print.draft, "\n");
    return print.draft.text;
}
