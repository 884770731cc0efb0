/* trial - what the harnesses share */
#include "trial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void trial_broken(const char *what, const char *file, int line)
{
    fprintf(stderr, "%s:%d: doesn't hold: %s\n", file, line, what);
    abort();
}

static void exhausted(void)
{
    trial_broken("there is memory", __FILE__, __LINE__);
}

struct arena *trial_arena(void)
{
    return arena_new(exhausted);
}

enum { PATH_SIZE = 32 };

static char paths[TRIAL_FILES][PATH_SIZE];

static void remove_files(void)
{
    for (int i = 0; i < TRIAL_FILES; i++)
        if (paths[i][0])
            unlink(paths[i]);
}

/* In memory where that can be, as each trial writes several. */
static void make_file(char path[PATH_SIZE])
{
    static const char *const folders[] = {"/dev/shm", "/tmp"};
    int made = -1;

    for (size_t i = 0; i < sizeof folders / sizeof *folders && made < 0; i++) {
        snprintf(path, PATH_SIZE, "%s/voc-fuzz.XXXXXX", folders[i]);
        made = mkstemp(path);
    }
    trial_holds(made >= 0);
    close(made);
}

const char *trial_file(int number, struct slice content)
{
    FILE *file;

    if (!paths[0][0])
        atexit(remove_files);
    if (!paths[number][0])
        make_file(paths[number]);
    file = fopen(paths[number], "wb");
    trial_holds(file && fwrite(content.at, 1, content.length, file) == content.length && fclose(file) == 0);
    return paths[number];
}

struct slice trial_text(struct arena *arena, int number)
{
    FILE *const file = fopen(paths[number], "rb");

    trial_holds(file && fseek(file, 0, SEEK_END) == 0);
    const long size = ftell(file);
    char *const text = arena_alloc(arena, (size_t)size + 1);
    rewind(file);
    trial_holds(fread(text, 1, (size_t)size, file) == (size_t)size);
    fclose(file);
    return (struct slice){text, (size_t)size};
}

void trial_is_refusal(const struct err *err)
{
    trial_holds(err->status >= ERR_USAGE && err->status <= ERR_NO_INPUT);
    trial_holds(err->text[0] != '\0');
}

static void listen(void *context, enum talk_level level, const char *sentence)
{
    struct trial_talk *const said = context;

    (void)level;
    if (strstr(sentence, " read = "))
        snprintf(said->sums, sizeof said->sums, "%s", sentence);
}

void trial_listen(struct trial_talk *said)
{
    said->talk = (struct talk){listen, said};
    said->sums[0] = '\0';
}
