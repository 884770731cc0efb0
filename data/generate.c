/* generate - writes the sample exports: one made-up outdoor shop, forty weeks, three shapes of file */
#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The story. Weeks count from 2026-W07 (Monday 9 February); the exports were taken as Monday 16 November
   began. Leeds calls unhappy customers back from W26 on and gets better. The returns desk loses people and
   gets slow from W35 on, within four weeks. Whatever else seems to move is luck. */
enum { WEEKS = 40, CALLS_BEGIN = 19, CLOSED_FROM = 22, CLOSED_UNTIL = 24, DESK_SHRINKS = 28 };
enum { FIRST_DAY = 39, DAY = 86400, EXPORTED = WEEKS * 7 * DAY, NEVER = -1 };
enum mood { HAPPY, MIDDLING, UNHAPPY, MOODS };
enum topic { DELIVERY, RETURNS, PRICE, STAFF, WEBSITE, TOPICS };
enum language { ENGLISH, GERMAN, POLISH, SPANISH, FRENCH };
enum level { COOL, FAIR, WARM, BRIGHT };
enum score { RECOMMEND, SATISFACTION, EFFORT, STARS };
enum { PLACES = 7, QUEUES = 5, PRIORITIES = 3, PRODUCTS = 8, AGENTS = 8 };

static const int levels[][MOODS] = {{390, 330, 280}, {470, 310, 220}, {520, 330, 150}, {610, 300, 90}};

static const struct place {
    const char *branch, *store; /* the survey tool's name for it and the review site's */
    enum language language;
    int invited, reviewed;    /* how often, in a thousand */
    enum level before, after; /* CALLS_BEGIN */
    bool closes;
    int topics[TOPICS];
} places[PLACES] = {
    {"Leeds", "Leeds Briggate", ENGLISH, 430, 290, COOL, BRIGHT, false, {1, 2, 1, 5, 1}},
    {"Málaga", "Malaga - Centro", SPANISH, 215, 140, FAIR, FAIR, false, {2, 2, 3, 2, 1}},
    {"Zürich", "ZÜRICH HB", GERMAN, 130, 90, WARM, WARM, false, {1, 1, 5, 2, 1}},
    {"Kraków", "Krakow, Kazimierz", POLISH, 115, 110, FAIR, FAIR, true, {3, 2, 2, 2, 1}},
    {"Clermont-Ferrand", "Clermont Fd", FRENCH, 90, 40, FAIR, FAIR, false, {2, 2, 2, 3, 1}},
    {"Trade fair", "Pop-up Hamburg", ENGLISH, 20, 30, FAIR, FAIR, false, {1, 0, 2, 3, 0}},
    {"", "Online shop", ENGLISH, 0, 300, FAIR, FAIR, false, {4, 2, 2, 0, 4}},
};

static const struct queue {
    const char *name;
    int weight, before, after; /* in a thousand; median minutes to the first reply, DESK_SHRINKS */
} queues[QUEUES] = {{"Returns", 430, 180, 1900},
                    {"Delivery", 260, 130, 130},
                    {"Repairs", 170, 250, 250},
                    {"Web shop", 110, 140, 140},
                    {"?", 30, 500, 500}};

static const char *const messages[QUEUES][4] = {
    {"I sent the % back last week and would like to know whether it has arrived.",
     "The % does not fit.\nHow do I get a return label?",
     "Where is my refund? The parcel was delivered on Tuesday, the tracking says \"received\".",
     "I would like to exchange the % for the next size up, please."},
    {"The tracking of my % has not moved for three days.",
     "Could you deliver the % to my neighbour, at no. 14?",
     "Two parcels were announced, one came. The % is missing.",
     "Can I still change the address? I moved to Łódź."},
    {"The zip of my % is stuck; can it be repaired?",
     "The % leaks, see the photos: 1) the seam, 2) the valve.",
     "How long does a repair take at the moment? I leave on the 20th.", "Is the % still under warranty?"},
    {"The voucher code is refused: \"not valid in your country\".",
     "I was charged twice for the %, please check.", "The page for the % shows two different prices.",
     "I cannot log in; the password mail never comes."},
    {"Hello, is anybody there?", "Please see my mail of Monday.", "Re: Re: %",
     "Can you call me? It is about the %."},
};

