/* voc - runs voc-VERB from beside itself or from the PATH; alone, it lists the verbs in the
   order of the loop */
#include "voc/text.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_VERBS = 64, NAME_SIZE = 64, USAGE = 64, CANT_RUN = 70, UNWRITTEN = 74 };

static const struct {
    const char *stage;
    const char *verbs;
} loop[] = {{"listen", VOC_LISTEN},
            {"measure", VOC_MEASURE},
            {"commit", VOC_COMMIT},
            {"act", VOC_ACT},
            {"tell", VOC_TELL}};

struct verbs {
    char names[MOST_VERBS][NAME_SIZE];
    const char *pointers[MOST_VERBS];
    size_t count;
};

static void add(struct verbs *verbs, struct slice name)
{
    for (size_t i = 0; i < verbs->count; i++)
        if (slice_is(slice_of(verbs->names[i]), name))
            return;
    if (verbs->count == MOST_VERBS || name.length == 0 || name.length >= NAME_SIZE)
        return;
    memcpy(verbs->names[verbs->count], name.at, name.length);
    verbs->pointers[verbs->count] = verbs->names[verbs->count];
    verbs->count++;
}

static void add_ours(struct verbs *verbs)
{
    for (size_t i = 0; i < sizeof loop / sizeof *loop; i++) {
        struct slice rest = slice_of(loop[i].verbs), name;
        while (slice_split(&rest, ' ', &name))
            add(verbs, name);
    }
}

static void add_folder(struct verbs *verbs, const char *path)
{
    DIR *folder = opendir(path);

    for (struct dirent *entry; folder && (entry = readdir(folder));)
        if (strncmp(entry->d_name, "voc-", 4) == 0)
            add(verbs, slice_of(entry->d_name + 4));
    if (folder)
        closedir(folder);
}

static void add_path(struct verbs *verbs)
{
    const char *const path = getenv("PATH");
    struct slice rest = slice_of(path ? path : ""), folder;
    char name[PATH_MAX];

    while (slice_split(&rest, ':', &folder))
        if (folder.length && folder.length < sizeof name) {
            snprintf(name, sizeof name, "%.*s", (int)folder.length, folder.at);
            add_folder(verbs, name);
        }
}

/* The folder in which this program stands, with a slash. */
static void find_home(const char *self, char home[PATH_MAX])
{
    const ssize_t length = readlink("/proc/self/exe", home, PATH_MAX - 1);

    if (length > 0)
        home[length] = '\0';
    else
        snprintf(home, PATH_MAX, "%s", strchr(self, '/') ? self : "");
    char *slash = strrchr(home, '/');
    *(slash ? slash + 1 : home) = '\0';
}

/* Returns only if there is no such program. */
static void run(const char *home, const char *verb, char **argv)
{
    char path[PATH_MAX + NAME_SIZE + 8];

    if (*home) {
        snprintf(path, sizeof path, "%svoc-%s", home, verb);
        execv(path, argv);
    }
    snprintf(path, sizeof path, "voc-%s", verb);
    execvp(path, argv);
}

static void print_summary(const char *home, struct slice verb)
{
    char command[PATH_MAX + NAME_SIZE + 64], line[256] = "";

    snprintf(command, sizeof command, "'%svoc-%.*s' --summary", home, (int)verb.length, verb.at);
    FILE *pipe = *home ? popen(command, "r") : NULL;
    if (pipe && fgets(line, sizeof line, pipe))
        line[strcspn(line, "\n")] = '\0';
    if (pipe)
        pclose(pipe);
    printf("  %-10.*s %s\n", (int)verb.length, verb.at, line);
}

/* Whether what was printed arrived. */
static int arrived(void)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return 0;
    fprintf(stderr, "voc: standard output: %s\n", strerror(errno));
    return UNWRITTEN;
}

static int list(const char *home)
{
    puts("voc - the customer's voice, as numbers that people answer for\n");
    for (size_t i = 0; i < sizeof loop / sizeof *loop; i++) {
        struct slice rest = slice_of(loop[i].verbs), verb;
        if (rest.length == 0)
            continue;
        printf("%s\n", loop[i].stage);
        fflush(stdout);
        while (slice_split(&rest, ' ', &verb))
            print_summary(home, verb);
    }
    puts("\nvoc help VERB tells more, beginning with an example.");
    return arrived();
}

static int print_manual(void)
{
    puts(".TH VOC 1 \"\" \"voc " VOC_VERSION "\" \"voc manual\"\n"
         ".SH NAME\nvoc \\- the customer's voice, as numbers that people answer for\n"
         ".SH SYNOPSIS\n\\fBvoc\\fR VERB [OPTION]... [FILE]...\n.br\n\\fBvoc help\\fR [VERB]\n"
         ".SH DESCRIPTION\nFeedback exports go in; baselines, targets, verdicts and scores come out. Every "
         "verb\n"
         "reads a CSV table, does one thing and writes a CSV table, so they pipe into each other.\n"
         "\\fBvoc\\fR alone lists the verbs. Each is a program of its own, \\fBvoc\\-VERB\\fR, beside this "
         "one or\n"
         "on the PATH.\n.SH SEE ALSO");
    const char *mark = "";
    for (size_t i = 0; i < sizeof loop / sizeof *loop; i++) {
        struct slice rest = slice_of(loop[i].verbs), verb;
        while (rest.length && slice_split(&rest, ' ', &verb)) {
            printf("%s\\fBvoc\\-%.*s\\fR(1)", mark, (int)verb.length, verb.at);
            mark = ", ";
        }
    }
    puts("");
    return arrived();
}

static int no_such(const char *verb)
{
    struct verbs verbs = {0};

    add_ours(&verbs);
    add_path(&verbs);
    const char *const likely = text_likely(slice_of(verb), verbs.pointers, verbs.count);
    if (likely)
        fprintf(stderr, "voc: there is no verb '%s'; did you mean '%s'?\n", verb, likely);
    else
        fprintf(stderr, "voc: there is no verb '%s'; voc alone lists them\n", verb);
    return USAGE;
}

static bool is_verb(const char *text)
{
    return *text && *text != '-' && !strchr(text, '/') && strlen(text) < NAME_SIZE;
}

int main(int argc, char **argv)
{
    char home[PATH_MAX];
    const char *verb = argc > 1 ? argv[1] : "help";
    char *help[] = {argv[0], "--help", NULL};
    char **arguments = argv + (argc > 1);

    find_home(argv[0], home);
    if (strcmp(verb, "--version") == 0 || strcmp(verb, "-V") == 0)
        return printf("voc %s\n", VOC_VERSION), arrived();
    if (strcmp(verb, "--man") == 0)
        return print_manual();
    if (strcmp(verb, "help") == 0 || strcmp(verb, "--help") == 0 || strcmp(verb, "-h") == 0) {
        if (argc < 3)
            return list(home);
        verb = argv[2];
        arguments = help;
    }
    if (!is_verb(verb))
        return no_such(verb);
    run(home, verb, arguments);
    if (errno != ENOENT) {
        fprintf(stderr, "voc: voc-%s can't be run: %s\n", verb, strerror(errno));
        return CANT_RUN;
    }
    return no_such(verb);
}
