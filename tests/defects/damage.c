/* damage - small clean exports, and variants of them that have one defect each */
#include "damage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 1 << 20, STEP = 5 };

static const char map[] = "field,column,format\nid,Ticket,\nat,Date,date %d/%m/%Y\nnps,Score,0..10; none -\n"
                          "team,Team,\ntext,Comment,\n";

static const struct export exports[] = {
    {"commas.csv", map,
     "Ticket,Date,Score,Team,Comment\nT1,21/11/2026,9,Leeds,\"Friendly, and "
     "quick.\"\nT2,3/12/2026,4,Kraków,\n"
     "T3,4/12/2026,-,Leeds,\"He said \"\"no\"\".\"\nT4,30/12/2026,10,Málaga,Fine\nT5,1/1/2027,0,,Never "
     "again\n",
     ',', true},
    {"semicolons.csv", map,
     "Comment;Ticket;Score;Date;Team\r\nGut;T1;9;21/11/2026;Köln\r\n\"a;b\";T2;4;3/12/2026;\r\n;T3;-;4/12/"
     "2026;Bonn\r\n"
     "Na ja;T4;10;30/12/2026;Bonn\r\nNie;T5;0;1/1/2027;Köln\r\n",
     ';', true},
    {"lines.json", map,
     "{\"Ticket\":\"T1\",\"Date\":\"21/11/2026\",\"Score\":9,\"Team\":\"Leeds\",\"Comment\":\"a \\\"b\\\" "
     "{c}\"}\n"
     "{\"Ticket\":\"T2\",\"Date\":\"3/12/2026\",\"Score\":4,\"Team\":\"Krak\\u00f3w\",\"Comment\":null}\n"
     "{\"Ticket\":\"T3\",\"Date\":\"4/12/2026\",\"Score\":\"-\",\"Team\":\"Leeds\"}\n"
     "{\"Team\":\"Málaga\",\"Ticket\":\"T4\",\"Date\":\"30/12/2026\",\"Score\":10,\"Comment\":\"Fine\"}\n",
     0, true},
    {"array.json", map,
     "[{\"Ticket\":\"T1\",\"Date\":\"21/11/2026\",\"Score\":9,\"Team\":\"Leeds\",\"Comment\":\"a \\\"b\\\" "
     "[c]\"},\n"
     "{\"Ticket\":\"T2\",\"Date\":\"3/12/2026\",\"Score\":4,\"Team\":\"Krak\\u00f3w\",\"Comment\":null},\n"
     "{\"Ticket\":\"T3\",\"Date\":\"4/12/2026\",\"Score\":\"-\",\"Team\":\"Leeds\"}]\n",
     0, false},
};

/* Where the variants of one export are made. */
struct damage {
    const struct export *export;
    void (*see)(void *context, const struct variant *variant);
    void *context;
    char *room;
};

static size_t line_of(const char *text, size_t at)
{
    size_t line = 0;

    for (size_t i = 0; i < at && text[i]; i++)
        line += text[i] == '\n';
    return line;
}

static void show(const struct damage *damage, const char *kind, size_t place, size_t length, size_t first,
                 size_t last, enum answer answer)
{
    const struct variant variant = {damage->export, kind, place, damage->room, length, first, last, answer};

    damage->see(damage->context, &variant);
}

/* The export with `count` bytes at a place replaced by others. */
static void replace(const struct damage *damage, const char *kind, size_t at, size_t count, const char *with,
                    size_t length, enum answer answer)
{
    const char *const text = damage->export->text;
    const size_t whole = strlen(text), last = line_of(text, at + count);

    memcpy(damage->room, text, at);
    memcpy(damage->room + at, with, length);
    memcpy(damage->room + at + length, text + at + count, whole - at - count);
    show(damage, kind, at, whole - count + length, line_of(text, at), last, answer);
}

static void put(const struct damage *damage, const char *kind, size_t at, size_t count, const char *with,
                enum answer answer)
{
    replace(damage, kind, at, count, with, strlen(with), answer);
}

