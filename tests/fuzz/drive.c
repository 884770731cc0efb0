/* drive - runs a harness without libFuzzer: over each seed, and over the same mutations of it every time

       fuzz-rows SEEDS [MUTATIONS] */
#include "trial.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 1 << 16, STEPS = 4 };

/* A file's bytes, with room to grow. */
struct sample {
    uint8_t bytes[2 * MOST];
    size_t size;
};

static uint64_t chance(uint64_t *state, uint64_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return below ? *state % below : 0;
}

static void insert(struct sample *sample, size_t at, const void *bytes, size_t size)
{
    if (sample->size + size > MOST)
        return;
    memmove(sample->bytes + at + size, sample->bytes + at, sample->size - at);
    memcpy(sample->bytes + at, bytes, size);
    sample->size += size;
}

/* What formats turn on. */
static void insert_token(struct sample *sample, size_t at, uint64_t *state)
{
    static const char *const tokens[] = {
        "\"",    ",",    ";",          "\t", "|",   "\n",  "\r",      "\r\n",       "{",
        "}",     "[",    "]",          ":",  "\\",  "\\u", "\\ud800", "null",       "\xEF\xBB\xBF",
        "\xFF",  "\xE9", "é",          "😀",  "0",   "-",   "1e999",   "9999999999", "31/02/2026",
        "24:00", "%d",   "; ",         "..", " + ", "#1",  "if ",     "sep=;",      "@skip,,7",
        "=",     "*",    "@header,,9", ""};
    const char *const token = tokens[chance(state, sizeof tokens / sizeof *tokens)];

    insert(sample, at, token, *token ? strlen(token) : 1); /* the last is a NUL */
}

static void mutate(struct sample *sample, uint64_t *state)
{
    const size_t at = chance(state, sample->size + 1);
    const size_t length = chance(state, (sample->size - at < 64 ? sample->size - at : 64) + 1);
    uint8_t piece[64];

    switch (chance(state, 6)) {
    case 0:
        if (at < sample->size)
            sample->bytes[at] = (uint8_t)chance(state, 256);
        break;
    case 1:
        memmove(sample->bytes + at, sample->bytes + at + length, sample->size - at - length);
        sample->size -= length;
        break;
    case 2:
        memcpy(piece, sample->bytes + at, length);
        insert(sample, chance(state, sample->size + 1), piece, length);
        break;
    case 3:
        sample->size = at;
        break;
    default:
        insert_token(sample, at, state);
    }
}

static bool read_sample(const char *folder, const char *name, struct sample *sample)
{
    char path[1024];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *const file = fopen(path, "rb");
    if (!file)
        return false;
    sample->size = fread(sample->bytes, 1, MOST, file);
    return fclose(file) == 0;
}

static void run(const struct sample *seed, struct sample *sample, unsigned long mutations)
{
    uint64_t state = 0x9E3779B97F4A7C15;

    LLVMFuzzerTestOneInput(seed->bytes, seed->size);
    for (unsigned long i = 0; i < mutations; i++) {
        memcpy(sample->bytes, seed->bytes, seed->size);
        sample->size = seed->size;
        for (size_t steps = 1 + chance(&state, STEPS); steps > 0; steps--)
            mutate(sample, &state);
        LLVMFuzzerTestOneInput(sample->bytes, sample->size);
    }
}

int main(int argc, char **argv)
{
    static struct sample seed, sample;
    struct dirent **names;
    const int count = argc > 1 ? scandir(argv[1], &names, NULL, alphasort) : -1;
    const unsigned long mutations = argc > 2 ? strtoul(argv[2], NULL, 10) : 100;

    if (count < 0) {
        fprintf(stderr, "usage: %s SEEDS [MUTATIONS]\n", argv[0]);
        return 64;
    }
    for (int i = 0; i < count; i++) {
        if (names[i]->d_name[0] != '.' && read_sample(argv[1], names[i]->d_name, &seed))
            run(&seed, &sample, mutations);
        free(names[i]);
    }
    free(names);
    return 0;
}
