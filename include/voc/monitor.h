/* monitor - how all targets stand today, for monitoring systems: Nagios, Prometheus */
#pragma once
#include "voc/watch.h"

/* One line as monitoring plugins have it, with performance data. */
bool monitor_print_nagios(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err);
/* Prometheus' text format: level, limits, target, chance and verdict of each. */
bool monitor_print_prometheus(struct arena *arena, const struct watch *watch, struct sink *sink,
                              struct err *err);
