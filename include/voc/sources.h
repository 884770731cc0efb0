/* sources - which sources answer: where nobody ever does, silence isn't waiting */
#pragma once
#include "voc/slice.h"

struct arena;
struct sources;

/* What is known about sources, apart for each of so many kinds of delays. */
struct sources *sources_new(struct arena *arena, size_t kinds);
/* The number of a source, a new one where it wasn't met before; beyond SOURCES_MOST all others are one. */
enum { SOURCES_MOST = 256 };
size_t sources_number(struct sources *sources, struct slice name);
size_t sources_count(const struct sources *sources);
struct slice sources_name(const struct sources *sources, size_t source);

/* Whether there were more. */
bool sources_are_lumped(const struct sources *sources);

/* So many rows of it were answered or closed; by_day: at a time known only as a day. */
void sources_note_answers(struct sources *sources, size_t kind, size_t source, bool by_day, long long rows);
long long sources_answers(const struct sources *sources, size_t kind, size_t source, bool by_day);
/* Some of its rows would wait, but weren't as it never answered. */
void sources_note_silence(struct sources *sources, size_t kind, size_t source);
bool sources_are_silent(const struct sources *sources, size_t kind, size_t source);
/* So many more of its rows wait. */
void sources_note_waiting(struct sources *sources, size_t kind, size_t source, long long rows);
long long sources_waiting(const struct sources *sources, size_t kind, size_t source);
/* Whether what wasn't answered in a source waits there. It doesn't where others are answered and this one
   never; nor, for a limit of hours, where answers are known only by the day. Where nobody answers at all,
   everything waits. */
bool sources_wait(const struct sources *sources, size_t kind, size_t source, bool takes_days);
