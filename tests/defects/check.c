/* check - imports each variant of damage.c and holds what comes to what has to: no crash, a table or a
   refusal, no row lost or shifted

       VOC_BIN=build check [KIND]

   With a kind, what came of its variants is shown. The exit status is 1 where one came out wrong. */
#include "damage.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_ROWS = 16 };

/* What an import came to. */
struct outcome {
    int status;
    char *table, *said, *rejects;
    char *rows[MOST_ROWS]; /* of the table; the header is the first */
    size_t count;
};

struct check {
    const char *bin, *kind;      /* kind: the one to show */
    const struct export *export; /* of which `clean` is the table */
    struct outcome clean;
    size_t variants, wrong;
};

static char *read_file(const char *path)
{
    FILE *const file = fopen(path, "rb");
    char *text = calloc(1, 1);
    size_t used = 0;

    for (char block[4096]; file;) {
        const size_t got = fread(block, 1, sizeof block, file);
        if (got == 0)
            break;
        text = realloc(text, used + got + 1);
        memcpy(text + used, block, got);
        used += got;
        text[used] = '\0';
    }
    if (file)
        fclose(file);
    return text;
}

static void write_file(const char *path, const char *text, size_t length)
{
    FILE *const file = fopen(path, "wb");

    if (!file || fwrite(text, 1, length, file) != length || fclose(file) != 0)
        exit(70);
}

/* Rows are split where no quote is open. */
static void split(struct outcome *outcome)
{
    bool quoted = false;
    char *row = outcome->table;

    outcome->count = 0;
    for (char *c = outcome->table; *c; c++) {
        quoted ^= *c == '"';
        if (*c != '\n' || quoted)
            continue;
        *c = '\0';
        if (outcome->count < MOST_ROWS)
            outcome->rows[outcome->count++] = row;
        row = c + 1;
    }
}

static struct outcome import(const struct check *check, const struct export *export, const char *text,
                             size_t length, bool sets_aside)
{
    struct outcome outcome = {0};
    char command[1200];

    write_file(export->name, text, length);
    write_file("map.csv", export->map, strlen(export->map));
    unlink("rejects.csv");
    snprintf(command, sizeof command, "'%s/voc-import' --map map.csv %s '%s' >table.csv 2>said", check->bin,
             sets_aside ? "--rejects rejects.csv" : "", export->name);
    const int got = system(command);
    outcome.status = WIFEXITED(got) ? WEXITSTATUS(got) : 255;
    outcome.table = read_file("table.csv");
    outcome.said = read_file("said");
    outcome.rejects = read_file("rejects.csv");
    return outcome;
}

static void forget(struct outcome *outcome)
{
    free(outcome->table);
    free(outcome->said);
    free(outcome->rejects);
}

static void wrong(struct check *check, const struct variant *variant, const struct outcome *outcome,
                  const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    fprintf(stderr, "%s: %s at %zu: ", variant->export->name, variant->kind, variant->place);
    vfprintf(stderr, format, arguments);
    fprintf(stderr, " [%d] %.300s", outcome->status, outcome->said);
    fprintf(stderr, "%s", strchr(outcome->said, '\n') ? "" : "\n");
    va_end(arguments);
    check->wrong++;
}

/* A figure of `8 rows read = 7 kept + 1 rejected`; -1 where nothing is said. */
static long figure(const char *said, const char *name)
{
    const char *const at = strstr(said, name);
    const char *start = at;

    while (start && start > said && start[-1] >= '0' && start[-1] <= '9')
        start--;
    return start && start < at ? strtol(start, NULL, 10) : -1;
}

static bool begins(const char *row, const char *id)
{
    const size_t length = strcspn(id, ",");

    return strncmp(row, id, length) == 0 && row[length] == ',';
}

/* The place of a row's id in the clean table, 0 for none. */
static size_t clean_place(const struct check *check, const char *row)
{
    for (size_t i = 1; i < check->clean.count; i++)
        if (begins(row, check->clean.rows[i]))
            return i;
    return 0;
}

static bool is_touched(const struct variant *variant, size_t place)
{
    return place >= variant->first + (variant->export->delimiter == 0) &&
           place <= (variant->last == (size_t)-1 ? variant->last
                                                 : variant->last + (variant->export->delimiter == 0));
}

static bool touches_rows(const struct variant *variant)
{
    return variant->last > 0 || !variant->export->delimiter;
}

/* Rows that weren't touched are as they were; none is there that wasn't. */
static void compare_rows(struct check *check, const struct variant *variant, const struct outcome *outcome)
{
    for (size_t i = 1; i < outcome->count; i++) {
        const size_t place = clean_place(check, outcome->rows[i]);
        const bool same = place && strcmp(outcome->rows[i], check->clean.rows[place]) == 0;
        if (!same && (place ? !is_touched(variant, place) : !touches_rows(variant)))
            wrong(check, variant, outcome, "a row that it shouldn't touch: %.80s", outcome->rows[i]);
        if (variant->answer == ASIDE && !same)
            wrong(check, variant, outcome, "a row that should be set aside: %.80s", outcome->rows[i]);
    }
}

