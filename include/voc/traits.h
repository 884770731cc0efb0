/* traits - what kinds of bytes a text has, looked for many at a time */
#pragma once
#include "voc/slice.h"

struct traits {
    size_t continued;   /* bytes that go on with a character of UTF-8 */
    bool is_marked;     /* an ampersand or a question mark is in it */
    bool is_suspicious; /* or a pair of bytes that UTF-8 begins with which was read as Windows-1252,
                           or U+FFFD */
};

struct traits traits_of(struct slice text);
