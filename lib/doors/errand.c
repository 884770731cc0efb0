/* errand - work that another thread does meanwhile */
#include "voc/errand.h"

#include "voc/arena.h"

#include <pthread.h>
#include <stdbool.h>
#include <unistd.h>

enum state { IDLE, ASKED, OVER };

struct errand {
    void (*work)(void *self);
    void *self;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t turn; /* the state is another one */
    enum state state;
};

static void set_state(struct errand *errand, enum state state)
{
    pthread_mutex_lock(&errand->lock);
    errand->state = state;
    pthread_cond_signal(&errand->turn);
    pthread_mutex_unlock(&errand->lock);
}

/* Waits as long as it has this state; gives the one that follows. */
static enum state outlast(struct errand *errand, enum state state)
{
    pthread_mutex_lock(&errand->lock);
    while (errand->state == state)
        pthread_cond_wait(&errand->turn, &errand->lock);
    const enum state next = errand->state;
    pthread_mutex_unlock(&errand->lock);
    return next;
}

static void *run(void *thing)
{
    struct errand *const errand = thing;

    while (outlast(errand, IDLE) == ASKED) {
        errand->work(errand->self);
        set_state(errand, IDLE);
    }
    return NULL;
}

static void errand_end(void *thing)
{
    struct errand *const errand = thing;

    errand_wait(errand);
    set_state(errand, OVER);
    pthread_join(errand->thread, NULL);
    pthread_cond_destroy(&errand->turn);
    pthread_mutex_destroy(&errand->lock);
}

struct errand *errand_new(struct arena *arena, void (*work)(void *self), void *self)
{
    struct errand *const errand = arena_alloc(arena, sizeof *errand);

    errand->work = work;
    errand->self = self;
    pthread_mutex_init(&errand->lock, NULL);
    pthread_cond_init(&errand->turn, NULL);
    if (sysconf(_SC_NPROCESSORS_ONLN) < 2 || pthread_create(&errand->thread, NULL, run, errand) != 0)
        return NULL;
    arena_defer(arena, errand_end, errand);
    return errand;
}

void errand_start(struct errand *errand)
{
    set_state(errand, ASKED);
}

void errand_wait(struct errand *errand)
{
    if (errand)
        outlast(errand, ASKED);
}
