/* errand - tests of work that another thread does */
#include "scratch.h"
#include "voc/errand.h"

#include <pthread.h>

struct work {
    int runs;
    pthread_t by;
};

static void do_work(void *self)
{
    struct work *const work = self;

    work->runs++;
    work->by = pthread_self();
}

static void it_is_done_once_each_time_and_by_somebody_else(void **state)
{
    enum { TIMES = 1000 };
    struct arena *const arena = scratch_new();
    struct work work = {0};
    struct errand *const errand = errand_new(arena, do_work, &work);

    (void)state;
    for (int i = 1; i <= TIMES && errand; i++) {
        errand_start(errand);
        errand_wait(errand);
        assert_int_equal(work.runs, i);
        assert_false(pthread_equal(work.by, pthread_self()));
    }
    arena_free(arena);
}

static void the_arena_waits_for_what_is_running(void **state)
{
    struct arena *const arena = scratch_new();
    struct work work = {0};
    struct errand *const errand = errand_new(arena, do_work, &work);

    (void)state;
    if (errand)
        errand_start(errand);
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
        cmocka_unit_test(it_is_done_once_each_time_and_by_somebody_else),
        cmocka_unit_test(the_arena_waits_for_what_is_running),
        cmocka_unit_test(who_was_not_sent_is_not_waited_for),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
