/* import - what did customers say, in one shape? */
#include "voc/import.h"

#include "voc/arena.h"
#include "voc/atlas.h"
#include "voc/guess.h"
#include "voc/map.h"
#include "voc/mapfile.h"
#include "voc/seal.h"
#include "voc/sink.h"
#include "voc/talk.h"
#include "voc/tool.h"

struct ask {
    struct option_list maps, pseudonyms;
    const char *rejects, *same, *as_of, *key;
    bool keep, guess;
};

/* What the map leaves open is guessed, and all where there is none. */
static const struct map *complete(struct tool_run *run, const char *path, const struct map *map,
                                  bool *doubtful, struct err *err)
{
    return map && !map->settings.guess_rest ? map
                                            : guess_map(run->arena, path, map, doubtful, run->talk, err);
}

/* Without --map: a built-in map where the layout is known. */
static const struct map *recognise(struct tool_run *run, struct atlas *known, const char *path,
                                   bool *doubtful, struct err *err)
{
    const struct map *map;

    return known && atlas_recognise(known, path, &map, run->talk, err)
               ? complete(run, path, map, doubtful, err)
               : NULL;
}

/* With --map. */
static const struct map *look_up(struct tool_run *run, struct atlas *atlas, const char *path, struct err *err)
{
    const struct map *const map = atlas_pick(atlas, path, run->talk, err);

    return map ? complete(run, path, map, NULL, err) : NULL;
}

static bool print_guess(struct tool_run *run, const struct ask *ask, struct err *err)
{
    const char *const idle = ask->maps.count ? "map" : ask->rejects ? "rejects" : ask->as_of ? "as-of" : NULL;

    if (idle)
        return err_set(err, ERR_USAGE, "--guess: goes without --%s; it prints the map that would be used",
                       idle);
    if (run->operand_count > 1)
        return err_set(err, ERR_USAGE, "--guess: expected one export, not %zu", run->operand_count);
    bool doubtful = false;
    const struct map *const map =
        recognise(run, atlas_known(run->arena, err), run->operands[0], &doubtful, err);
    run->status = doubtful ? ERR_DATA : 0;
    return map && mapfile_write(map, !ask->keep, run->out, err);
}

/* Bad rows go to a file of their own. */
static bool check_rejects(const struct tool_run *run, const char *path, const struct atlas *atlas,
                          struct err *err)
{
    if (strcmp(path, "-") == 0)
        return err_set(err, ERR_USAGE, "--rejects: expected a file, not '-'");
    if (atlas_has(atlas, path))
        return err_set(err, ERR_USAGE, "--rejects: %s is a map, and would be overwritten", path);
    return tool_is_apart(run, "rejects", path, err);
}

static bool choose_maps(struct tool_run *run, const struct ask *ask, struct atlas *atlas,
                        struct import_file *files, struct err *err)
{
    struct atlas *const known = ask->maps.count ? NULL : atlas_known(run->arena, err);

    for (size_t i = 0; i < run->operand_count; i++) {
        const char *const path = files[i].path = run->operands[i];
        files[i].map =
            ask->maps.count ? look_up(run, atlas, path, err) : recognise(run, known, path, NULL, err);
        if (!files[i].map && run->operand_count > 1)
            files[i].map = guess_nothing(run->arena, path);
        if (!files[i].map)
            return false;
        *err = (struct err){0};
    }
    return true;
}

static bool choose_same(const char *asked, enum settings_same *same, struct err *err)
{
    for (size_t i = 0; settings_same_words[i] && asked; i++)
        if (strcmp(settings_same_words[i], asked) == 0) {
            *same = (enum settings_same)(i + 1);
            return true;
        }
    return !asked || tool_refuse("same", asked, settings_same_words, err);
}

static bool read_as_of(const struct ask *ask, struct moment *as_of, struct err *err)
{
    if (!ask->as_of)
        return true;
    if (strcmp(ask->as_of, "now") == 0)
        *as_of = (struct moment){tool_now(), MOMENT_SECOND};
    else if (!moment_parse(slice_of(ask->as_of), as_of))
        return err_set(err, ERR_USAGE,
                       "--as-of: '%s' is no moment; expected one like 2026-11-21, 2026-11-21T19:30Z or now",
                       ask->as_of);
    return true;
}

