/* quiet - which series are silent: with all others, as when an import has died, or alone */
#pragma once
#include "voc/measures.h"
#include "voc/silence.h"

struct arena;
struct quiet;

/* Of one series. */
struct quiet_word {
    struct silence silence;
    const struct measure *newest; /* the newest row with answers to its metric, of any group; NULL: none */
    bool is_silent; /* it has no newer answers, and its own silence, or that of the same metric or of `volume`
                       in a group that holds it, is beyond chance */
    bool is_alone;  /* silent, while another group has answers to its metric in the newest period */
    struct slice heir; /* who has newer answers to the rest of its group, as another owner; empty: nobody */
};

struct quiet *quiet_of(struct arena *arena, const struct measures *measures);
struct quiet_word quiet_word(const struct quiet *quiet, size_t series);