/* Each row that wasn't touched and isn't there was set aside or, where it was cut off, lies behind
   the cut. */
static void miss_none(struct check *check, const struct variant *variant, const struct outcome *outcome)
{
    for (size_t place = 1; place < check->clean.count; place++) {
        const char *const clean = check->clean.rows[place];
        char id[16] = "";
        bool there = false;
        for (size_t i = 1; i < outcome->count; i++)
            there = there || begins(outcome->rows[i], clean);
        memcpy(id, clean, strcspn(clean, ","));
        if (!there && !is_touched(variant, place) && !strstr(outcome->rejects, id))
            wrong(check, variant, outcome, "%s is lost", id);
    }
}

static void check_sums(struct check *check, const struct variant *variant, const struct outcome *outcome)
{
    const long read = figure(outcome->said, strstr(outcome->said, " rows read") ? " rows read" : " row read"),
               kept = figure(outcome->said, " kept"), rejected = figure(outcome->said, " rejected");

    if (read < 0) /* nothing was rejected, and nobody asked */
        return;
    if (kept != (long)outcome->count - 1 || kept + (rejected < 0 ? 0 : rejected) > read)
        wrong(check, variant, outcome, "%ld rows are there, the sums say otherwise",
              (long)outcome->count - 1);
}

static void check_table(struct check *check, const struct variant *variant, struct outcome *outcome)
{
    if (variant->answer == REFUSED)
        wrong(check, variant, outcome, "should be refused");
    split(outcome);
    check_sums(check, variant, outcome);
    const bool same_header = outcome->count && strcmp(outcome->rows[0], check->clean.rows[0]) == 0;
    if (!same_header)
        wrong(check, variant, outcome, "another header: %.80s", outcome->count ? outcome->rows[0] : "");
    if (variant->answer == THE_SAME && outcome->count != check->clean.count)
        wrong(check, variant, outcome, "%zu rows, expected %zu", outcome->count, check->clean.count);
    compare_rows(check, variant, outcome);
    miss_none(check, variant, outcome);
}

/* Nothing, or a table that can't pass for a whole one. */
static void check_refusal(struct check *check, const struct variant *variant, const struct outcome *outcome)
{
    const char *const half = strstr(outcome->table, "\n\"!voc-import: ");

    if (outcome->status < 64 || outcome->status > 66)
        wrong(check, variant, outcome, "crashed");
    if (outcome->table[0] && !half)
        wrong(check, variant, outcome, "half a table passes for a whole one");
    if (strncmp(outcome->said, "voc-import: ", 12) != 0)
        wrong(check, variant, outcome, "no sentence");
}

static void look(struct check *check, const struct variant *variant, bool sets_aside)
{
    struct outcome outcome = import(check, variant->export, variant->text, variant->length, sets_aside);
    const bool may_refuse =
        variant->answer == REFUSED || variant->answer == ANYHOW || (variant->answer == ASIDE && !sets_aside);

    if (check->kind && strcmp(check->kind, variant->kind) == 0)
        printf("--- %s at %zu%s: [%d]\n%s%s%s", variant->kind, variant->place, sets_aside ? ", rejects" : "",
               outcome.status, outcome.said, outcome.table, outcome.rejects);
    if (outcome.status != 0)
        check_refusal(check, variant, &outcome);
    if (outcome.status != 0 && !may_refuse)
        wrong(check, variant, &outcome, "shouldn't be refused");
    if (outcome.status == 0)
        check_table(check, variant, &outcome);
    forget(&outcome);
}

static void see(void *context, const struct variant *variant)
{
    struct check *const check = context;

    if (check->export != variant->export) {
        forget(&check->clean);
        check->export = variant->export;
        check->clean = import(check, check->export, check->export->text, strlen(check->export->text), false);
        split(&check->clean);
        if (check->clean.status != 0)
            wrong(check, variant, &check->clean, "the clean export is refused");
    }
    check->variants++;
    look(check, variant, true);
    if (variant->answer != ANYHOW)
        look(check, variant, false);
}

int main(int argc, char **argv)
{
    struct check check = {.bin = getenv("VOC_BIN"), .kind = argc > 1 ? argv[1] : NULL};
    char folder[] = "/dev/shm/voc-defects.XXXXXX", elsewhere[] = "/tmp/voc-defects.XXXXXX";

    const char *const place = mkdtemp(folder) ? folder : mkdtemp(elsewhere);
    if (!check.bin || !place || chdir(place) != 0)
        return 70;
    damage_all(see, &check);
    forget(&check.clean);
    printf("%zu variants, %zu came out wrong\n", check.variants, check.wrong);
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", place);
    return system(command) != 0 || check.wrong > 0;
}
