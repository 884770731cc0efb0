/* gauges - how all targets stand today, as Prometheus reads it */
#include "voc/gauges.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/sink.h"

#include <ctype.h>
#include <math.h>

static const char *label_name(struct arena *arena, struct slice name)
{
    char *label = arena_printf(arena, "%s%.*s", name.length && isdigit((unsigned char)name.at[0]) ? "_" : "",
                               (int)name.length, name.at);

    for (char *at = label; *at; at++)
        if (!isalnum((unsigned char)*at) && *at != '_')
            *at = '_';
    return label;
}

static const char *label_value(struct arena *arena, struct slice value)
{
    char *text = arena_alloc(arena, value.length * 2 + 1), *end = text;

    for (size_t i = 0; i < value.length; i++) {
        const char c = value.at[i];
        if (c == '\\' || c == '"' || c == '\n')
            *end++ = '\\';
        *end++ = c;
        if (c == '\n')
            end[-1] = 'n';
    }
    return text;
}

/* Whether an earlier group, or one of our own labels, has that name already. */
static bool is_taken(const char *label, const char *const labels[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(labels[i], label) == 0)
            return true;
    return strcmp(label, "metric") == 0 || strcmp(label, "verdict") == 0;
}

/* The groups' names as labels, each once: `a b` and `a-b` are a_b and a_b_2. */
static const char *const *label_names(struct arena *arena, const struct measures *measures)
{
    const char **const labels = arena_array(arena, measures->group_count + 1, sizeof *labels);

    for (size_t i = 0; i < measures->group_count; i++) {
        const char *const plain = label_name(arena, measures->columns[measures->group_first + i]);
        labels[i] = plain;
        for (int number = 2; is_taken(labels[i], labels, i); number++)
            labels[i] = arena_printf(arena, "%s_%d", plain, number);
    }
    return labels;
}

static const char *labels_of(struct arena *arena, const struct watch *watch, const struct watch_item *item)
{
    const struct measures *const measures = watch->measures;
    const char *const *const names = label_names(arena, measures);
    const char *labels =
        arena_printf(arena, "metric=\"%s\"", label_value(arena, slice_of(item->row->metric)));

    for (size_t i = 0; i < measures->group_count; i++)
        labels =
            arena_printf(arena, "%s,%s=\"%s\"", labels, names[i], label_value(arena, item->row->group[i]));
    return labels;
}

static double now_of(const struct watch_item *item)
{
    return item->judgement.now;
}

static double low_of(const struct watch_item *item)
{
    return item->judgement.now_low;
}

static double high_of(const struct watch_item *item)
{
    return item->judgement.now_high;
}

static double target_of(const struct watch_item *item)
{
    return item->target;
}

static double chance_of(const struct watch_item *item)
{
    return item->judgement.outlook.chance;
}

static double newest_of(const struct watch_item *item)
{
    const int64_t end = silence_since(&item->quiet.silence);

    return end == INT64_MIN ? NAN : (double)end;
}

static double silent_of(const struct watch_item *item)
{
    return item->quiet.is_silent;
}

static double stale_of(const struct watch_item *item)
{
    return item->is_stale;
}

static double burnt_of(const struct watch_item *item)
{
    return item->budget.burnt / 100;
}

static double short_of(const struct watch_item *item)
{
    return item->budget.short_rate;
}

static double long_of(const struct watch_item *item)
{
    return item->budget.long_rate;
}

static bool print_gauge(struct arena *arena, const struct watch *watch, const char *name, const char *help,
                        double (*value)(const struct watch_item *), struct sink *sink, struct err *err)
{
    char number[NUMBER_SIZE];

    if (!sink_write(sink, slice_of(arena_printf(arena, "# HELP %s %s\n# TYPE %s gauge\n", name, help, name)),
                    err))
        return false;
    for (size_t i = 0; i < watch->count; i++) {
        const struct watch_item *const item = &watch->items[i];
        if (number_format(value(item), number) == 0)
            continue;
        if (!sink_write(
                sink,
                slice_of(arena_printf(arena, "%s{%s} %s\n", name, labels_of(arena, watch, item), number)),
                err))
            return false;
    }
    return true;
}

static bool print_verdicts(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    if (!sink_write(sink,
                    slice_of("# HELP voc_verdict 1 for the verdict that holds\n# TYPE voc_verdict gauge\n"),
                    err))
        return false;
    for (size_t i = 0; i < watch->count; i++) {
        const char *const labels = labels_of(arena, watch, &watch->items[i]);
        for (int verdict = JUDGE_MET; verdict <= JUDGE_UNPROVEN; verdict++)
            if (!sink_write(
                    sink,
                    slice_of(arena_printf(arena, "voc_verdict{%s,verdict=\"%s\"} %d\n", labels,
                                          judge_verdict_words[verdict],
                                          watch->items[i].judgement.verdict == (enum judge_verdict)verdict)),
                    err))
                return false;
    }
    return true;
}

static bool print_budgets(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    return !watch->has_budgets ||
           (print_gauge(arena, watch, "voc_budget_burnt_ratio", "failures so far over those that are allowed",
                        burnt_of, sink, err) &&
            print_gauge(arena, watch, "voc_burn_rate_short", "1 burns the budget in just its window",
                        short_of, sink, err) &&
            print_gauge(arena, watch, "voc_burn_rate_long", "the same of the newest 91 days", long_of, sink,
                        err));
}

bool gauges_print(struct arena *arena, const struct watch *watch, struct sink *sink, struct err *err)
{
    return print_gauge(arena, watch, "voc_now", "the newest periods pooled", now_of, sink, err) &&
           print_gauge(arena, watch, "voc_now_low", "lower limit of voc_now", low_of, sink, err) &&
           print_gauge(arena, watch, "voc_now_high", "upper limit of voc_now", high_of, sink, err) &&
           print_gauge(arena, watch, "voc_target", "where it should be", target_of, sink, err) &&
           print_gauge(arena, watch, "voc_chance", "chance of being at the target when it is due", chance_of,
                       sink, err) &&
           print_gauge(arena, watch, "voc_newest_answers_timestamp_seconds",
                       "when the newest period with answers ended", newest_of, sink, err) &&
           print_gauge(arena, watch, "voc_silent", "1 where answers have stopped coming", silent_of, sink,
                       err) &&
           (!watch->has_age ||
            print_gauge(arena, watch, "voc_stale", "1 where the newest answers are older than asked",
                        stale_of, sink, err)) &&
           print_budgets(arena, watch, sink, err) && print_verdicts(arena, watch, sink, err);
}