static const struct priority {
    const char *name;
    int weight, limit, pace; /* hours promised; hundredths of the usual wait */
} priorities[PRIORITIES] = {{"high", 15, 4, 50}, {"normal", 65, 24, 100}, {"low", 20, 48, 130}};

static const char *const agents[AGENTS] = {"Aisha", "Björn", "Marta",  "Chloé",
                                           "Petra", "Noor",  "Łukasz", "Óscar"};

static const char *const products[PRODUCTS] = {"tent",     "rain jacket",  "camping stove", "head torch",
                                               "rucksack", "sleeping bag", "water filter",  "folding chair"};

static const char *const phrases[TOPICS][MOODS][3] = {
    {{"The % arrived a day early.", "Delivered on Saturday, just before our trip, perfect!",
      "The courier rang twice and even carried the % upstairs."},
     {"Delivery took the five days that were promised.", "The % came well packed, if in two parcels.",
      "Arrived on time, though the box was a bit battered."},
     {"The % came a week late, after our holiday.",
      "The tracking said \"delivered\", the doorstep said otherwise.",
      "The box was open and the pegs were missing.\nI had to buy new ones."}},
    {{"I sent the % back and had my money within two days.",
      "Exchanging the size took five minutes at the counter.",
      "The return label was in the box, how thoughtful."},
     {"The return worked, but I had to print the label myself.", "Refund received after ten days; fine.",
      "Exchange was possible, only not for the same colour."},
     {"I am still waiting for the refund of the %.", "Three mails about one return, three different answers.",
      "I was told \"two or three days\" for the refund. It has been three weeks."}},
    {{"Fair price for a % that will last for years.", "The % was cheaper than elsewhere, and better.",
      "The spring sale was a real bargain, no tricks."},
     {"Not cheap, not dear.", "The % costs a little more here, but one can try it on.",
      "Good value, except the spare parts."},
     {"The % was reduced by 30 € the day after I bought it.", "Too expensive for what it is.",
      "The label said 79 €, the till said 89 €."}},
    {{"Someone called me back the same day and solved it.", "The staff know their boots; I learned a lot.",
      "The young man at the counter took all the time in the world for us."},
     {"Friendly staff, but only one till was open.", "I had to ask twice; then they were helpful.",
      "The advice was all right, the wait was long."},
     {"I asked to be called back, and nobody ever did.", "Nobody in the shop knew the %.",
      "I was sent from one counter to the next, and back again."}},
    {{"Ordering was easy, even on my old phone.", "The size guide was spot on.",
      "I love the videos on how to pitch the %."},
     {"The website works; the search could be better.", "It took me a while to find the %.",
      "Checkout is fine once you have an account."},
     {"The page said \"in stock\", the shop said no.", "The basket emptied itself twice.",
      "The voucher was refused without a reason, so I gave up."}},
};

static const char *const local[][MOODS] = {
    {"Keep it up 👍", "All in all: fine.", "Please do better, I liked this shop."},
    {"Schöner Laden, ich komme gerne wieder!", "Ganz in Ordnung, aber nicht überragend.",
     "Für den Preis erwarte ich mehr."},
    {"Świetna obsługa, dziękuję!", "Może być, choć bez zachwytu.", "Długo czekałem i nikt nie zadzwonił."},
    {"¡Muy contenta, volveré!", "Está bien, sin más.", "Esperé mucho y el señor no sabía nada."},
    {"Équipe charmante, à très bientôt !", "Correct, ça fait l'affaire.",
     "Déçu : on m'avait promis un rappel."},
};

static const char *const titles[MOODS][4] = {{"Very happy", "Would buy again!", "Great shop", "Just right"},
                                             {"It is all right", "Fine, mostly", "So-so", "Good; not great"},
                                             {"Disappointed", "Not again", "Could be better", "\"Service\""}};

