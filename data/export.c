/* export - one big export of a helpdesk that asks its customers for a score, to measure speed on */
#include "export.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "luck.h"
#include "story.h"

enum { PHRASES = 3, BLOCK = 1 << 20, ROW = 4096 };

struct word {
    char text[128];
    size_t length;
};

/* What is drawn from for each row. */
struct stock {
    struct word phrases[TOPICS][MOODS][PHRASES][PRODUCTS];
    struct word locals[FRENCH + 1][MOODS];
    struct word *teams;
    int team_count;
    bool plain;
};

/* The block that is being filled; there is always room for a row. */
struct block {
    FILE *out;
    size_t used;
    char bytes[BLOCK + ROW];
};

static void put(struct block *block, const char *text, size_t length)
{
    memcpy(block->bytes + block->used, text, length);
    block->used += length;
}

static void put_byte(struct block *block, char byte)
{
    block->bytes[block->used++] = byte;
}

static void put_word(struct block *block, const struct word *word)
{
    put(block, word->text, word->length);
}

static void put_number(struct block *block, int64_t number)
{
    char digits[20];
    size_t start = sizeof digits;

    do
        digits[--start] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    put(block, digits + start, sizeof digits - start);
}

static void put_two(struct block *block, int number, char before)
{
    put(block, (const char[]){before, (char)('0' + number / 10), (char)('0' + number % 10)}, 3);
}

static void put_moment(struct block *block, int64_t moment)
{
    const struct date at = date_of(moment);

    put(block, "2026", 4);
    put_two(block, at.month, '-');
    put_two(block, at.day, '-');
    put_two(block, at.hour, ' ');
    put_two(block, at.minute, ':');
    put_two(block, at.second, ':');
}

/* Its % becomes the product, and quotes within are doubled; or what would need quotes becomes
   something else. */
static struct word worded(const char *phrase, const char *product, bool plain)
{
    struct word word = {.length = 0};

    for (; *phrase; phrase++) {
        if (*phrase == '%') {
            word.length += (size_t)snprintf(word.text + word.length, 32, "%s", product);
            continue;
        }
        if (*phrase == '"' && !plain)
            word.text[word.length++] = '"';
        word.text[word.length++] = !plain            ? *phrase
                                   : *phrase == ','  ? ';'
                                   : *phrase == '"'  ? '\''
                                   : *phrase == '\n' ? ' '
                                                     : *phrase;
    }
    return word;
}

static void stock_phrases(struct stock *stock)
{
    for (int topic = 0; topic < TOPICS; topic++)
        for (int mood = 0; mood < MOODS; mood++)
            for (int i = 0; i < PHRASES; i++)
                for (int product = 0; product < PRODUCTS; product++)
                    stock->phrases[topic][mood][i][product] =
                        worded(phrases[topic][mood][i], products[product], stock->plain);
    for (int language = 0; language <= FRENCH; language++)
        for (int mood = 0; mood < MOODS; mood++)
            stock->locals[language][mood] = worded(local[language][mood], "", stock->plain);
}

/* Those of the story's branches, and when there are more teams than branches: Leeds 2, Málaga 2 ... */
static bool stock_teams(struct stock *stock, int count)
{
    enum { BRANCHES = PLACES - 1 };

    stock->team_count = count;
    stock->teams = calloc((size_t)count, sizeof *stock->teams);
    for (int i = 0; i < count && stock->teams != NULL; i++) {
        struct word *team = &stock->teams[i];
        team->length = (size_t)snprintf(team->text, sizeof team->text, i < BRANCHES ? "%s" : "%s %d",
                                        places[i % BRANCHES].branch, i / BRANCHES + 1);
    }
    return stock->teams != NULL;
}

static void put_comment(struct block *block, uint64_t *seed, const struct stock *stock, enum mood mood)
{
    const char *quote = stock->plain ? "" : "\"";
    const char gap = chance(seed, 150) && !stock->plain ? '\n' : ' ';
    const int product = below(seed, PRODUCTS);
    const int first = below(seed, TOPICS);

    put(block, quote, strlen(quote));
    for (int more = below(seed, TOPICS); more >= 0; more--) {
        put_word(block, &stock->phrases[(first + more) % TOPICS][mood][below(seed, PHRASES)][product]);
        put_byte(block, gap);
    }
    if (chance(seed, 500)) {
        put_word(block, &stock->locals[below(seed, FRENCH + 1)][mood]);
        put_byte(block, gap);
    }
    put(block, "My order: ", 10);
    put_number(block, below(seed, 1000000));
    put(block, quote, strlen(quote));
}

/* A third gives no score, and what isn't answered when the export is taken still waits. */
static void put_row(struct block *block, uint64_t *seed, const struct stock *stock, int64_t index,
                    int64_t rows)
{
    static const struct word channels[] = {{"email,", 6}, {"form,", 5}, {"chat,", 5}, {"phone,", 6}};
    const int64_t created = moment_of(seed, index, rows);
    const int64_t answered = created + delay_around(seed, 5 * 3600);
    const int team = below(seed, stock->team_count);
    const enum mood mood = (enum mood)pick(seed, levels[team % 4], MOODS);

    put(block, "T-", 2);
    put_number(block, 100000 + index);
    put_byte(block, ',');
    put_moment(block, created);
    put_byte(block, ',');
    if (answered < EXPORTED)
        put_moment(block, answered);
    put_byte(block, ',');
    if (!chance(seed, 333))
        put_number(block, scores[RECOMMEND][mood][below(seed, 8)]);
    put_byte(block, ',');
    put_word(block, &stock->teams[team]);
    put(block, ",C-", 3);
    put_number(block, 10000 + below(seed, rows * 4 / 5 + 1));
    put_byte(block, ',');
    put_word(block, &channels[below(seed, 4)]);
    if (!chance(seed, 50))
        put_comment(block, seed, stock, mood);
    put_byte(block, '\n');
}

static void flush(struct block *block)
{
    fwrite(block->bytes, 1, block->used, block->out);
    block->used = 0;
}

static void write_rows(struct block *block, const struct stock *stock, int64_t rows)
{
    static const char head[] = "Ticket,Created at,First response at,NPS,Team,Customer,Channel,Comment\n";
    uint64_t seed = 250;

    put(block, head, sizeof head - 1);
    for (int64_t i = 0; i < rows; i++) {
        put_row(block, &seed, stock, i, rows);
        if (block->used >= BLOCK)
            flush(block);
    }
    flush(block);
}

bool export_write(const char *path, int64_t rows, int teams, bool plain)
{
    struct stock *stock = calloc(1, sizeof *stock);
    struct block *block = calloc(1, sizeof *block);
    bool written = false;

    if (stock != NULL && block != NULL && stock_teams(stock, teams) &&
        (block->out = fopen(path, "wb")) != NULL) {
        stock->plain = plain;
        stock_phrases(stock);
        write_rows(block, stock, rows);
        written = ferror(block->out) == 0;
        written = fclose(block->out) == 0 && written;
    }
    if (!written)
        fprintf(stderr, "generate: %s: can't be written\n", path);
    if (stock != NULL)
        free(stock->teams);
    free(stock);
    free(block);
    return written;
}
