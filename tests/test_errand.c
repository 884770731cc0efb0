/* errand - tests of work that another thread does */
#include "scratch.h"
#include "voc/errand.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

struct work {
    atomic_int runs;
    pthread_t by;
};

static void do_work(void *self)
{
    struct work *const work = self;

    work->by = pthread_self();
    work->runs++;
}

/* Who was sent, if anybody could be. */
static struct errand *sent(struct arena *arena, struct work *work)
{
    struct errand *const errand = errand_new(arena, do_work, work);

    if (errand)
        errand_start(errand);
    return errand;
}

static void it_is_done_once_each_time(void **state)
{
    enum { TIMES = 10000 };
    struct arena *const arena = scratch_new();
    struct work work = {0};
    struct errand *const errand = errand_new(arena, do_work, &work);

    (void)state;
    for (int i = 1; i <= TIMES && errand; i++) {
        errand_start(errand);
        for (int busy = i % 3000; busy > 0 && work.runs < i; busy--)
            ;
        errand_wait(errand);
        assert_int_equal(work.runs, i);
    }
    arena_free(arena);
    assert_int_equal(work.runs, errand ? TIMES : 0);
}

static void somebody_else_does_it_while_who_sent_them_is_busy(void **state)
{
    struct arena *const arena = scratch_new();
    struct work work = {0};
    struct errand *const errand = sent(arena, &work);

    (void)state;
    while (errand && work.runs == 0)
        sched_yield();
    errand_wait(errand);
    assert_true(!errand || !pthread_equal(work.by, pthread_self()));
    arena_free(arena);
}

static void the_arena_waits_for_what_is_running(void **state)
{
    struct arena *const arena = scratch_new();
    struct work work = {0};
    struct errand *const errand = sent(arena, &work);

    (void)state;
    arena_free(arena);
    assert_int_equal(work.runs, errand != NULL);
}

static void who_was_not_sent_is_not_waited_for(void **state)
{
    struct arena *const arena = scratch_new();
    struct work work = {0};

    (void)state;
    errand_wait(NULL);
    errand_wait(errand_new(arena, do_work, &work));
    assert_int_equal(work.runs, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_done_once_each_time),
        cmocka_unit_test(somebody_else_does_it_while_who_sent_them_is_busy),
        cmocka_unit_test(the_arena_waits_for_what_is_running),
        cmocka_unit_test(who_was_not_sent_is_not_waited_for),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