static const int scores[][MOODS][8] = {
    {{9, 9, 9, 10, 10, 10, 10, 9}, {7, 8, 8, 8, 7, 8, 7, 8}, {6, 6, 5, 5, 4, 3, 2, 0}},
    {{5, 5, 5, 5, 5, 4, 4, 4}, {4, 4, 4, 4, 3, 3, 3, 5}, {1, 2, 2, 2, 3, 3, 1, 2}},
    {{7, 7, 7, 6, 6, 6, 5, 7}, {6, 6, 5, 5, 5, 4, 4, 6}, {1, 2, 2, 3, 3, 4, 4, 5}},
    {{5, 5, 5, 5, 5, 5, 4, 4}, {4, 4, 4, 4, 3, 3, 3, 4}, {1, 1, 2, 2, 2, 3, 1, 1}},
};

/* How busy it is: the weeks (Easter in W14, summer holidays in W31 to W33), Monday to Sunday, and the hours
 * of a day. */
static const int weeks[WEEKS] = {97,  99,  100, 101, 98,  100, 102, 78,  99,  100, 101, 103, 100, 99,
                                 101, 100, 104, 102, 99,  100, 101, 98,  92,  84,  62,  48,  58,  88,
                                 99,  103, 102, 100, 101, 99,  104, 102, 100, 103, 106, 109};
static const int days[7] = {11, 10, 10, 10, 11, 9, 6};
static const int hours[24] = {1, 0, 0, 0, 1,  2,  5,  8,  10, 11, 11, 10,
                              9, 9, 9, 9, 10, 11, 12, 12, 10, 7,  4,  2};

/* Delays in thousandths of the median, at every sixteenth of the way: most are short and a few are very long.
 */
static const int delays[17] = {50,   186,  282,  376,  478,  583,  703,  841,  1000,
                               1190, 1420, 1710, 2090, 2660, 3540, 5380, 12000};

