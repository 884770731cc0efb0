/* identity - which of the rows that have the same source and id holds, and whether such ids can be trusted */
#pragma once
#include "voc/balance.h"
#include "voc/columns.h"
#include "voc/settings.h"
#include "voc/spool.h"
#include "voc/talk.h"
#include "voc/twins.h"

struct identity;

/* What is known of a row beyond its cells. */
enum {
    IDENTITY_RUINED = 1, /* its id looks as if a spreadsheet had cut its digits */
    IDENTITY_APART = 2,  /* it stays, whoever has its id */
    IDENTITY_EVENT = 4   /* it is one of a ticket's, which are no business of this module */
};

/* An export, by its number in the order of reading. */
struct identity_file {
    const char *name;
    enum settings_same same; /* what was asked; unsaid: the last row holds, if that can be meant */
};

struct identity *identity_new(struct arena *arena, struct columns *columns,
                              const struct identity_file *files);
/* The marks of a row with that id. */
uint32_t identity_mark(struct identity *identity, size_t file, struct slice id);
/* The key that rows of the same source and id share. */
uint64_t identity_key(struct slice source, struct slice id);

/* Settles for all rows which one holds. False and err where the ids are ruined, or most rows that share one
   are plainly different pieces of feedback and nobody said what to do with them. */
bool identity_settle(struct identity *identity, struct spool *spool, struct twins *twins,
                     struct balance *balance, struct err *err);
/* Says how many were merged. */
void identity_say(const struct identity *identity, const struct talk *talk);
