/* generate - writes the sample exports: one made-up outdoor shop, forty weeks, three shapes of file */
#include <getopt.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "export.h"
#include "luck.h"
#include "story.h"

/* One file that is being written. */
struct sheet {
    FILE *out;
    char separator;
    const char *end; /* of a line */
    bool begun;      /* this line has a cell */
};

static void write_quoted(const char *text, FILE *out)
{
    putc('"', out);
    for (; *text; text++) {
        if (*text == '"')
            putc('"', out);
        putc(*text, out);
    }
    putc('"', out);
}

static void write_cell(struct sheet *sheet, const char *text)
{
    const char special[] = {'"', '\r', '\n', sheet->separator, '\0'};

    if (sheet->begun)
        putc(sheet->separator, sheet->out);
    sheet->begun = true;
    if (strpbrk(text, special) != NULL)
        write_quoted(text, sheet->out);
    else
        fputs(text, sheet->out);
}

static void write_format(struct sheet *sheet, const char *format, ...)
{
    char text[64];
    va_list values;

    va_start(values, format);
    vsnprintf(text, sizeof text, format, values);
    va_end(values);
    write_cell(sheet, text);
}

static void write_end(struct sheet *sheet)
{
    fputs(sheet->end, sheet->out);
    sheet->begun = false;
}

static void write_blanks(struct sheet *sheet, int count)
{
    for (; count > 0; count--)
        write_cell(sheet, "");
}

/* Nobody writes from 21 to 5 h UTC; what would fall into the night waits for the morning. */
static int64_t awake(uint64_t *seed, int64_t moment)
{
    const int64_t hour = moment % DAY / 3600;

    if (hour < 5)
        return moment - moment % DAY + 5 * 3600 + below(seed, 3600);
    if (hour >= 21)
        return moment - moment % DAY + 29 * 3600 + below(seed, 3600);
    return moment;
}

static void write_month_first(struct sheet *sheet, int64_t moment)
{
    const struct date at = date_of(moment);

    if (moment == NEVER)
        write_cell(sheet, "");
    else
        write_format(sheet, "%02d/%02d/2026 %02d:%02d:%02d %s", at.month, at.day, (at.hour + 11) % 12 + 1,
                     at.minute, at.second, at.hour < 12 ? "AM" : "PM");
}

static void write_day_first(struct sheet *sheet, int64_t moment)
{
    const struct date at = date_of(moment);

    if (moment == NEVER || moment >= EXPORTED)
        write_cell(sheet, "");
    else
        write_format(sheet, "%d/%d/2026", at.day, at.month);
}

/* The helpdesk's clock is on the wall in Paris: summer time from 29 March to 25 October, 01:00 UTC. */
static void write_paris(struct sheet *sheet, int64_t moment)
{
    const bool summer = moment >= 48 * DAY + 3600 && moment < INT64_C(258) * DAY + 3600;
    const struct date at = date_of(moment + (summer ? 7200 : 3600));

    if (moment == NEVER || moment >= EXPORTED)
        write_cell(sheet, "?");
    else
        write_format(sheet, "%d/%d/2026 %02d:%02d", at.day, at.month, at.hour, at.minute);
}

/* Adds a phrase, and the blank or line end before it; its % becomes the product. */
static void add_phrase(char *text, size_t size, const char *gap, const char *phrase, const char *product)
{
    const size_t length = strlen(text);
    const char *place = strchr(phrase, '%');

    if (length == 0)
        gap = "";
    if (place != NULL)
        snprintf(text + length, size - length, "%s%.*s%s%s", gap, (int)(place - phrase), phrase, product,
                 place + 1);
    else
        snprintf(text + length, size - length, "%s%s", gap, phrase);
}

static void write_comment(struct sheet *sheet, uint64_t *seed, const struct place *place, enum mood mood)
{
    char text[1024] = "";
    const char *product = products[below(seed, PRODUCTS)];
    const char *gap = chance(seed, 150) ? "\n" : " ";
    const int first = pick(seed, place->topics, TOPICS);

    add_phrase(text, sizeof text, gap, phrases[first][mood][below(seed, 3)], product);
    for (int more = below(seed, 4); more > 0; more--) {
        const int topic = (first + more) % TOPICS;
        if (place->topics[topic] > 0)
            add_phrase(text, sizeof text, gap, phrases[topic][mood][below(seed, 3)], product);
    }
    if (chance(seed, 350))
        add_phrase(text, sizeof text, gap, local[place->language][mood], product);
    write_cell(sheet, text);
}

