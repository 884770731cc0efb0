/* guess - whatever an export looks like, what is guessed is a map that can be read again */
#include "voc/guess.h"

#include "trial.h"
#include "voc/map.h"
#include "voc/mapfile.h"
#include "voc/sink.h"
#include "voc/writer.h"

static void write_map(struct arena *arena, const struct map *map, const char *path)
{
    struct err err = {0};
    struct sink *const sink = sink_open(arena, path, &err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);

    trial_holds(mapfile_write(map, true, writer, &err) && writer_close(writer, &err) && sink_close(sink, &err));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *const arena = trial_arena();
    struct err err = {0};
    const char *const export = trial_file(0, (struct slice){(const char *)data, size});
    const char *const path = trial_file(1, (struct slice){"", 0});
    const struct map *const map = guess_map(arena, export, NULL, NULL, NULL, &err);
    bool doubtful = false;

    if (!map)
        trial_is_refusal(&err);
    err = (struct err){0};
    const struct map *const draft = guess_map(arena, export, NULL, &doubtful, NULL, &err);
    trial_holds(!map || (draft && !doubtful));
    if (draft)
        write_map(arena, draft, path);
    else
        trial_is_refusal(&err);
    if (map && !map_read(arena, path, &err))
        trial_broken(err.text, __FILE__, __LINE__);
    arena_free(arena);
    return 0;
}