/* Columns are hidden by a key, or none is. */
static bool hide(struct tool_run *run, const struct ask *ask, struct import_ask *import, struct err *err)
{
    bool open = false;

    if (!ask->key && ask->pseudonyms.count == 0)
        return true;
    if (!ask->key)
        return err_set(err, ERR_USAGE, "--pseudonym needs --key FILE, a secret: openssl rand -hex 32 > FILE");
    if (ask->pseudonyms.count == 0)
        return err_set(err, ERR_USAGE, "--key goes with --pseudonym COLUMN");
    if (!tool_is_apart(run, "key", ask->key, err))
        return err_set(err, ERR_USAGE, "--key: %s is an input, and so no secret", ask->key);
    import->hidden = ask->pseudonyms.items;
    import->hidden_count = ask->pseudonyms.count;
    import->key = seal_key_read(run->arena, ask->key, &open, err);
    if (open)
        talk_say(run->talk, TALK_WARNING,
                 "%s can be read by others than its owner, who could find out who is who: chmod 600",
                 ask->key);
    return import->key != NULL;
}

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    const struct ask *const ask = asked;
    struct import_file *const files = arena_array(run->arena, run->operand_count, sizeof *files);
    struct import_ask import = {
        .files = files, .count = run->operand_count, .keep = ask->keep, .receipt = run->receipt};

    if (!choose_same(ask->same, &import.same, err) || !read_as_of(ask, &import.as_of, err))
        return false;
    if (!hide(run, ask, &import, err))
        return false;
    if (ask->guess)
        return print_guess(run, ask, err);
    struct atlas *const atlas = atlas_open(run->arena, ask->maps.items, ask->maps.count, err);
    if (atlas && run->output && atlas_has(atlas, run->output))
        return err_set(err, ERR_USAGE, "-o: %s is a map, and would be overwritten", run->output);
    if (!atlas || (ask->rejects && !check_rejects(run, ask->rejects, atlas, err)) ||
        !choose_maps(run, ask, atlas, files, err))
        return false;
    if (ask->rejects && !(import.rejects = sink_open(run->arena, ask->rejects, err)))
        return false;
    return import_run(run->arena, &import, run->out, run->talk, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {0};
    const struct option options[] = {
        {"map", 0, OPTION_LIST, "PATH", &ask.maps, "a map, or a folder to pick each file's from"},
        {"keep", 0, OPTION_FLAG, NULL, &ask.keep,
         "take the columns that no map names, too; --guess then doesn't name them"},
        {"guess", 0, OPTION_FLAG, NULL, &ask.guess, "print the map that would be used, and do nothing else"},
        {"rejects", 0, OPTION_OUTPUT, "FILE", &ask.rejects, "set bad rows aside in FILE, with the reason"},
        {"same", 0, OPTION_TEXT, "RULE", &ask.same,
         "which of rows with one id holds: last, first, complete; or all"},
        {"pseudonym", 0, OPTION_LIST, "COLUMN", &ask.pseudonyms,
         "write keyed hashes of this column, such as customer"},
        {"key", 0, OPTION_SECRET, "FILE", &ask.key, "the secret for them"},
        {"as-of", 0, OPTION_TEXT, "WHEN", &ask.as_of,
         "warn of what happened later than that; now reads the clock"},
        {0}};
    const struct tool tool = {
        .name = "import",
        .summary = "what did customers say, in one shape?",
        .example = "voc import --guess survey.csv > maps/survey.csv    # to edit and to keep\n"
                   "voc import --map maps surveys.csv tickets.csv > feedback.csv",
        .reads = "[EXPORT]...",
        .about = "Exports of survey, review and helpdesk tools, CSV or JSON, become one feedback\n"
                 "table. A map says how: a CSV of field,column,format, where `field` is the name\n"
                 "in the feedback table, `column` the export's header (or #22, by place; several:\n"
                 "Date + Time, #5..#15; empty: the format is a constant), and `format` clauses\n"
                 "joined by `; `:\n"
                 "\n"
                 "  0..10                   the scale, worst..best; 5..1 is turned to 1..5\n"
                 "  number                  any number\n"
                 "  none ?|N/A|11           cells that are no answer\n"
                 "  yes=1|no=0              words, and what is written for them\n"
                 "  date %d/%m/%Y %H:%M     a time; several formats are split by |\n"
                 "  date, date by Source    its format is learnt (for each Source) from all rows\n"
                 "  date serial             a spreadsheet's count of days\n"
                 "  zone Europe/Paris       where its clock hangs (UTC)\n"
                 "  worded                  a number with words around it, or stars: 4 out of 5\n"
                 "  one, all                of several columns the marked one's label; all of them\n"
                 "  if Source=EU*|UK        only for such rows; several lines may set one field\n"
                 "  optional                an export without the column will do\n"
                 "\n"
                 "nps is 0..10, csat and rating 1..5, ces 1..7 unless the map narrows them; at,\n"
                 "asked_at, answered_at, resolved_at and closed_at are times. Rows that begin\n"
                 "with @ describe the file: @header,,2 (rows of header), @skip,,3 (lines before\n"
                 "it), @delimiter,,tab, @decimal,,comma, @encoding,,macintosh,\n"
                 "@file,,nps-*.csv (the names of the files that the map is for),\n"
                 "@without,Status,Test* (rows of nobody).\n"
                 "\n"
                 "Of a folder of maps the one is taken whose columns are all there; of several\n"
                 "the one that names most. Without --map the usual layouts are recognised. What\n"
                 "gzip or zstd compressed is unpacked; what isn't UTF-8 is read in the encoding in\n"
                 "which it makes words, and that is told.\n"
                 "\n"
                 "The first bad row ends the run, unless --rejects sets such rows aside. Rows without\n"
                 "an id get one from their content. Of rows with the same source and id the last\n"
                 "holds, or as --same or @same,,first says; all keeps them all.\n"
                 "\n"
                 "What can be read but looks wrong is warned of at the end, with counts and an\n"
                 "example; @accept,,midnight in the map silences the warning of that name for good.",
        .options = options,
        .run = run,
        .ask = &ask};

    return tool_main(&tool, argc, argv);
}
