/* way - where in a JSON file objects are wanted, and that all else is sound */
#include "voc/way.h"

#include "voc/arena.h"
#include "voc/json.h"

enum { DEEPEST = 64 };

struct way {
    const char *within;
    struct json *json;
    size_t depth;                  /* of its open brackets */
    size_t home;                   /* the depth where objects are wanted, once inside; 0 outside */
    const char *rest[DEEPEST + 1]; /* what is left of the way at each depth; NULL: elsewhere */
    bool arrived;                  /* this page had its array */
    const char *complaint;
};

static bool refuse(struct way *way, const char *complaint)
{
    way->complaint = complaint;
    return false;
}

/* What is left of the way behind this name. */
static const char *behind(const char *rest, struct slice name)
{
    if (!rest || strlen(rest) < name.length || memcmp(rest, name.at, name.length) != 0)
        return NULL;
    rest += name.length;
    return *rest == '.' ? rest + 1 : *rest == '\0' ? rest : NULL;
}

static bool enter_array(struct way *way)
{
    const bool pages = way->within != NULL;

    if (pages && way->depth == 0)
        return refuse(way, "an array, expected a page: an object with the array in it");
    way->depth++;
    if (way->home || way->depth > DEEPEST)
        return true;
    const char *const rest = pages ? way->rest[way->depth - 1] : NULL;
    const bool is_home = pages ? rest && *rest == '\0' : way->depth == 1;
    if (is_home && way->arrived && pages)
        return refuse(way, "the page's array comes twice");
    way->home = is_home ? way->depth : 0;
    way->arrived = way->arrived || is_home;
    way->rest[way->depth] = NULL;
    return true;
}

static bool leave(struct way *way)
{
    if (way->depth == way->home)
        way->home = 0;
    if (--way->depth > 0 || !way->within)
        return true;
    const bool arrived = way->arrived;
    way->arrived = false;
    return arrived || refuse(way, "the page that ends here doesn't have the array of the first");
}

static bool hear(void *self, enum json_event event, struct slice text)
{
    struct way *const way = self;
    const size_t depth = way->depth;

    switch (event) {
    case JSON_OBJECT:
        way->depth++;
        if (depth < DEEPEST)
            way->rest[depth + 1] = NULL;
        return true;
    case JSON_ARRAY:
        return enter_array(way);
    case JSON_OBJECT_END:
    case JSON_ARRAY_END:
        return leave(way);
    case JSON_NAME:
        if (depth <= DEEPEST)
            way->rest[depth] = behind(depth == 1 ? way->within : way->rest[depth - 1], text);
        return true;
    default:
        return depth > 0 || refuse(way, "expected an object");
    }
}

struct way *way_new(struct arena *arena, const char *within)
{
    struct way *way = arena_alloc(arena, sizeof *way);

    way->within = within;
    way->json = json_new(arena, (struct json_listener){hear, way});
    return way;
}

bool way_feed(struct way *way, struct slice piece, const char **why, size_t *fault)
{
    way->complaint = NULL;
    if (json_feed(way->json, piece))
        return true;
    *why = way->complaint ? way->complaint : json_why(way->json);
    *fault = json_read(way->json) - (json_read(way->json) > 0);
    return false;
}

bool way_is_home(const struct way *way)
{
    return way->home ? way->depth == way->home : !way->within && way->depth == 0;
}

size_t way_depth(const struct way *way)
{
    return way->depth;
}