/* splitmix64 (Steele, Lea and Flood 2014): whole numbers only, so the bytes are the same everywhere. */
static uint64_t next(uint64_t *seed)
{
    uint64_t bits = *seed += UINT64_C(0x9e3779b97f4a7c15);

    bits = (bits ^ bits >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    bits = (bits ^ bits >> 27) * UINT64_C(0x94d049bb133111eb);
    return bits ^ bits >> 31;
}

static int below(uint64_t *seed, int64_t limit)
{
    return (int)(next(seed) % (uint64_t)limit);
}

static bool chance(uint64_t *seed, int thousandths)
{
    return below(seed, 1000) < thousandths;
}

static int64_t sum(const int *weights, int count)
{
    int64_t total = 0;

    for (int i = 0; i < count; i++)
        total += weights[i];
    return total;
}

/* Where `left` falls among weights that are `unit` wide; leaves how far into that one it went, below `unit`.
 */
static int slot(int64_t *left, const int *weights, int64_t unit)
{
    int chosen = 0;

    for (; *left >= weights[chosen] * unit; chosen++)
        *left -= weights[chosen] * unit;
    *left /= weights[chosen];
    return chosen;
}

static int pick(uint64_t *seed, const int *weights, int count)
{
    int64_t left = below(seed, sum(weights, count));

    return slot(&left, weights, 1);
}

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

static void write_line(struct sheet *sheet, const char *const *cells)
{
    for (; *cells != NULL; cells++)
        write_cell(sheet, *cells);
    write_end(sheet);
}

/* When row `index` of `rows` happens, in seconds from the first Monday: as busy as its week, day, hour are.
 */
static int64_t moment_of(uint64_t *seed, int64_t index, int64_t rows)
{
    const int64_t day_long = sum(hours, 24);
    const int64_t week_long = sum(days, 7) * day_long;
    const int64_t all = sum(weeks, WEEKS) * week_long;
    int64_t left = (index * all + below(seed, all)) / rows;
    const int64_t week = slot(&left, weeks, week_long);
    const int64_t day = slot(&left, days, day_long);
    const int64_t hour = slot(&left, hours, 1);

    return (week * 7 + day) * DAY + hour * 3600 + below(seed, 3600);
}

static int64_t delay_around(uint64_t *seed, int64_t median)
{
    const int step = below(seed, 16);
    const int part = below(seed, 1000);
    const int64_t millionths = delays[step] * INT64_C(1000) + (delays[step + 1] - delays[step]) * part;

    return median * millionths / 1000000;
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

struct date {
    int month, day, hour, minute, second;
};

static struct date date_of(int64_t moment)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}; /* of 2026 */
    const int second = (int)(moment % DAY);
    int day = (int)(moment / DAY) + FIRST_DAY;
    int month = 0;

    while (day >= lengths[month])
        day -= lengths[month++];
    return (struct date){month + 1, day + 1, second / 3600, second / 60 % 60, second % 60};
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
    write_end(sheet);
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
    write_cell(sheet, silent ? "No answer" : "Complete");
    write_month_first(sheet, invited);
    write_month_first(sheet, silent ? NEVER : answered);
    write_cell(sheet, place->branch);
    write_cell(sheet, languages[place->language]);
    write_customer(sheet, seed, rows);
    write_format(sheet, "2026/%02d/%06d", week + 7, below(seed, 1000000));
    if (silent)
        write_line(sheet, (const char *const[]){"", "", "", "", NULL});
    else
        write_answers(sheet, seed, place, pick_mood(seed, place, week));
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

static const struct queue *pick_queue(uint64_t *seed)
{
    int weights[QUEUES];

    for (int i = 0; i < QUEUES; i++)
        weights[i] = queues[i].weight;
    return &queues[pick(seed, weights, QUEUES)];
}

static const struct priority *pick_priority(uint64_t *seed)
{
    int weights[PRIORITIES];

    for (int i = 0; i < PRIORITIES; i++)
        weights[i] = priorities[i].weight;
    return &priorities[pick(seed, weights, PRIORITIES)];
}

/* Some are closed without an answer (spam, duplicates), and some are forgotten. */
static struct ticket make_ticket(uint64_t *seed, int64_t opened)
{
    struct ticket ticket = {opened, NEVER, NEVER, NEVER, pick_queue(seed), pick_priority(seed)};
    const int median = median_of(ticket.queue, (int)(opened / (7 * DAY))) * 60;

    if (chance(seed, 45))
        ticket.closed = awake(seed, opened + delay_around(seed, 12 * 3600));
    else if (!chance(seed, 15)) {
        ticket.replied = awake(seed, opened + delay_around(seed, median * ticket.priority->pace / 100));
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
    static const char *const columns[] = {"Respondent ID",
                                          "Status",
                                          "Invited (UTC)",
                                          "Answered (UTC)",
                                          "Branch",
                                          "Language",
                                          "Customer",
                                          "Receipt",
                                          "How likely are you to recommend us to a friend?",
                                          "How satisfied were you with your visit, all in all?",
                                          "The shop made it easy for me to get what I needed.",
                                          "What is the main reason for your answers?",
                                          NULL};
    static const char *const hints[] = {"",
                                        "",
                                        "MM/DD/YYYY",
                                        "MM/DD/YYYY",
                                        "",
                                        "",
                                        "",
                                        "",
                                        "0 = not at all, 10 = extremely, 11 = don't know",
                                        "1 = very dissatisfied, 5 = very satisfied",
                                        "1 = strongly disagree, 7 = strongly agree",
                                        "Open-Ended Response",
                                        NULL};

    fputs("\xEF\xBB\xBF", sheet->out); /* byte order mark */
    write_line(sheet, columns);
    write_line(sheet, hints);
    for (int64_t i = 0; i < rows; i++)
        write_survey(sheet, &seed, i, rows);
}

static void write_reviews(struct sheet *sheet, uint64_t seed, int64_t rows)
{
    uint64_t row = 0;
    int64_t index = 0;
    bool wordless = false;

    write_line(sheet, (const char *const[]){"Store", "Date", "Stars", "Title", "Review", "Replied on", NULL});
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
    static const char *const columns[] = {
        "Ticket",  "Opened",   "First reply", "Solved",  "Closed unanswered", "Queue",   "Priority",
        "Channel", "Assignee", "Customer",    "In time", "Satisfaction",      "Message", NULL};

    write_line(sheet, columns);
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
              {"tickets.csv", '\t', "\n", 200, 117, write_tickets}};

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

int main(int count, char **words)
{
    const bool scaled = count == 4 && strcmp(words[1], "--rows") == 0;
    const int64_t rows = scaled ? strtoll(words[2], NULL, 10) : 2760;

    if ((count != 2 && !scaled) || rows < 1 || rows > 100000000) {
        fputs("usage: generate [--rows N] DIR\n", stderr);
        return 64;
    }
    return write_all(words[count - 1], rows);
}
