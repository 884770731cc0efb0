/* json - JSON as YAJL reads it */
#include "voc/json.h"

#include "voc/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <yajl/yajl_parse.h>

struct json {
    struct arena *arena;
    struct json_listener listener;
    yajl_handle parser;
    char why[200];
};

static int tell(struct json *json, enum json_event event, const void *text, size_t length)
{
    return json->listener.hear(json->listener.self, event, (struct slice){text, length});
}

static int take_null(void *json)
{
    return tell(json, JSON_NULL, "", 0);
}

static int take_boolean(void *json, int value)
{
    return value ? tell(json, JSON_WORD, "true", 4) : tell(json, JSON_WORD, "false", 5);
}

static int take_number(void *json, const char *text, size_t length)
{
    return tell(json, JSON_WORD, text, length);
}

static int take_string(void *json, const unsigned char *text, size_t length)
{
    return tell(json, JSON_TEXT, text, length);
}

static int take_name(void *json, const unsigned char *text, size_t length)
{
    return tell(json, JSON_NAME, text, length);
}

static int take_object(void *json)
{
    return tell(json, JSON_OBJECT, "", 0);
}

static int take_object_end(void *json)
{
    return tell(json, JSON_OBJECT_END, "", 0);
}

static int take_array(void *json)
{
    return tell(json, JSON_ARRAY, "", 0);
}

static int take_array_end(void *json)
{
    return tell(json, JSON_ARRAY_END, "", 0);
}

static void parser_start(struct json *json)
{
    static const yajl_callbacks callbacks = {.yajl_null = take_null,
                                             .yajl_boolean = take_boolean,
                                             .yajl_number = take_number,
                                             .yajl_string = take_string,
                                             .yajl_start_map = take_object,
                                             .yajl_map_key = take_name,
                                             .yajl_end_map = take_object_end,
                                             .yajl_start_array = take_array,
                                             .yajl_end_array = take_array_end};

    json->parser = yajl_alloc(&callbacks, NULL, json);
    if (!json->parser)
        arena_alloc(json->arena, SIZE_MAX); /* ends the run as the arena ends it */
    yajl_config(json->parser, yajl_allow_multiple_values, 1);
}

static void json_close(void *thing)
{
    yajl_free(((struct json *)thing)->parser);
}

struct json *json_new(struct arena *arena, struct json_listener listener)
{
    struct json *json = arena_alloc(arena, sizeof *json);

    *json = (struct json){.arena = arena, .listener = listener};
    parser_start(json);
    arena_defer(arena, json_close, json);
    return json;
}

void json_restart(struct json *json)
{
    yajl_free(json->parser);
    parser_start(json);
}

/* YAJL's own words, without what kind of error it is and the line end. */
static void copy_why(struct json *json)
{
    unsigned char *const error = yajl_get_error(json->parser, 0, NULL, 0);
    const char *const colon = error ? strstr((const char *)error, ": ") : NULL;
    const char *const said = colon ? colon + 2 : "is no JSON";

    snprintf(json->why, sizeof json->why, "%.*s", (int)strcspn(said, "\n"), said);
    yajl_free_error(json->parser, error);
}

/* The same in ours, where it matters most. */
static void put_plainly(struct json *json)
{
    static const struct {
        const char *start, *plain;
    } words[] = {{"invalid object key", "expected a name in quotes"},
                 {"after key and value", "expected ',' or '}' behind the value"},
                 {"after array element", "expected ',' or ']' behind the value"},
                 {"object key and value", "expected ':' behind the name"},
                 {"unallowed token", "expected a value"},
                 {"invalid char in", "expected a value"},
                 {"invalid string in", "expected a value"},
                 {"probable comment", "a comment, which JSON doesn't have"},
                 {"invalid bytes in UTF8", "is not UTF-8"},
                 {"invalid character inside", "a control character inside a string, expected it escaped"},
                 {"inside a string", "a '\\' before a character that isn't escaped so"},
                 {"invalid (non-hex)", "expected four hexadecimal digits behind '\\u'"},
                 {"malformed number", "a number that breaks off"}};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strncmp(json->why, words[i].start, strlen(words[i].start)) == 0)
            snprintf(json->why, sizeof json->why, "%s", words[i].plain);
}

bool json_feed(struct json *json, struct slice text)
{
    json->why[0] = '\0';
    switch (yajl_parse(json->parser, (const unsigned char *)text.at, text.length)) {
    case yajl_status_ok:
        return true;
    case yajl_status_error:
        copy_why(json);
        put_plainly(json);
        break;
    default:
        break;
    }
    return false;
}

size_t json_read(const struct json *json)
{
    return yajl_get_bytes_consumed(json->parser);
}

const char *json_why(const struct json *json)
{
    return json->why;
}

/* The four hexadecimal digits at `at`, as well-formed JSON has them behind `\u`; -1 where there is
   no escape. */
static long escaped(struct slice text, size_t at)
{
    long code = 0;

    if (at + 6 > text.length || text.at[at] != '\\' || text.at[at + 1] != 'u')
        return -1;
    for (size_t i = at + 2; i < at + 6; i++) {
        const char c = text.at[i];
        code = code * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return code;
}

size_t json_sound(struct slice text)
{
    const char *escape;

    for (size_t at = 0; (escape = memchr(text.at + at, '\\', text.length - at)); at += 2) {
        at = (size_t)(escape - text.at);
        const long code = escaped(text, at);
        const bool leads = code >= 0xD800 && code < 0xDC00;
        const long trail = leads ? escaped(text, at + 6) : -1;
        if (code == 0 || (code >= 0xDC00 && code < 0xE000) || (leads && (trail < 0xDC00 || trail > 0xDFFF)))
            return at;
        at += code < 0 ? 0 : leads ? 10 : 4;
    }
    return text.length;
}
