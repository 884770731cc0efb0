/* programs - made-up weeks through voc baseline, target and check */
#include "programs.h"

#include "voc/period.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_CELLS = 64, LINE = 4096 };

static void fail(const char *what)
{
    perror(what);
    exit(70);
}

static FILE *file_at(const char *path)
{
    FILE *const file = fopen(path, "w");

    if (!file)
        fail(path);
    return file;
}

static void close_file(FILE *file, const char *path)
{
    if (fclose(file) != 0)
        fail(path);
}

static void write_measures(const struct trial *trial, const char *path)
{
    FILE *const file = file_at(path);
    struct random random = random_from(trial->seed);

    weeks_header(file);
    for (int year = 0; year < trial->years; year++)
        weeks_write(file, &trial->weeks, year, &random);
    close_file(file, path);
}

/* The rows of each series' weeks [first, end). */
static void copy_weeks(const struct trial *trial, const char *from, const char *to, int first, int end)
{
    char line[LINE];
    FILE *const all = fopen(from, "r"), *const some = file_at(to);

    for (int row = -1; all && fgets(line, sizeof line, all); row++) {
        const int week = row % trial->weeks.count;
        if (row < 0 || (week >= first && week < end))
            fputs(line, some);
    }
    if (!all || fclose(all) != 0)
        fail(from);
    close_file(some, to);
}

static double target_of(const struct trial *trial, int year)
{
    return trial->target_of ? trial->target_of(year, trial->target) : trial->target;
}

static void write_targets(const struct trial *trial, const char *path)
{
    FILE *const file = file_at(path);
    char due[16];

    fprintf(file, "metric,year,%s,due\n", trial->is_kept ? "change" : "target");
    for (int year = 0; year < trial->years; year++)
        fprintf(file, "%s,y%d,%.9f,%s\n", weeks_names[trial->weeks.kind], year,
                trial->is_kept ? 0 : target_of(trial, year),
                trial->due_in ? weeks_period(&trial->weeks, year * trial->weeks.count + trial->due_in, due)
                              : "");
    close_file(file, path);
}

/* Cuts a line into cells, which have no quotes here. */
static int cut(char *line, char *cells[])
{
    int count = 0;

    line[strcspn(line, "\n")] = '\0';
    for (char *at = line; count < MOST_CELLS; at++) {
        cells[count++] = at;
        at += strcspn(at, ",");
        if (!*at)
            break;
        *at = '\0';
    }
    return count;
}

enum { TARGET, NOW, FORECAST, LOW, HIGH, CHANCE, CHANGED, OUTLOOK, VERDICT, COLUMNS };
static const char *const columns[COLUMNS] = {"target", "now",     "forecast", "forecast_low", "forecast_high",
                                             "chance", "changed", "outlook",  "verdict"};

static void find_columns(char *line, int places[COLUMNS])
{
    char *cells[MOST_CELLS];
    const int count = cut(line, cells);

    for (int column = 0; column < COLUMNS; column++) {
        for (places[column] = 0; places[column] < count; places[column]++)
            if (strcmp(cells[places[column]], columns[column]) == 0)
                break;
        if (places[column] == count)
            fail(columns[column]);
    }
}

static double number(const char *cell)
{
    return *cell ? atof(cell) : NAN;
}

/* The weeks of a frozen baseline that left the table. */
static int rows_gone(const struct trial *trial)
{
    return trial->season ? 0 : trial->frozen;
}

static void read_rows(FILE *pipe, const struct trial *trial, void (*see)(const struct answer *, void *),
                      void *memory)
{
    char line[LINE], *cells[MOST_CELLS];
    int places[COLUMNS];
    const int gone = rows_gone(trial), looks = trial->weeks.count - gone;

    if (!fgets(line, sizeof line, pipe))
        fail("voc check");
    find_columns(line, places);
    for (int row = 0; fgets(line, sizeof line, pipe); row++) {
        cut(line, cells);
        const struct answer answer = {row / looks,
                                      row % looks + gone,
                                      number(cells[places[TARGET]]),
                                      number(cells[places[NOW]]),
                                      number(cells[places[FORECAST]]),
                                      number(cells[places[LOW]]),
                                      number(cells[places[HIGH]]),
                                      number(cells[places[CHANCE]]),
                                      cells[places[CHANGED]],
                                      cells[places[OUTLOOK]],
                                      cells[places[VERDICT]]};
        see(&answer, memory);
    }
}

/* The first weeks become a baseline's file, and may leave the table. */
static void freeze(const struct trial *trial, const char *bin, const char *folder, const char *weeks,
                   const char *base)
{
    char first[64], all[64], command[4096];

    snprintf(first, sizeof first, "%s/first.csv", folder);
    snprintf(all, sizeof all, "%s/all.csv", folder);
    if (rename(weeks, all) != 0)
        fail(weeks);
    copy_weeks(trial, all, first, 0, trial->frozen + 1);
    copy_weeks(trial, all, weeks, rows_gone(trial), trial->weeks.count);
    snprintf(command, sizeof command,
             "%s/voc-baseline --last %d %s%s --save %s --reason simulated --by nobody %s >/dev/null 2>&1",
             bin, trial->frozen, trial->season && *trial->season ? "--season " : "",
             trial->season ? trial->season : "", base, first);
    if (system(command) != 0)
        fail("voc baseline --save");
    remove(first);
    remove(all);
}

void programs_run(const struct trial *trial, void (*see)(const struct answer *, void *), void *memory)
{
    const char *const bin = getenv("VOC_BIN") ? getenv("VOC_BIN") : ".";
    char folder[] = "/tmp/voc-simulate.XXXXXX", weeks[64], targets[64], base[64], use[128] = "",
         command[4096];

    if (!mkdtemp(folder))
        fail(folder);
    snprintf(weeks, sizeof weeks, "%s/weeks.csv", folder);
    snprintf(targets, sizeof targets, "%s/targets.csv", folder);
    write_measures(trial, weeks);
    write_targets(trial, targets);
    snprintf(base, sizeof base, "%s/base.csv", folder);
    if (trial->frozen) {
        freeze(trial, bin, folder, weeks, base);
        snprintf(use, sizeof use, "--use %s", base);
    }
    snprintf(command, sizeof command,
             "%s/voc-baseline %s %s 2>/dev/null | %s/voc-target -f %s 2>/dev/null | %s/voc-check", bin, use,
             weeks, bin, targets, bin);
    FILE *const pipe = popen(command, "r");
    if (!pipe)
        fail("popen");
    read_rows(pipe, trial, see, memory);
    if (pclose(pipe) != 0)
        fail("voc check");
    remove(weeks);
    remove(targets);
    remove(base);
    remove(folder);
}
