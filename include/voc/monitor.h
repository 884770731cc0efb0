/* monitor - how all targets stand today, in lines: for people, for Nagios */
#pragma once
#include "voc/watch.h"

struct sink;

/* A line for each target, the worst first, and each says all it has to say. */
bool monitor_print_status(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err);

/* One line as monitoring plugins have it, with performance data. */
bool monitor_print_nagios(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err);
/* The line of a plugin that can't tell: why. */
bool monitor_print_trouble(struct arena *arena, const char *trouble, struct sink *sink, struct err *err);
