/* pattern - what a cell of a rule asks of a cell of a table */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "voc/pattern.h"

#include "voc/arena.h"
#include "voc/text.h"

#include <pcre2.h>

struct pattern {
    enum { ANY, SAME, GLOB, EXPRESSION } kind;
    struct slice text;
    pcre2_code *code;
    pcre2_match_data *match;
};

static void pattern_close(void *thing)
{
    struct pattern *pattern = thing;

    pcre2_match_data_free(pattern->match);
    pcre2_code_free(pattern->code);
}

static bool compile(struct arena *arena, struct pattern *pattern, struct err *err)
{
    const struct slice expression = {pattern->text.at + 1, pattern->text.length - 1};
    int code;
    size_t offset;

    pattern->code =
        pcre2_compile((PCRE2_SPTR)expression.at, expression.length,
                      PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_DOLLAR_ENDONLY, &code, &offset, NULL);
    if (!pattern->code) {
        PCRE2_UCHAR reason[200];
        pcre2_get_error_message(code, reason, sizeof reason);
        return err_set(err, ERR_DATA, "'%.*s' is no regular expression: %s at character %zu",
                       (int)pattern->text.length, pattern->text.at, (const char *)reason, offset + 1);
    }
    pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE);
    pattern->match = pcre2_match_data_create(1, NULL);
    arena_defer(arena, pattern_close, pattern);
    return true;
}

const struct pattern *pattern_new(struct arena *arena, struct slice text, struct err *err)
{
    struct pattern *pattern = arena_alloc(arena, sizeof *pattern);

    pattern->text = slice_of(slice_copy(arena, text));
    if (slice_is(text, slice_of("*"))) {
        err_set(err, ERR_DATA, "'*' alone; leave the cell empty to match any");
        return NULL;
    }
    if (text.length == 0)
        pattern->kind = ANY;
    else if (text.at[0] == '~')
        pattern->kind = EXPRESSION;
    else if (memchr(text.at, '*', text.length) || memchr(text.at, '?', text.length))
        pattern->kind = GLOB;
    else
        pattern->kind = SAME;
    return pattern->kind != EXPRESSION || compile(arena, pattern, err) ? pattern : NULL;
}

bool pattern_is_any(const struct pattern *pattern)
{
    return pattern->kind == ANY;
}

bool pattern_is_text(const struct pattern *pattern, struct slice *text)
{
    *text = pattern->text;
    return pattern->kind == SAME;
}

static size_t character_length(struct slice text, size_t at)
{
    size_t length = 1;

    while (at + length < text.length && ((unsigned char)text.at[at + length] & 0xC0) == 0x80)
        length++;
    return length;
}

bool pattern_glob(struct slice glob, struct slice text)
{
    size_t g = 0, t = 0, star = (size_t)-1, resume = 0;

    while (t < text.length) {
        if (g < glob.length && glob.at[g] == '*') {
            star = g++;
            resume = t;
        } else if (g < glob.length && glob.at[g] == '?') {
            g++;
            t += character_length(text, t);
        } else if (g < glob.length && glob.at[g] == text.at[t]) {
            g++;
            t++;
        } else if (star != (size_t)-1) {
            g = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (g < glob.length && glob.at[g] == '*')
        g++;
    return g == glob.length;
}

bool pattern_fits(const struct pattern *pattern, struct slice cell)
{
    switch (pattern->kind) {
    case ANY:
        return true;
    case SAME:
        return slice_is(pattern->text, cell);
    case GLOB:
        return pattern_glob(pattern->text, cell);
    default:
        return pcre2_match(pattern->code, (PCRE2_SPTR)cell.at, cell.length, 0, 0, pattern->match, NULL) >= 0;
    }
}
