/* bytes - files and pipes, read by lines; a record of several lines stays in one piece */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

struct arena;
struct bytes;
struct evidence;

/* Opens a file for reading, or standard input for "-", as text in UTF-8, unpacked where it is compressed by
   gzip or zstd; the arena closes it. `encoding` is what it is without a byte order mark; NULL: as all its
   bytes show it. NULL and err when it can't be read, or is no text at all. */
struct bytes *bytes_open(struct arena *arena, const char *path, const char *encoding, struct err *err);
/* For who takes them for UTF-8 before anybody has looked, and asks before the first is read: once all were,
   bytes_are_vetted says whether they are, and show no other encoding. The next `length`, which are there
   already, may be looked at while they are warm. */
void bytes_vet(struct bytes *bytes);
void bytes_vet_next(struct bytes *bytes, size_t length);
bool bytes_are_vetted(struct bytes *bytes);
/* A text in UTF-8 that is there already, borrowed, under a name for messages. */
struct bytes *bytes_text(struct arena *arena, struct slice text, const char *name);
/* Whether reading on never waits for another program. */
bool bytes_are_at_hand(const struct bytes *bytes);
/* How many bytes of the text stand before the next one. */
uint64_t bytes_passed(const struct bytes *bytes);
/* Where the next byte stands in its file; false where that isn't plain, or was decoded or unpacked. */
bool bytes_place(const struct bytes *bytes, uint64_t *place);
/* What it is read as, and why. */
const struct evidence *bytes_evidence(const struct bytes *bytes);
const char *bytes_name(const struct bytes *bytes);
/* The next line with its line end (LF, CRLF or CR); length 0 at the end. Valid until the next call. */
bool bytes_line(struct bytes *bytes, struct slice *line, struct err *err);
/* Up to `most` bytes that come next, without taking them; fewer only at the end. Valid
   until the next call. */
bool bytes_peek(struct bytes *bytes, size_t most, struct slice *next, struct err *err);
/* Takes `count` bytes that were peeked at. */
void bytes_skip(struct bytes *bytes, size_t count);
/* A record of `length` bytes, which were peeked at: taken and kept. */
struct slice bytes_take(struct bytes *bytes, size_t length);
/* Where what isn't taken yet begins; valid as long. */
const char *bytes_at(const struct bytes *bytes);
/* Gives the room back where all was read and taken; what was kept goes, too. */
void bytes_release(struct bytes *bytes);
/* A record starts here: what is read from now on stays in one piece, as bytes_kept. */
void bytes_keep(struct bytes *bytes);
/* From the last bytes_keep to the end of the last line. Valid until more is read, or room made. */
struct slice bytes_kept(const struct bytes *bytes);
/* Gives back the last `count` bytes of it, to be read again. */
void bytes_return(struct bytes *bytes, size_t count);
/* Reads all that is left, for nothing. */
bool bytes_drain(struct bytes *bytes, struct err *err);

/* For who looks ahead in another thread: makes room for so many of the bytes that come, so that bytes_ahead
   needn't move any. */
bool bytes_make_room(struct bytes *bytes, size_t ahead, struct err *err);
/* Up to `most` bytes of these from a place on, read as far as they aren't yet. As long as that lasts, bytes
   may only be taken and returned. */
struct slice bytes_ahead(struct bytes *bytes, const char *from, size_t most);
