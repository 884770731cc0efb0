/* json - JSON as YAJL reads it: what stands in a text, one event after the other; the
   text is fed piece by piece */
#pragma once
#include "voc/slice.h"

struct arena;
struct json;

enum json_event {
    JSON_OBJECT, /* an object begins */
    JSON_OBJECT_END,
    JSON_ARRAY,
    JSON_ARRAY_END,
    JSON_NAME, /* of a member, decoded */
    JSON_TEXT, /* a string, decoded */
    JSON_WORD, /* a number as it is written, true or false */
    JSON_NULL
};

/* Who is told of each event. The text (of a name, string or word) is borrowed for the call; false ends the
   reading. */
struct json_listener {
    bool (*hear)(void *self, enum json_event event, struct slice text);
    void *self;
};

/* Reads one value after the other. The arena closes it. */
struct json *json_new(struct arena *arena, struct json_listener listener);
/* Forgets all that was fed. */
void json_restart(struct json *json);
/* Reads on. False where the text is no JSON (json_why says why) or the listener had enough (json_why is
   empty); then only json_restart goes on. */
bool json_feed(struct json *json, struct slice text);
/* How much of the text that was fed last is read: up to the end of what is being heard, or of what
   is wrong. */
size_t json_read(const struct json *json);
/* As half a sentence, for the user. Borrowed until the next json_feed. */
const char *json_why(const struct json *json);
/* The offset of the first escape in a JSON text that stands for no character (half of a surrogate pair, NUL),
   or text.length. */
size_t json_sound(struct slice text);
