/* sink - output to a file or pipe, in blocks; a file is whole or not there */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct sink;

/* Where output goes: NULL is standard output; a file appears under its name only when sink_close succeeds,
   and with the permissions that the old one had. Devices and pipes are written as they are. */
struct sink *sink_open(struct arena *arena, const char *path, struct err *err);
bool sink_write(struct sink *sink, struct slice bytes, struct err *err);
/* Room for `size` bytes, which are written once sink_take says how many of them are there. NULL where that is
   too much, or what was there couldn't be written, which err says the first time. */
char *sink_room(struct sink *sink, size_t size, struct err *err);
void sink_take(struct sink *sink, size_t length);
/* Whether anything has been written. */
bool sink_is_begun(const struct sink *sink);
/* Writes all that is held back, when nothing more will come; who reads a pipe doesn't see its end yet. */
bool sink_flush(struct sink *sink, struct err *err);
bool sink_close(struct sink *sink, struct err *err);
