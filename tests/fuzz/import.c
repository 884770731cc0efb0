/* import - whatever an export holds, by a fixed map and by the guess: it is refused, or the sums balance and
   the table is whole */
#include "voc/import.h"

#include "trial.h"
#include "voc/guess.h"
#include "voc/map.h"
#include "voc/number.h"
#include "voc/rows.h"
#include "voc/sink.h"
#include "voc/writer.h"

#include <stdlib.h>
#include <string.h>

enum { EXPORT, MAP, TABLE, REJECTS };

static long long rows_of(struct arena *arena, const char *path)
{
    struct err err = {0};
    struct rows *const rows =
        rows_open(arena, path, &(struct rows_shape){.delimiter = ',', .encoding = "UTF-8"}, &err);
    long long count = 0;
    enum rows_got got;

    trial_holds(rows != NULL);
    while ((got = rows_next(rows, &err)) == ROWS_ROW)
        count++;
    if (got != ROWS_END)
        trial_broken(err.text, __FILE__, __LINE__);
    return count;
}

/* The number behind the mark, or 0 where there is no such figure: `1,204 rows read =
   1,200 kept + 4 rejected`. */
static long long figure(const char *sums, const char *name)
{
    const char *const at = strstr(sums, name);
    const char *start = at;
    long long number = 0;

    while (start && start > sums && (start[-1] == ',' || (start[-1] >= '0' && start[-1] <= '9')))
        start--;
    for (; start && start < at; start++)
        number = *start == ',' ? number : number * 10 + (*start - '0');
    return number;
}

static long long parts(const char *sums)
{
    const char *at = strstr(sums, " = ");
    long long sum = 0;

    for (; at; at = strstr(at + 1, " + ")) {
        long long number = 0;
        for (const char *digit = at + 3; *digit == ',' || (*digit >= '0' && *digit <= '9'); digit++)
            number = *digit == ',' ? number : number * 10 + (*digit - '0');
        sum += number;
    }
    return sum;
}

static void import(struct arena *arena, const struct map *map, const char *export, bool sets_aside)
{
    struct err err = {0};
    struct trial_talk said;
    const char *const table = trial_file(TABLE, (struct slice){"", 0});
    const char *const rejects = trial_file(REJECTS, (struct slice){"", 0});
    const struct import_file file = {.path = export, .map = map};
    struct import_ask ask = {.files = &file, .count = 1, .keep = true};
    struct sink *const sink = sink_open(arena, table, &err);
    struct writer *const out = writer_open(arena, sink, WRITER_CSV);

    trial_listen(&said);
    if (sets_aside)
        ask.rejects = sink_open(arena, rejects, &err);
    if (!import_run(arena, &ask, out, &said.talk, &err)) {
        trial_is_refusal(&err);
        return;
    }
    trial_holds(writer_close(out, &err) && sink_close(sink, &err));
    trial_holds(rows_of(arena, table) == figure(said.sums, " kept"));
    const struct slice aside = trial_text(arena, REJECTS);
    trial_holds(!sets_aside || memchr(aside.at, '\0', aside.length) ||
                rows_of(arena, rejects) == figure(said.sums, " rejected"));
    trial_holds(parts(said.sums) ==
                figure(said.sums, strstr(said.sums, " rows read") ? " rows read" : " row read"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char fixed[] =
        "field,column,format\nid,#1,\nsource,,fuzz\nat,#2,date %d/%m/%Y|%Y-%m-%d; none -\n"
        "nps,#3,0..10; none ?|N/A\nteam,#4,\n";
    struct arena *const arena = trial_arena();
    struct err err = {0};
    const char *const export = trial_file(EXPORT, (struct slice){(const char *)data, size});
    const struct map *const map = map_read(arena, trial_file(MAP, slice_of(fixed)), &err);

    trial_holds(map != NULL);
    import(arena, map, export, false);
    import(arena, map, export, true);
    const struct map *const guess = guess_map(arena, export, NULL, NULL, NULL, &err);
    if (guess)
        import(arena, guess, export, true);
    arena_free(arena);
    return 0;
}