static void write_score(struct sheet *sheet, uint64_t *seed, enum score score, enum mood mood, int blanks)
{
    const int value = scores[score][mood][below(seed, 8)];

    if (chance(seed, blanks))
        write_cell(sheet, "");
    else
        write_format(sheet, "%d", value);
}

static const struct place *pick_place(uint64_t *seed, int week, bool review)
{
    const bool closed = !review && week >= CLOSED_FROM && week < CLOSED_UNTIL;
    int weights[PLACES];

    for (int i = 0; i < PLACES; i++)
        weights[i] = review ? places[i].reviewed : closed && places[i].closes ? 0 : places[i].invited;
    return &places[pick(seed, weights, PLACES)];
}

static enum mood pick_mood(uint64_t *seed, const struct place *place, int week)
{
    return (enum mood)pick(seed, levels[week < CALLS_BEGIN ? place->before : place->after], MOODS);
}

static void write_customer(struct sheet *sheet, uint64_t *seed, int64_t rows)
{
    write_format(sheet, "C-%d", 10000 + below(seed, rows * 4 / 5 + 1));
}

static void write_answers(struct sheet *sheet, uint64_t *seed, const struct place *place, enum mood mood)
{
    if (chance(seed, 20))
        write_cell(sheet, "11");
    else
        write_score(sheet, seed, RECOMMEND, mood, 20);
    write_score(sheet, seed, SATISFACTION, mood, 60);
    write_score(sheet, seed, EFFORT, mood, 100);
    if (chance(seed, 720))
        write_comment(sheet, seed, place, mood);
    else
        write_cell(sheet, "");
}

/* Those who stay silent have a row too: invited, and nothing after that. */
static void write_survey(struct sheet *sheet, uint64_t *seed, int64_t index, int64_t rows)
{
    static const char *const languages[] = {"en", "de", "pl", "es", "fr"};
    const int64_t invited = moment_of(seed, index, rows);
    const int week = (int)(invited / (7 * DAY));
    const struct place *place = pick_place(seed, week, false);
    const int64_t answered = awake(seed, invited + delay_around(seed, 9 * 3600));
    const bool silent = chance(seed, 550) || answered >= EXPORTED;

    write_format(sheet, "R%" PRId64, 700000 + index * 3);
    write_cell(sheet, "After the purchase, by e-mail");
    write_cell(sheet, silent ? "No answer" : "Complete");
    write_format(sheet, "https://survey.example/2026/%02d/R%" PRId64, week + 7, 700000 + index * 3);
    write_month_first(sheet, invited);
    write_month_first(sheet, silent ? NEVER : answered);
    write_cell(sheet, place->branch);
    write_cell(sheet, languages[place->language]);
    write_customer(sheet, seed, rows);
    write_format(sheet, "2026/%02d/%06d", week + 7, below(seed, 1000000));
    if (silent)
        write_blanks(sheet, 4);
    else
        write_answers(sheet, seed, place, pick_mood(seed, place, week));
    write_end(sheet);
}

/* True where it has no words: such reviews come in pairs that look alike. */
static bool write_review(struct sheet *sheet, uint64_t seed, int64_t index, int64_t rows)
{
    const int64_t at = moment_of(&seed, index, rows);
    const int week = (int)(at / (7 * DAY));
    const struct place *place = pick_place(&seed, week, true);
    const enum mood mood = pick_mood(&seed, place, week);
    const bool wordless = chance(&seed, 250);
    const bool replied = !wordless && chance(&seed, mood == UNHAPPY ? 700 : 400);

    write_cell(sheet, place->store);
    write_day_first(sheet, at);
    write_score(sheet, &seed, STARS, mood, 0);
    write_cell(sheet, wordless ? "" : titles[mood][below(&seed, 4)]);
    if (wordless)
        write_cell(sheet, "");
    else
        write_comment(sheet, &seed, place, mood);
    write_day_first(sheet, replied ? at + below(&seed, 6) * (int64_t)DAY : NEVER);
    write_end(sheet);
    return wordless;
}

struct ticket {
    int64_t opened, replied, solved, closed;
    const struct queue *queue;
    const struct priority *priority;
};

static int median_of(const struct queue *queue, int week)
{
    const int drifted = week < DESK_SHRINKS ? 0 : week - DESK_SHRINKS + 1;

    return queue->before + (queue->after - queue->before) * (drifted < 4 ? drifted : 4) / 4;
}

