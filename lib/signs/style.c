/* style - the way in which times are written, as a pattern that leaves open which number is the day */
#include "voc/style.h"

/* The day's parts in their order. */
static const char *parts_of(const char *key, char parts[4])
{
    size_t count = 0;

    parts[0] = '\0';
    for (; *key && count < 3; key++)
        if (key[0] == '%' && key[1] && strchr("NYb", key[1])) {
            parts[count++] = key[1];
            parts[count] = '\0';
        }
    return parts;
}

bool style_is_whole(const char *key)
{
    static const char *const whole[] = {"NNY", "YNN", "NNN", "NbY", "bNY", "YbN", "NbN", "bNN", "Y", ""};
    char parts[4];

    parts_of(key, parts);
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (strcmp(parts, whole[i]) == 0)
            return true;
    return false;
}

enum style_form style_form(const char *key)
{
    char parts[4];

    parts_of(key, parts);
    return strcmp(parts, "NNY") == 0   ? STYLE_PAIR
           : strcmp(parts, "YNN") == 0 ? STYLE_LATE
           : strcmp(parts, "NNN") == 0 ? STYLE_TRIPLE
                                       : STYLE_CLEAR;
}

struct slice style_day(const char *key)
{
    const char *first = NULL, *last = key;

    for (const char *at = key; *at; at++)
        if (at[0] == '%' && at[1] && strchr("NYb", at[1])) {
            first = first ? first : at;
            last = at + 2;
        }
    return first ? (struct slice){first, (size_t)(last - first)} : slice_of(key);
}

/* strptime's letters for the day's parts. */
static const char *letters_of(const char *key, enum style_order order)
{
    static const char *const pairs[] = {"dmY", "mdY", "dmY", "dmY"}, *const triples[] = {"dmy", "mdy", "ymd",
                                                                                         "dmy"};
    char parts[4];

    switch (style_form(key)) {
    case STYLE_PAIR:
        return pairs[order];
    case STYLE_LATE:
        return order == STYLE_DAY_LATE ? "Ydm" : "Ymd";
    case STYLE_TRIPLE:
        return triples[order];
    default:
        parts_of(key, parts);
        return strcmp(parts, "NbY") == 0   ? "dbY"
               : strcmp(parts, "NbN") == 0 ? "dby"
               : strcmp(parts, "bNY") == 0 ? "bdY"
               : strcmp(parts, "bNN") == 0 ? "bdy"
                                           : "Ybd";
    }
}

void style_pattern(const char *key, enum style_order order, char pattern[STYLE_PATTERN])
{
    const bool twelve = strstr(key, "%p") != NULL;
    const char *letters = letters_of(key, order);
    const bool compact = style_form(key) == STYLE_CLEAR && !strstr(key, "%b");
    size_t used = 0;

    for (; *key && used + 3 < STYLE_PATTERN; key++) {
        pattern[used++] = *key;
        if (*key != '%')
            continue;
        key++;
        pattern[used++] = !compact && strchr("NYb", *key) ? *letters++ : twelve && *key == 'H' ? 'I' : *key;
    }
    pattern[used] = '\0';
}
