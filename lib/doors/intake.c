/* intake - a file or a pipe as text in UTF-8 */
#include "voc/intake.h"

#include "voc/arena.h"
#include "voc/decode.h"
#include "voc/foreign.h"
#include "voc/spring.h"
#include "voc/unpack.h"

struct intake {
    const char *path, *name;
    struct spring *file, *unpacked;
    struct slice head; /* unpacked */
};

static bool open_unpacked(struct arena *arena, struct intake *intake, struct err *err)
{
    intake->file = spring_open(arena, intake->path, intake->name, err);
    intake->unpacked = intake->file ? unpack_open(arena, intake->file, err) : NULL;
    return intake->unpacked != NULL;
}

/* Takes the first `length` bytes of the head. */
static bool skip(struct spring *spring, size_t length, struct err *err)
{
    char room[SPRING_HEAD];
    struct slice head;
    size_t got;

    return spring_peek(spring, length, &head, err) &&
           (length == 0 || spring_pull(spring, room, length, &got, err));
}

/* What all bytes of a plain file say, which is opened once more for that. */
static bool gather_twin(struct arena *arena, const struct intake *intake, size_t mark,
                        struct evidence *evidence, struct err *err)
{
    struct arena *const look = arena_child(arena);
    struct intake twin = {.path = intake->path, .name = intake->name};
    const bool gathered = open_unpacked(look, &twin, err) && skip(twin.unpacked, mark, err) &&
                          evidence_gather(look, twin.unpacked, evidence, err);

    arena_clear(look);
    return gathered;
}

static bool gather(struct arena *arena, struct intake *intake, size_t mark, struct evidence *evidence,
                   struct err *err)
{
    if (spring_is_plain(intake->file))
        return gather_twin(arena, intake, mark, evidence, err);
    intake->unpacked = spring_spool(arena, intake->unpacked, err);
    if (!intake->unpacked || !evidence_gather(arena, intake->unpacked, evidence, err))
        return false;
    spring_rewind(intake->unpacked);
    return true;
}

/* UTF-16 that names no order of its bytes has the one that shows. */
static const char *ordered(const struct intake *intake, const char *encoding)
{
    const char *const zeros = evidence_zeros(intake->head);

    if (slice_is_nearly(slice_of(encoding), slice_of("UTF-16")))
        return zeros ? zeros : "UTF-16LE";
    return slice_is_nearly(slice_of(encoding), slice_of("UTF-32")) ? "UTF-32LE" : encoding;
}

/* A mark of UTF-8 is put before much that isn't UTF-8: it is believed where nothing else can be asked. */
static bool settle(struct arena *arena, struct intake *intake, const char *encoding,
                   struct evidence *evidence, struct err *err)
{
    size_t mark;
    const char *const marked = evidence_mark(intake->head, &mark);
    const bool asks = !encoding && (!marked || strcmp(marked, "UTF-8") == 0);

    if (marked && !skip(intake->unpacked, mark, err))
        return false;
    if (asks && !memchr(intake->head.at, '\0', intake->head.length))
        return gather(arena, intake, marked ? mark : 0, evidence, err);
    const char *const zeros = evidence_zeros(intake->head); /* without them it is no text */
    *evidence = (struct evidence){.marked = marked,
                                  .encoding = marked     ? marked
                                              : encoding ? ordered(intake, encoding)
                                              : zeros    ? zeros
                                                         : "UTF-8"};
    return true;
}

struct spring *intake_open(struct arena *arena, const char *path, const char *name, const char *encoding,
                           struct evidence *evidence, struct err *err)
{
    struct intake intake = {.path = path, .name = name};

    if (!open_unpacked(arena, &intake, err) ||
        !spring_peek(intake.unpacked, SPRING_HEAD, &intake.head, err) ||
        !foreign_pass(intake.head, intake.name, err) || !settle(arena, &intake, encoding, evidence, err))
        return NULL;
    return decode_open(arena, intake.unpacked, evidence->encoding, err);
}
