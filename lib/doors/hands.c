/* hands - like things done one by one, by two where the machine has two processors */
#include "voc/hands.h"

#include "voc/arena.h"
#include "voc/errand.h"

#include <stdatomic.h>

/* What is still to do, which all hands take from. */
struct heap {
    atomic_size_t next;
    size_t count, stretch;
    void (*work)(void *hand, size_t first, size_t end);
};

struct worker {
    struct heap *heap;
    void *hand;
};

static void do_some(void *self)
{
    const struct worker *const worker = self;
    struct heap *const heap = worker->heap;
    size_t first;

    while ((first = atomic_fetch_add(&heap->next, heap->stretch)) < heap->count) {
        const size_t left = heap->count - first;
        heap->work(worker->hand, first, first + (left < heap->stretch ? left : heap->stretch));
    }
}

void hands_share(struct arena *arena, size_t count, size_t stretch,
                 void (*work)(void *hand, size_t first, size_t end), void *const hands[HANDS])
{
    struct heap heap = {.count = count, .stretch = stretch, .work = work};
    struct worker one = {&heap, hands[0]}, other = {&heap, hands[1]};
    struct arena *const meanwhile = arena_child(arena);
    struct errand *const errand = count > HANDS * stretch ? errand_new(meanwhile, do_some, &other) : NULL;

    if (errand)
        errand_start(errand);
    do_some(&one);
    arena_clear(meanwhile);
}
