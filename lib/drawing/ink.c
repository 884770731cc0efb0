/* ink - words with weight */
#include "voc/ink.h"

#include "voc/arena.h"
#include "voc/text.h"

#include <ctype.h>

static const char *const colours[] = {
    [INK_PLAIN] = "",         [INK_STRONG] = "\033[1m", [INK_GOOD] = "\033[32m", [INK_BAD] = "\033[1;31m",
    [INK_DOUBT] = "\033[33m", [INK_FAINT] = "\033[2m",  [INK_CODE] = "\033[36m"};

char *ink_without_ties(char *text)
{
    char *end = text;

    for (const char *at = text; *at; at++) {
        const bool tie = (unsigned char)at[0] == 0xC2 && (unsigned char)at[1] == 0xA0;
        *end++ = tie ? ' ' : *at;
        at += tie;
    }
    *end = '\0';
    return text;
}

static bool is_word(char c)
{
    return c != '\0' && (isalnum((unsigned char)c) || (unsigned char)c >= 0x80);
}

/* A mark of Markdown or HTML, or what would make an address a link; not what is plain where it stands. */
static bool is_mark(const char *start, const char *at)
{
    switch (*at) {
    case '_':
        return at == start || !is_word(at[-1]) || !is_word(at[1]);
    case ':':
        return at[1] == '/';
    case '&':
        return at[1] == '#' || is_word(at[1]);
    case '.':
        return at - start >= 3 && slice_is_nearly((struct slice){at - 3, 3}, slice_of("www"));
    default:
        return strchr("\\`*[]<>#|~@$", *at) != NULL;
    }
}

static char *escape(struct arena *arena, const char *text)
{
    char *const copy = arena_alloc(arena, strlen(text) * 2 + 1), *end = copy;

    for (const char *at = text; *at; at++) {
        if (is_mark(text, at))
            *end++ = '\\';
        *end++ = *at;
    }
    return copy;
}

/* A fence of backticks that is longer than any inside. */
static char *fence(struct arena *arena, const char *text)
{
    size_t longest = 0, length = 0;

    for (const char *at = text; *at; at++) {
        length = *at == '`' ? length + 1 : 0;
        longest = length > longest ? length : longest;
    }
    if (longest == 0)
        return arena_printf(arena, "`%s`", text);
    char *const marks = arena_alloc(arena, longest + 2);
    memset(marks, '`', longest + 1);
    return arena_printf(arena, "%s %s %s", marks, text, marks);
}

static char *dress_markdown(struct arena *arena, enum ink ink, char *text)
{
    if (ink == INK_CODE)
        return fence(arena, ink_without_ties(text));
    char *const escaped = escape(arena, text);
    if ((ink == INK_STRONG || ink == INK_BAD) && *text)
        return arena_printf(arena, "**%s**", escaped);
    return escaped;
}

char *ink_dress(struct arena *arena, enum ink ink, enum ink_medium medium, struct slice text)
{
    char *const harmless = text_harmless(arena, text);

    if (medium == INK_MARKDOWN)
        return dress_markdown(arena, ink, harmless);
    ink_without_ties(harmless);
    if (medium == INK_TEXT || ink == INK_PLAIN || !*harmless)
        return harmless;
    return arena_printf(arena, "%s%s\033[0m", colours[ink], harmless);
}