/* Cut off, and each byte lost, doubled, or another one. */
static void each_byte(const struct damage *damage)
{
    static const struct {
        const char *kind, *byte;
        size_t length;
    } others[] = {{"a quote", "\"", 1},
                  {"a comma", ",", 1},
                  {"a semicolon", ";", 1},
                  {"a line end", "\n", 1},
                  {"a return", "\r", 1},
                  {"a NUL", "\0", 1},
                  {"a byte of Latin-1", "\xE9", 1},
                  {"a byte order mark", "\xEF\xBB\xBF", 3},
                  {"a bracket", "{", 1}};
    const char *const text = damage->export->text;
    const size_t length = strlen(text);

    for (size_t at = 0; at < length; at += STEP) {
        put(damage, "lost", at, 1, "", ANYHOW);
        replace(damage, "doubled", at, 0, text + at, 1, ANYHOW);
        memcpy(damage->room, text, at);
        show(damage, "cut off", at, at, line_of(text, at), (size_t)-1,
             damage->export->by_line || at + 1 == length ? ANYHOW : REFUSED);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        for (size_t at = i; at < length; at += 5 * STEP)
            replace(damage, others[i].kind, at, 0, others[i].byte, others[i].length, ANYHOW);
}

/* A cell of one row that can't be, as text that the row has. */
static void bad_cells(const struct damage *damage)
{
    static const struct {
        const char *kind, *cell, *bad;
    } cells[] = {{"a score out of scale", "10", "11"},
                 {"a score in words", "10", "ten"},
                 {"a score below the scale", "10", "-1"},
                 {"half a score", "10", "9..5"},
                 {"a score that is no number", "10", "1e999"},
                 {"a day that isn't", "30/12/2026", "31/02/2026"},
                 {"a month that isn't", "30/12/2026", "30/13/2026"},
                 {"another date", "30/12/2026", "Dec 30"},
                 {"a date and more", "30/12/2026", "30/12/2026 x"}};
    const char *const text = damage->export->text;

    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        const char *const at = strstr(text, cells[i].cell);
        if (at)
            put(damage, cells[i].kind, (size_t)(at - text), strlen(cells[i].cell),
                !damage->export->delimiter && cells[i].bad[0] == 't' ? "\"ten\"" : cells[i].bad,
                !damage->export->delimiter && strchr(".1", cells[i].bad[1]) && i == 3 &&
                        !damage->export->by_line
                    ? REFUSED
                    : ASIDE);
    }
}

/* Defects of whole lines of a CSV. */
static void bad_lines(const struct damage *damage)
{
    const char *const text = damage->export->text, delimiter[] = {damage->export->delimiter, '\0'};
    const char *const end = strchr(text, '\n') + 1;
    char other[300] = "";

    for (const char *line = end; *line; line = strchr(line, '\n') + 1) {
        const size_t at = (size_t)(line - text), length = strcspn(line, "\r\n");
        put(damage, "a cell too many", at + length, 0, delimiter, ASIDE);
        put(damage, "a cell too many before", at, 0, delimiter, ASIDE);
        put(damage, "a blank line", at, 0, "\n", THE_SAME);
        put(damage, "a line of blanks", at, 0, "   \n", THE_SAME);
        put(damage, "one cell", at, length, "oops", ASIDE);
        put(damage, "a quote that never closes", at, 0, "\"", ANYHOW);
        memcpy(other, line, length);
        other[length] = '\0';
        for (char *c = other; *c; c++)
            *c = *c == *delimiter ? '\t' : *c;
        put(damage, "another delimiter", at, length, other, ASIDE);
        replace(damage, "the header again", at, 0, text, (size_t)(end - text), THE_SAME);
    }
    put(damage, "no header", 0, (size_t)(end - text), "", REFUSED);
    put(damage, "nothing", 0, strlen(text), "", REFUSED);
    put(damage, "half a table", strlen(text), 0, "\"!voc-import: x.csv:9: no\n", REFUSED);
    put(damage, "an open quote at the end", strlen(text), 0, "\"", ANYHOW);
}

