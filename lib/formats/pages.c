/* pages - how a JSON file holds its objects */
#include "voc/pages.h"

#include "voc/arena.h"
#include "voc/bytes.h"
#include "voc/json.h"

enum { CHUNK = 64 * 1024, DEEPEST = 8, MOST_NAMES = 64 };

struct names {
    const char *paths[MOST_NAMES];
    size_t count;
};

/* The first object as it is being looked at. */
struct look {
    struct arena *arena;
    struct json *json;
    size_t depth;  /* of open brackets */
    size_t array;  /* the depth inside the outermost array; 0 outside */
    bool is_fresh; /* nothing stood in it yet */
    bool is_row;   /* no page, whatever comes; it is only followed to its end */
    bool complete;
    size_t end; /* of the object in the chunk */

    const char *path[DEEPEST + 1];             /* of the name at each depth */
    bool is_paging[DEEPEST + 1];               /* its name, or one before it, speaks of paging */
    struct names others, lists, paging, empty; /* paging: lists whose name speaks of it */
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Takes the next word off a name: nextPage and next_page have two. */
static struct slice next_word(struct slice *name)
{
    size_t start = 0, end;

    while (start < name->length && !is_letter(name->at[start]))
        start++;
    for (end = start; end < name->length && is_letter(name->at[end]); end++)
        if (end > start && name->at[end] < 'a' && name->at[end - 1] >= 'a')
            break;
    const struct slice word = {name->at + start, end - start};
    *name = (struct slice){name->at + end, name->length - end};
    return word;
}

/* Whether a name speaks of how a list is cut into pages, or of the answer that brought it. */
static bool speaks_of_paging(struct slice name)
{
    static const char *const words[] = {
        "page",   "pages",  "paging",  "pagination", "count", "total",  "next",    "prev",     "previous",
        "cursor", "more",   "limit",   "offset",     "link",  "links",  "meta",    "metadata", "url",
        "stream", "status", "success", "ok",         "type",  "object", "version", "request",  "took"};
    struct slice word;

    while ((word = next_word(&name)).length)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (slice_is_nearly(word, slice_of(words[i])))
                return true;
    return false;
}

static void note(struct look *look, struct names *names, const char *path)
{
    if (names->count < MOST_NAMES)
        names->paths[names->count++] = path;
    else
        look->is_row = true;
}

static void take_name(struct look *look, struct slice text)
{
    const size_t at = look->depth;
    const char *const outer = at > 1 ? look->path[at - 1] : NULL;

    look->path[at] = arena_printf(look->arena, "%s%s%.*s", outer ? outer : "", outer ? "." : "",
                                  (int)text.length, text.at);
    look->is_paging[at] = (outer && look->is_paging[at - 1]) || speaks_of_paging(text);
    if (!look->is_paging[at])
        note(look, &look->others, look->path[at]);
}

static void enter(struct look *look, enum json_event event)
{
    if (look->array == look->depth && look->is_fresh && event == JSON_OBJECT)
        note(look, look->is_paging[look->depth - 1] ? &look->paging : &look->lists,
             look->path[look->depth - 1]);
    look->is_fresh = false;
    look->depth++;
    if (look->array == 0 && event == JSON_ARRAY && !look->is_row) {
        look->array = look->depth;
        look->is_fresh = true;
    }
    look->is_row = look->is_row || (look->array == 0 && look->depth > DEEPEST);
}

static void leave(struct look *look)
{
    if (look->array == look->depth) {
        if (look->is_fresh)
            note(look, &look->empty, look->path[look->depth - 1]);
        look->array = 0;
    }
    look->is_fresh = false;
    look->complete = --look->depth == 0;
    look->end = json_read(look->json);
}

static bool hear(void *self, enum json_event event, struct slice text)
{
    struct look *const look = self;

    if (look->complete)
        return true;
    if (event == JSON_OBJECT || event == JSON_ARRAY)
        enter(look, event);
    else if (event == JSON_OBJECT_END || event == JSON_ARRAY_END)
        leave(look);
    else if (event != JSON_NAME)
        look->is_fresh = false;
    else if (look->array == 0 && !look->is_row)
        take_name(look, text);
    return true;
}

static bool leads_to(const char *path, const char *list)
{
    const size_t length = strlen(path);

    return strncmp(path, list, length) == 0 && (list[length] == '\0' || list[length] == '.');
}

/* Whether all that doesn't speak of paging is on the way to a list. */
static bool is_page(const struct look *look, const struct names *lists)
{
    for (size_t i = 0; i < look->others.count; i++) {
        bool leads = false;
        for (size_t j = 0; j < lists->count; j++)
            leads = leads || leads_to(look->others.paths[i], lists->paths[j]);
        if (!leads)
            return false;
    }
    return !look->is_row && look->complete && lists->count > 0;
}

static bool settle_pages(struct arena *arena, const struct look *look, const char *name, struct pages *pages,
                         struct err *err)
{
    const struct names *const lists = look->lists.count    ? &look->lists
                                      : look->paging.count ? &look->paging
                                                           : &look->empty;

