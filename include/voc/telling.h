/* telling - each piece of news as a sentence: what, how much with its doubt, compared with what */
#pragma once
#include "voc/news.h"
#include "voc/prose.h"

/* `first_response missed: 39 h (25 to 62), to be 12 h or less by 2026-10-31; ...` */
void telling_say(struct arena *arena, struct prose *prose, const struct news_item *item);
/* All groups that wait, by one metric, whom it puts in order: `first_response: 41 at
   Online shop (mei), ...` */
void telling_say_backlog(struct arena *arena, struct prose *prose, const struct news_list *groups);
/* All groups that have a target for a metric and not one answer. */
void telling_say_blank(struct arena *arena, struct prose *prose, const struct news_list *groups);
/* All metrics that a group is silent in. */
void telling_say_silence(struct arena *arena, struct prose *prose, const struct news_list *metrics);
/* `85 % or more by 2026-12-31`, `12 h or less, from now on` */
const char *telling_goal(struct arena *arena, const struct footing *footing);
/* The first period without answers of a footing that is silent: `2026-W12` */
const char *telling_silent_since(struct arena *arena, const struct footing *footing);
