/* stopwatch - how long a command takes, and what memory its largest process holds
 *
 *     bench-stopwatch RUNS FILE COMMAND [ARGUMENT]...
 *
 * Adds a line to FILE: the wall's seconds and the processors' of one run of so many, and the peak in
 * kilobytes. The exit status is that of the first run that failed. */
#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void)
{
    struct timespec at;

    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static int run(char **command)
{
    pid_t child;
    int status;

    if ((errno = posix_spawnp(&child, command[0], NULL, NULL, command, environ)) != 0) {
        fprintf(stderr, "bench-stopwatch: %s: %s\n", command[0], strerror(errno));
        return 127;
    }
    if (waitpid(child, &status, 0) < 0)
        return 71;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **words)
{
    const long runs = count > 3 ? strtol(words[1], NULL, 10) : 0;
    struct rusage used;
    int status = 0;

    if (runs < 1) {
        fputs("usage: bench-stopwatch RUNS FILE COMMAND [ARGUMENT]...\n", stderr);
        return 64;
    }
    const double begun = now();
    for (long i = 0; i < runs && status == 0; i++)
        status = run(words + 3);
    const double taken = now() - begun;
    FILE *out = fopen(words[2], "a");
    if (status != 0 || out == NULL || getrusage(RUSAGE_CHILDREN, &used) != 0)
        return status != 0 ? status : 73;
    fprintf(out, "%.6f %.6f %ld\n", taken / (double)runs,
            (seconds(used.ru_utime) + seconds(used.ru_stime)) / (double)runs, used.ru_maxrss);
    return fclose(out) == 0 ? 0 : 74;
}