    if (!is_page(look, lists))
        return true;
    if (lists->count > 1)
        return err_set(
            err, ERR_DATA,
            "%s: several arrays of objects, '%s' and '%s' among them; expected one, or a map that says "
            "which: @rows,,%s",
            name, lists->paths[0], lists->paths[1], lists->paths[0]);
    pages->within = arena_copy(arena, lists->paths[0], strlen(lists->paths[0]));
    pages->by_line = false;
    return true;
}

static size_t skip_blanks(struct slice text, size_t at)
{
    while (at < text.length && (text.at[at] == ' ' || text.at[at] == '\t' || text.at[at] == '\r'))
        at++;
    return at;
}

/* Whether the first chunk's first line, or what stands there, has all of the object: then so does each line.
   Where it is broken, a second line that begins like an object tells. */
static bool is_by_line(const struct look *look, struct slice chunk, bool is_sound)
{
    const char *const line_end = chunk.length ? memchr(chunk.at, '\n', chunk.length) : NULL;
    const size_t end = line_end ? (size_t)(line_end - chunk.at) : chunk.length;
    const size_t next = line_end ? skip_blanks(chunk, end + 1) : end;

    if (look->complete)
        return look->end <= end && skip_blanks(chunk, look->end) == end;
    return !is_sound && next < chunk.length && chunk.at[next] == '{' && json_read(look->json) <= next + 1;
}

static bool follow(struct look *look, struct bytes *bytes, struct slice chunk, struct err *err)
{
    while (!look->complete && chunk.length && json_feed(look->json, chunk)) {
        bytes_skip(bytes, look->complete ? 0 : chunk.length);
        bytes_keep(bytes);
        if (!look->complete && !bytes_peek(bytes, CHUNK, &chunk, err))
            return false;
    }
    return true;
}

static bool look_at(struct look *look, struct bytes *bytes, struct slice chunk, struct pages *pages,
                    struct err *err)
{
    const bool is_sound = json_feed(look->json, chunk);

    pages->by_line = is_by_line(look, chunk, is_sound || look->complete);
    if (!is_sound || look->complete)
        return true;
    bytes_skip(bytes, chunk.length);
    return bytes_peek(bytes, CHUNK, &chunk, err) && follow(look, bytes, chunk, err);
}

bool pages_look(struct arena *arena, struct bytes *bytes, const char *within, struct pages *pages,
                struct err *err)
{
    struct arena *const inside = arena_child(arena);
    struct look look = {.arena = inside};
    struct slice chunk;

    *pages = (struct pages){0};
    look.json = json_new(inside, (struct json_listener){hear, &look});
    bool done = bytes_peek(bytes, CHUNK, &chunk, err);
    const size_t bom = done && slice_starts(chunk, "\xEF\xBB\xBF") ? 3 : 0;
    const struct slice start = slice_trim((struct slice){chunk.at + bom, done ? chunk.length - bom : 0});
    if (done && slice_starts(start, "{")) {
        bytes_skip(bytes, (size_t)(start.at - chunk.at));
        chunk.length -= (size_t)(start.at - chunk.at);
        chunk.at = start.at;
        done = look_at(&look, bytes, chunk, pages, err) &&
               (within || settle_pages(arena, &look, bytes_name(bytes), pages, err));
    }
    arena_clear(inside);
    if (within && *within)
        *pages = (struct pages){false, within};
    return done;
}
