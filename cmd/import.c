/* import - what did customers say, in one shape? */
#include "voc/import.h"

#include "voc/arena.h"
#include "voc/atlas.h"
#include "voc/bytes.h"
#include "voc/tool.h"

struct ask {
    struct option_list maps;
    const char *rejects;
    bool keep;
};

static bool run(struct tool_run *run, void *asked, struct err *err)
{
    const struct ask *const ask = asked;
    struct import_file *const files = arena_array(run->arena, run->operand_count, sizeof *files);
    struct sink *rejects = NULL;

    struct atlas *const atlas = atlas_open(run->arena, ask->maps.items, ask->maps.count, err);
    if (!atlas)
        return false;
    for (size_t i = 0; i < run->operand_count; i++) {
        files[i] =
            (struct import_file){run->operands[i], atlas_pick(atlas, run->operands[i], run->talk, err)};
        if (!files[i].map)
            return false;
    }
    if (ask->rejects && !(rejects = sink_open(run->arena, ask->rejects, err)))
        return false;
    const struct import_ask import = {
        .files = files, .count = run->operand_count, .keep = ask->keep, .rejects = rejects};
    return import_run(run->arena, &import, run->out, run->talk, err);
}

int main(int argc, char **argv)
{
    struct ask ask = {0};
    const struct option options[] = {
        {"map", 0, OPTION_LIST, "PATH", &ask.maps, "a map, or a folder from which each file's map is picked"},
        {"keep", 0, OPTION_FLAG, NULL, &ask.keep, "take the columns that no map names, too"},
        {"rejects", 0, OPTION_TEXT, "FILE", &ask.rejects, "set bad rows aside in FILE, with the reason"},
        {0}};
    const struct tool tool = {.name = "import",
                              .summary = "what did customers say, in one shape?",
                              .example = "voc import --map maps surveys.csv tickets.csv > feedback.csv",
                              .reads = "[EXPORT]...",
                              .about =
                                  "Exports of survey, review and helpdesk tools become one feedback table.",
                              .options = options,
                              .run = run,
                              .ask = &ask};

    return tool_main(&tool, argc, argv);
}
