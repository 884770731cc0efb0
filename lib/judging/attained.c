/* attained - what an owner has reached of its targets for one metric */
#include "voc/attained.h"

#include "voc/arena.h"
#include "voc/overlap.h"
#include "voc/stats.h"

#include <math.h>

/* The stronger of two reasons: where some have answers, it isn't that there are none. */
static const char *lack_of(const char *lack, const char *note)
{
    return !lack || strcmp(lack, "none") == 0 ? note : lack;
}

/* Answers of all targets (known: of those whose attainment is), those of a row inside another one once. */
static double answers_of(const struct measures *measures, const struct attained_target targets[],
                         size_t count, bool known)
{
    double n = 0;

    for (size_t i = 0; i < count; i++) {
        bool is_inside = false;
        for (size_t j = 0; j < count; j++)
            is_inside = is_inside || (j != i && targets[j].got.n >= targets[i].got.n &&
                                      !(known && isnan(targets[j].got.value)) &&
                                      overlap_holds(measures, targets[j].row, targets[i].row));
        n += is_inside || (known && isnan(targets[i].got.value)) ? 0 : targets[i].got.n;
    }
    return n;
}

static void settle_lack(struct part *part, const struct measures *measures,
                        const struct attained_target targets[], size_t count)
{
    const char *lack = NULL;

    for (size_t i = 0; i < count; i++)
        lack = lack_of(lack, targets[i].got.note);
    part->note = *lack ? lack : "none";
    part->n = answers_of(measures, targets, count, false);
}

/* The targets whose attainment is known, as overlap_se takes them. */
struct sides {
    const struct measure **rows;
    double *weight, *below, *above, value;
    size_t count;
};

static struct sides sides_of(struct arena *arena, const struct attained_target targets[], size_t count)
{
    struct sides sides = {arena_array(arena, count, sizeof *sides.rows),
                          arena_array(arena, count, sizeof(double)),
                          arena_array(arena, count, sizeof(double)),
                          arena_array(arena, count, sizeof(double)),
                          0,
                          0};

    for (size_t i = 0; i < count; i++) {
        const struct attainment *const got = &targets[i].got;
        if (isnan(got->value))
            continue;
        sides.rows[sides.count] = targets[i].row;
        sides.below[sides.count] = got->value - got->low;
        sides.above[sides.count++] = got->high - got->value;
        sides.value += got->value;
    }
    for (size_t i = 0; i < sides.count; i++)
        sides.weight[i] = 1 / (double)sides.count;
    return sides;
}

void attained_settle(struct arena *arena, struct part *part, const struct part_plan *plan,
                     const struct measures *measures, const struct attained_target targets[], size_t count)
{
    if (count == 0)
        return;
    const struct sides sides = sides_of(arena, targets, count);
    *part = (struct part){
        .value = NAN, .low = NAN, .high = NAN, .weight = NAN, .se = NAN, .is_there = true, .note = ""};
    if (sides.count == 0) {
        settle_lack(part, measures, targets, count);
        return;
    }
    const double below = overlap_se(measures, sides.rows, sides.weight, sides.below, sides.count),
                 above = overlap_se(measures, sides.rows, sides.weight, sides.above, sides.count);
    part->n = part->n_fair = answers_of(measures, targets, count, true);
    part->value = sides.value / (double)sides.count;
    part->low = attain_inside(part->value - below);
    part->high = attain_inside(part->value + above);
    part->se = fmax(below, above) / stats_normal_critical(plan->level);
}