/* Some are closed without an answer (spam, duplicates), and some are forgotten. */
static struct ticket make_ticket(uint64_t *seed, int64_t opened)
{
    const struct queue *queue = &queues[pick(seed, queue_weights, QUEUES)];
    const struct priority *priority = &priorities[pick(seed, priority_weights, PRIORITIES)];
    struct ticket ticket = {opened, NEVER, NEVER, NEVER, queue, priority};
    const int median = median_of(queue, (int)(opened / (7 * DAY))) * 60;

    if (chance(seed, 45))
        ticket.closed = awake(seed, opened + delay_around(seed, 12 * 3600));
    else if (!chance(seed, 15)) {
        ticket.replied = awake(seed, opened + delay_around(seed, median * priority->pace / 100));
        ticket.solved = awake(seed, ticket.replied + delay_around(seed, 20 * 3600));
    }
    return ticket;
}

/* Was the first reply as quick as promised? Open tickets say so only once it is too late. */
static const char *promise_of(const struct ticket *ticket)
{
    const int64_t limit = ticket->opened + ticket->priority->limit * 3600;

    if (ticket->replied != NEVER && ticket->replied <= limit)
        return ticket->replied < EXPORTED ? "yes" : "?";
    if (ticket->closed != NEVER || limit >= EXPORTED)
        return "?";
    return "no";
}

/* Who waits is not amused: six hours are fine, a day is not, and two are too many. */
static void write_satisfaction(struct sheet *sheet, uint64_t *seed, const struct ticket *ticket)
{
    static const int moods[3][MOODS] = {{70, 20, 10}, {50, 30, 20}, {20, 30, 50}};
    const int64_t waited = ticket->replied - ticket->opened;
    const int patience = waited < 6 * 3600 ? 0 : waited < DAY ? 1 : 2;
    const enum mood mood = (enum mood)pick(seed, moods[patience], MOODS);

    if (ticket->solved == NEVER || ticket->solved >= EXPORTED || chance(seed, 550))
        write_cell(sheet, "N/A");
    else
        write_score(sheet, seed, SATISFACTION, mood, 0);
}

static void write_message(struct sheet *sheet, uint64_t *seed, const struct queue *queue)
{
    static const char *const thanks[] = {
        "Kind regards", "Many thanks in advance!", "Viele Grüße", "Merci d'avance", "Gracias", "Pozdrawiam"};
    char text[512] = "";
    const char *product = products[below(seed, PRODUCTS)];
    const int first = below(seed, 4);

    for (int more = below(seed, 3); more >= 0; more--)
        add_phrase(text, sizeof text, " ", messages[queue - queues][(first + more) % 4], product);
    if (chance(seed, 500))
        add_phrase(text, sizeof text, "\n", thanks[below(seed, 6)], product);
    write_cell(sheet, text);
}

static void write_ticket(struct sheet *sheet, uint64_t *seed, int64_t index, int64_t rows)
{
    static const char *const channels[] = {"email", "form", "chat", "phone"};
    struct ticket ticket = make_ticket(seed, moment_of(seed, index, rows));
    const char *agent = agents[(ticket.queue - queues + below(seed, 4)) % AGENTS];
    const char *promise = promise_of(&ticket);

    if (index % 151 == 100 && ticket.replied != NEVER) /* a clock that was wrong */
        ticket.replied = ticket.opened - 60 * (1 + below(seed, 50));
    write_format(sheet, "T-%" PRId64, 100000 + index);
    write_paris(sheet, ticket.opened);
    write_paris(sheet, ticket.replied);
    write_paris(sheet, ticket.solved);
    write_paris(sheet, ticket.closed);
    write_cell(sheet, ticket.queue->name);
    write_cell(sheet, ticket.priority->name);
    write_cell(sheet, channels[pick(seed, (const int[]){45, 25, 20, 10}, 4)]);
    write_cell(sheet, ticket.replied == NEVER ? "?" : chance(seed, 30) ? "N/A" : agent);
    write_customer(sheet, seed, rows * 4);
    write_cell(sheet, promise);
    write_satisfaction(sheet, seed, &ticket);
    write_message(sheet, seed, ticket.queue);
    write_end(sheet);
}

