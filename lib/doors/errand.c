/* errand - work that another thread does meanwhile */
#define _GNU_SOURCE /* SCHED_BATCH */
#include "voc/errand.h"

#include "voc/arena.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

struct errand {
    void (*work)(void *self);
    void *self;
    pthread_t thread;
    sem_t asked, done;
    bool is_out;         /* asked, and not waited for yet */
    atomic_bool is_due;  /* and nobody has begun yet */
    atomic_bool is_over; /* the thread ends as soon as it notices */
};

static void await(sem_t *semaphore)
{
    while (sem_wait(semaphore) != 0 && errno == EINTR)
        ;
}

/* Who runs an errand pushes nobody aside as soon as it is asked: that would only delay whom it is for, or who
   reads what comes of it. Another way that somebody chose for the program stays. */
static void stand_back(void)
{
#ifdef SCHED_BATCH
    struct sched_param param;
    int policy;

    if (pthread_getschedparam(pthread_self(), &policy, &param) == 0 && policy == SCHED_OTHER)
        pthread_setschedparam(pthread_self(), SCHED_BATCH, &param);
#endif
}

static void *run(void *thing)
{
    struct errand *const errand = thing;

    stand_back();
    for (await(&errand->asked); !errand->is_over; await(&errand->asked))
        if (atomic_exchange(&errand->is_due, false)) {
            errand->work(errand->self);
            sem_post(&errand->done);
        }
    return NULL;
}

static void errand_end(void *thing)
{
    struct errand *const errand = thing;

    errand_wait(errand);
    errand->is_over = true;
    sem_post(&errand->asked);
    pthread_join(errand->thread, NULL);
    sem_destroy(&errand->asked);
    sem_destroy(&errand->done);
}

struct errand *errand_new(struct arena *arena, void (*work)(void *self), void *self)
{
    struct errand *const errand = arena_alloc(arena, sizeof *errand);

    *errand = (struct errand){.work = work, .self = self};
    if (sysconf(_SC_NPROCESSORS_ONLN) < 2 || sem_init(&errand->asked, 0, 0) != 0 ||
        sem_init(&errand->done, 0, 0) != 0 || pthread_create(&errand->thread, NULL, run, errand) != 0)
        return NULL;
    arena_defer(arena, errand_end, errand);
    return errand;
}

void errand_start(struct errand *errand)
{
    errand->is_out = true;
    errand->is_due = true; /* from here on the thread may begin, even before it is asked */
    sem_post(&errand->asked);
}

void errand_wait(struct errand *errand)
{
    if (!errand || !errand->is_out)
        return;
    if (atomic_exchange(&errand->is_due, false))
        errand->work(errand->self);
    else
        await(&errand->done);
    errand->is_out = false;
}
