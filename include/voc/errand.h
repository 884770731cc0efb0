/* errand - work that another thread does meanwhile, one piece after the other

       struct errand *errand = errand_new(arena, work, self);
       errand_start(errand);       the other thread calls work(self), whose things are its own until
       errand_wait(errand);        this returns                                                       */
#pragma once

struct arena;
struct errand;

/* Nothing is run yet. NULL where the machine has one processor only, or no thread to give. The arena waits
   for what was started, as errand_wait does, and ends the thread. */
struct errand *errand_new(struct arena *arena, void (*work)(void *self), void *self);
/* Has it run once; it isn't running. */
void errand_start(struct errand *errand);
/* Returns once it doesn't run, at once where it never did; so does NULL. Where nobody has begun yet, as other
   programs have the processors, it does the work itself. */
void errand_wait(struct errand *errand);