static void write_surveys(struct sheet *sheet, uint64_t seed, int64_t rows)
{
    static const char head[] =
        "\xEF\xBB\xBF" /* byte order mark */
        "Respondent ID,Collector,Status,Link,Invited (UTC),Answered (UTC),Branch,Language,Customer,Receipt,"
        "How likely are you to recommend us to a friend?,"
        "\"How satisfied were you with your visit, all in all?\","
        "The shop made it easy for me to get what I needed.,What is the main reason for your answers?\n"
        ",,,,MM/DD/YYYY,MM/DD/YYYY,,,,,\"0 = not at all, 10 = extremely, 11 = don't know\","
        "\"1 = very dissatisfied, 5 = very satisfied\",\"1 = strongly disagree, 7 = strongly agree\","
        "Open-Ended Response\n";

    fputs(head, sheet->out);
    for (int64_t i = 0; i < rows; i++)
        write_survey(sheet, &seed, i, rows);
}

static void write_reviews(struct sheet *sheet, uint64_t seed, int64_t rows)
{
    uint64_t row = 0;
    int64_t index = 0;
    bool wordless = false;

    fputs("Store;Date;Stars;Title;Review;Replied on\r\n", sheet->out);
    for (int64_t i = 0; i < rows; i++) {
        if (!wordless || !chance(&seed, 120)) {
            row = next(&seed);
            index = i;
        }
        wordless = write_review(sheet, row, index, rows);
    }
}

static void write_tickets(struct sheet *sheet, uint64_t seed, int64_t rows)
{
    fputs("Ticket\tOpened\tFirst reply\tSolved\tClosed "
          "unanswered\tQueue\tPriority\tChannel\tAssignee\tCustomer\tIn time\tSatisfaction\tMessage\n",
          sheet->out);
    for (int64_t i = 0; i < rows; i++)
        write_ticket(sheet, &seed, i, rows);
}

static const struct shape {
    const char *name;
    char separator;
    const char *end;
    int share; /* in a thousand of all rows */
    uint64_t seed;
    void (*write)(struct sheet *, uint64_t seed, int64_t rows);
} shapes[] = {{"surveys.csv", ',', "\n", 725, 51, write_surveys},
              {"reviews.csv", ';', "\r\n", 75, 81, write_reviews},
              {"tickets.csv", '\t', "\n", 200, 204, write_tickets}};

static bool write_export(const struct shape *shape, const char *folder, int64_t rows)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, shape->name);
    struct sheet sheet = {.out = fopen(path, "wb"), .separator = shape->separator, .end = shape->end};
    if (sheet.out != NULL) {
        shape->write(&sheet, shape->seed, rows);
        const bool failed = ferror(sheet.out) != 0;
        if (fclose(sheet.out) == 0 && !failed)
            return true;
    }
    fprintf(stderr, "generate: %s: ", path);
    perror(NULL);
    return false;
}

static int write_all(const char *folder, int64_t rows)
{
    int64_t left = rows;

    for (int i = 0; i < 3; i++) {
        const int64_t share = i < 2 ? rows * shapes[i].share / 1000 : left;
        if (!write_export(&shapes[i], folder, share))
            return 74;
        left -= share;
    }
    return 0;
}

/* What the command line asks for. */
struct order {
    int64_t rows;
    int teams;
    int export, plain;
    const char *path;
};

static bool read_order(int count, char **words, struct order *order)
{
    const struct option options[] = {{"rows", required_argument, NULL, 'r'},
                                     {"teams", required_argument, NULL, 't'},
                                     {"export", no_argument, &order->export, 1},
                                     {"plain", no_argument, &order->plain, 1},
                                     {0}};

    for (int found; (found = getopt_long(count, words, "", options, NULL)) != -1;)
        if (found == 'r')
            order->rows = strtoll(optarg, NULL, 10);
        else if (found == 't')
            order->teams = (int)strtol(optarg, NULL, 10);
        else if (found == '?')
            return false;
    order->path = words[optind];
    return optind + 1 == count && order->rows >= 1 && order->rows <= 100000000 && order->teams >= 1 &&
           order->teams <= 100000;
}

int main(int count, char **words)
{
    struct order order = {.rows = 2760, .teams = 40};

    if (!read_order(count, words, &order)) {
        fputs("usage: voc-sample [--rows N] DIR\n"
              "       voc-sample --export [--rows N] [--teams N] [--plain] FILE\n",
              stderr);
        return 64;
    }
    if (order.export)
        return export_write(order.path, order.rows, order.teams, order.plain) ? 0 : 74;
    return write_all(order.path, order.rows);
}