/* Where a name of the header or of a member is wrong. */
static void bad_names(const struct damage *damage)
{
    const char *const text = damage->export->text, *const name = strstr(text, "Score");
    const size_t at = (size_t)(name - text);

    if (damage->export->delimiter) {
        put(damage, "a column by another name", at, 5, "Points", REFUSED);
        put(damage, "a column without a name", at, 5, "", REFUSED);
        put(damage, "a column twice", at, 5, "Team", REFUSED);
        put(damage, "blanks around a name", at, 5, " Score ", THE_SAME);
    } else {
        put(damage, "a name twice", at, 5, "Team", damage->export->by_line ? ASIDE : REFUSED);
        put(damage, "half a surrogate pair", at, 5, "\\ud83d", damage->export->by_line ? ASIDE : REFUSED);
        put(damage, "no quote", at - 1, 1, "", damage->export->by_line ? ASIDE : REFUSED);
        put(damage, "a bracket too many", strlen(text) - 1, 0, "]",
            damage->export->by_line ? ASIDE : REFUSED);
        put(damage, "a comma at the end", strlen(text) - (damage->export->by_line ? 2 : 3), 0, ",",
            damage->export->by_line ? ASIDE : REFUSED);
    }
}

static void with_line_ends(const struct damage *damage, const char *kind, const char *end)
{
    size_t length = 0;

    for (const char *c = damage->export->text; *c; c++)
        if (*c == '\n')
            length += (size_t)sprintf(damage->room + length, "%s", end);
        else if (*c != '\r')
            damage->room[length++] = *c;
    show(damage, kind, 0, length, 0, 0, THE_SAME);
}

/* In two bytes each, the lower first or last; there are no characters beyond. */
static void as_utf16(const struct damage *damage, const char *kind, bool lower_first, bool mark)
{
    const unsigned char *at = (const unsigned char *)damage->export->text;
    size_t length = 0;
    unsigned code = 0xFEFF;

    for (bool marking = mark; marking || *at; marking = false) {
        if (!marking)
            code = *at < 0x80 ? at[0] : (unsigned)((at[0] & 0x1F) << 6 | (at[1] & 0x3F));
        at += marking ? 0 : *at < 0x80 ? 1 : 2;
        damage->room[length++] = (char)(lower_first ? code & 0xFF : code >> 8);
        damage->room[length++] = (char)(lower_first ? code >> 8 : code & 0xFF);
    }
    show(damage, kind, 0, length, 0, 0, THE_SAME);
}

/* What is no defect at all, though it looks like one. */
static void harmless(const struct damage *damage)
{
    const size_t length = strlen(damage->export->text);

    put(damage, "a byte order mark", 0, 0, "\xEF\xBB\xBF", THE_SAME);
    put(damage, "no line end at the end", length - (damage->export->text[length - 2] == '\r' ? 2 : 1),
        damage->export->text[length - 2] == '\r' ? 2 : 1, "", THE_SAME);
    put(damage, "blank lines at the end", length, 0, "\n\n\r\n", THE_SAME);
    with_line_ends(damage, "line ends: CRLF", "\r\n");
    with_line_ends(damage, "line ends: LF", "\n");
    with_line_ends(damage, "line ends: CR", "\r");
    as_utf16(damage, "UTF-16, lower byte first", true, true);
    as_utf16(damage, "UTF-16, upper byte first", false, true);
    as_utf16(damage, "UTF-16 without a mark", true, false);
}

static void huge_cell(const struct damage *damage)
{
    const char *const text = damage->export->text;
    const size_t at =
        (size_t)(strstr(text, "Leeds") ? strstr(text, "Leeds") - text : strstr(text, "Bonn") - text);
    char *const cell = malloc(ROOM / 2);

    memset(cell, 'x', ROOM / 2);
    replace(damage, "a huge cell", at, 0, cell, ROOM / 2, ANYHOW);
    free(cell);
}

void damage_all(void (*see)(void *context, const struct variant *variant), void *context)
{
    char *const room = malloc(ROOM);

    for (size_t i = 0; i < sizeof exports / sizeof *exports; i++) {
        const struct damage damage = {&exports[i], see, context, room};
        each_byte(&damage);
        bad_cells(&damage);
        bad_names(&damage);
        harmless(&damage);
        huge_cell(&damage);
        if (exports[i].delimiter)
            bad_lines(&damage);
    }
    free(room);
}
