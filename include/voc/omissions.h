/* omissions - rows of an export that are left out as no feedback: how many, why, and where the
   first stands */
#pragma once
#include "voc/slice.h"
#include "voc/talk.h"

struct arena;
struct omissions;

enum omissions_reason {
    OMISSIONS_REPEATED, /* the header again */
    OMISSIONS_TEST,     /* a preview or a test */
    OMISSIONS_SUMMARY,  /* a total or a note at the end */
    OMISSIONS_REASONS
};

struct omissions *omissions_new(struct arena *arena);
/* One more: the record, and the line where it stands. */
void omissions_add(struct omissions *omissions, enum omissions_reason reason, struct slice raw, size_t line);
/* How many there are for the reason of that number, which is named; negative behind the last. */
long long omissions_count(const struct omissions *omissions, size_t number, const char **reason);
/* Warns of them, with the first of each reason; `name` is the export's. */
void omissions_say(const struct omissions *omissions, const char *name, const struct talk *talk);
