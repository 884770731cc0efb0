/* script - SQL as it is written, in the words of one dialect */
#include "voc/script.h"

#include "voc/arena.h"

#include <stdarg.h>
#include <stdio.h>

enum { MOST_ARGUMENTS = 3 };

struct script {
    struct arena *arena;
    const struct dialect *dialect;
    char *text;
    size_t length, capacity;
};

struct script *script_new(struct arena *arena, const struct dialect *dialect)
{
    struct script *const script = arena_alloc(arena, sizeof *script);

    *script = (struct script){.arena = arena, .dialect = dialect};
    return script;
}

struct script *script_like(const struct script *script)
{
    return script_new(script->arena, script->dialect);
}

const char *script_name(const struct script *script, struct slice name)
{
    return dialect_name(script->arena, script->dialect, name);
}

const char *script_text(const struct script *script, struct slice text)
{
    return dialect_text(script->arena, script->dialect, text);
}

struct slice script_all(const struct script *script)
{
    return (struct slice){script->text, script->length};
}

void script_add(struct script *script, struct slice text)
{
    const size_t needed = script->length + text.length + 1;

    if (needed > script->capacity) {
        script->text = arena_grow(script->arena, script->text, script->length, needed * 2);
        script->capacity = needed * 2;
    }
    memcpy(script->text + script->length, text.at, text.length);
    script->length += text.length;
    script->text[script->length] = '\0';
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/* Behind what is quoted at `at`; a doubled quote begins it anew. */
static const char *skip_quoted(const struct script *script, const char *at, const char *end)
{
    const char quote = *at++;
    const bool escapes = dialect_escapes(script->dialect, quote);

    while (at < end && *at != quote)
        at += escapes && *at == '\\' && at + 1 < end ? 2 : 1;
    return at < end ? at + 1 : end;
}

static bool is_quote(char c)
{
    return c == '\'' || c == '"' || c == '`';
}

static bool is_comment(const char *at, const char *end)
{
    return end - at > 1 && at[0] == '-' && at[1] == '-';
}

static const char *skip_line(const char *at, const char *end)
{
    const char *const mark = memchr(at, '\n', (size_t)(end - at));

    return mark ? mark : end;
}

/* Splits what stands in brackets, from behind the first; gives where the last one is. */
static const char *split_arguments(const struct script *script, const char *at, const char *end,
                                   struct slice arguments[MOST_ARGUMENTS])
{
    size_t count = 0;
    int depth = 0;
    const char *start = at;

    while (at < end && (depth > 0 || *at != ')')) {
        if (is_quote(*at)) {
            at = skip_quoted(script, at, end);
            continue;
        }
        depth += (*at == '(') - (*at == ')');
        if (depth == 0 && *at == ',' && count + 1 < MOST_ARGUMENTS) {
            arguments[count++] = slice_trim((struct slice){start, (size_t)(at - start)});
            start = at + 1;
        }
        at++;
    }
    arguments[count] = slice_trim((struct slice){start, (size_t)(at - start)});
    return at;
}

/* The form with its arguments in place. */
static const char *fill(const struct script *script, const char *form,
                        const struct slice arguments[MOST_ARGUMENTS])
{
    size_t length = strlen(form) + 1;

    for (const char *at = form; *at; at++)
        if (*at == '$' && at[1] >= '1' && at[1] <= '0' + MOST_ARGUMENTS)
            length += arguments[at[1] - '1'].length;
    char *const filled = arena_alloc(script->arena, length);
    char *to = filled;
    for (const char *at = form; *at; at++)
        if (*at == '$' && at[1] >= '1' && at[1] <= '0' + MOST_ARGUMENTS) {
            const struct slice argument = arguments[*++at - '1'];
            to = argument.length ? (char *)memcpy(to, argument.at, argument.length) + argument.length : to;
        } else {
            *to++ = *at;
        }
    return filled;
}

static void expand(struct script *script, struct slice text)
{
    const char *const end = text.at + text.length;

    for (const char *at = text.at, *start; (start = at) < end;) {
        struct slice arguments[MOST_ARGUMENTS] = {{NULL, 0}};
        const char *form = NULL;
        if (is_quote(*at))
            at = skip_quoted(script, at, end);
        else if (is_comment(at, end))
            at = skip_line(at, end);
        else if (is_letter(*at)) {
            while (at < end && is_letter(*at))
                at++;
            if (at < end && *at == '(')
                form = dialect_form(script->dialect, (struct slice){start, (size_t)(at - start)});
        } else {
            at++;
        }
        if (form) {
            at = split_arguments(script, at + 1, end, arguments) + 1;
            expand(script, slice_of(fill(script, form, arguments)));
        } else {
            script_add(script, (struct slice){start, (size_t)(at - start)});
        }
    }
}

void script_put(struct script *script, const char *format, ...)
{
    va_list list, again;

    va_start(list, format);
    va_copy(again, list);
    const int length = vsnprintf(NULL, 0, format, list);
    char *const text = arena_alloc(script->arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    va_end(list);
    expand(script, (struct slice){text, (size_t)length});
}
