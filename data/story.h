/* story - the made-up shop of the sample data: its places, its words, and what really changes */
#pragma once

#include <stdbool.h>

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
    int before, after; /* median minutes to the first reply, DESK_SHRINKS */
} queues[QUEUES] = {{"Returns", 180, 1450},
                    {"Delivery", 130, 130},
                    {"Repairs", 250, 250},
                    {"Web shop", 140, 140},
                    {"?", 500, 500}};
static const int queue_weights[QUEUES] = {430, 260, 170, 110, 30};

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
    int limit, pace; /* hours promised; hundredths of the usual wait */
} priorities[PRIORITIES] = {{"high", 4, 50}, {"normal", 24, 100}, {"low", 48, 130}};
static const int priority_weights[PRIORITIES] = {15, 65, 20};

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

/* How busy it is: the weeks (Easter in W14, summer holidays in W31 to W33), the days, the hours in UTC. */
static const int weeks[WEEKS] = {97,  99,  100, 101, 98,  100, 102, 78,  99,  100, 101, 103, 100, 99,
                                 101, 100, 104, 102, 99,  100, 101, 98,  92,  84,  62,  48,  58,  88,
                                 99,  103, 102, 100, 101, 99,  104, 102, 100, 103, 106, 109};
static const int days[7] = {11, 10, 10, 10, 11, 9, 6};
static const int hours[24] = {1, 0, 0, 0, 1,  2,  5,  8,  10, 11, 11, 10,
                              9, 9, 9, 9, 10, 11, 12, 12, 10, 7,  4,  2};

/* Delays in thousandths of the median, at every sixteenth of the way: mostly short, a few very long. */
static const int delays[17] = {50,   186,  282,  376,  478,  583,  703,  841,  1000,
                               1190, 1420, 1710, 2090, 2660, 3540, 5380, 12000};
