/* suggest - targets that could be set */
#include "voc/suggest.h"

#include "voc/arena.h"
#include "voc/doubts.h"
#include "voc/prospect.h"
#include "voc/silence.h"
#include "voc/writer.h"

#include <math.h>

enum { USUAL_WAY = 91, AMBITIONS = 3 };
static const struct {
    const char *word;
    double chance;
} ambitions[AMBITIONS] = {{"cautious", 0.4}, {"fair", 0.25}, {"bold", 0.1}};

/* Why nothing is suggested for a series. */
enum lack {
    LACK_NOTHING,
    LACK_BASELINE,
    LACK_DIRECTION,
    LACK_NAME,
    LACK_ANSWERS,
    LACK_HISTORY,
    LACK_SEASON,
    LACK_COUNT
};

struct suggesting {
    struct arena *arena;
    const struct measures *measures;
    const struct prospects *prospects;
    struct peers_memory peers;
    int64_t due, start;
    struct writer *writer;
    struct err *err;
    size_t lacks[LACK_COUNT], crowded, fallen;
};

/* The day after the newest period of all. */
static int64_t end_of(const struct measures *measures)
{
    int64_t end = INT64_MIN;

    for (size_t i = 0; i < measures->series_count; i++) {
        const struct period period = series_newest(&measures->series[i])->period;
        if (period.kind != PERIOD_ALL && civil_floor(period_end(period), CIVIL_DAY) > end)
            end = civil_floor(period_end(period), CIVIL_DAY);
    }
    return end;
}

static bool has_unknown_group(const struct measures *measures, const struct measure *row)
{
    for (size_t i = 0; i < measures->group_count; i++)
        if (row->group[i].length == 0)
            return true;
    return false;
}

static enum lack lack_of(const struct suggesting *it, const struct measure *row, double baseline,
                         const struct prospect *prospect)
{
    const struct silence silence = silence_of(&it->measures->series[row->series]);

    if (isnan(baseline))
        return LACK_BASELINE;
    if (!*row->better)
        return LACK_DIRECTION;
    if (has_unknown_group(it->measures, row))
        return LACK_NAME;
    if (row->kind != METRIC_COUNT && silence.is_told)
        return LACK_ANSWERS;
    if (prospect->seasons.season && isnan(prospect->season))
        return LACK_SEASON;
    return prospect->walk ? LACK_NOTHING : LACK_HISTORY;
}

static void write_day(struct writer *writer, int64_t day)
{
    char text[MOMENT_SIZE];

    moment_write((struct moment){day * CIVIL_DAY, MOMENT_DAY}, text);
    writer_text(writer, text);
}

static bool doubt(struct suggesting *it, size_t series, double target, double baseline,
                  const struct adjustment *seasons, struct doubts *doubts)
{
    const struct goal goal = {.form = GOAL_VALUE,
                              .amount = target,
                              .has_start = true,
                              .has_due = true,
                              .start = it->start,
                              .due = it->due};
    const struct aim aim = {.goal = &goal,
                            .target = target,
                            .baseline = baseline,
                            .seasons = *seasons,
                            .has_start = true,
                            .start = it->start};

    return doubts_of(it->arena, it->measures, series, &aim, &it->peers, doubts, it->err);
}

/* The words of the doubts, joined by blanks. */
static const char *note_of(struct arena *arena, const struct doubts *doubts)
{
    const char *note = "";

    for (enum doubt word = 0; word < DOUBT_COUNT; word++)
        if (doubts->has[word])
            note = arena_printf(arena, "%s%s%s", note, *note ? " " : "", doubt_words[word]);
    return note;
}

/* A target on its way out. */
struct proposal {
    const struct measure *row;
    const char *ambition, *note;
    double target, chance, baseline;
};

static bool write_proposal(const struct suggesting *it, const struct proposal *proposal)
{
    for (size_t i = 0; i < it->measures->group_count; i++)
        writer_cell(it->writer, proposal->row->group[i]);
    writer_text(it->writer, proposal->row->metric);
    writer_number(it->writer, proposal->target);
    write_day(it->writer, it->start);
    write_day(it->writer, it->due);
    writer_text(it->writer, proposal->ambition);
    writer_number(it->writer, round(100 * proposal->chance) / 100);
    writer_number(it->writer, proposal->baseline);
    writer_text(it->writer, proposal->note);
    return writer_row(it->writer, it->err);
}

/* What isn't better than the baseline is no target to set: the level has fallen. */
static bool propose(struct suggesting *it, size_t series, const struct prospect *prospect, double baseline,
                    size_t ambition)
{
    const struct measure *const row = series_newest(&it->measures->series[series]);
    const double ahead = (double)(it->due + 1 - civil_floor(period_end(row->period), CIVIL_DAY)) /
                         period_days(row->period.kind);
    const double target = prospect_target(prospect, ahead, ambitions[ambition].chance);
    struct doubts doubts;

    it->crowded += isnan(target);
    if (isnan(target))
        return true;
    if (!doubt(it, series, target, baseline, &prospect->seasons, &doubts))
        return false;
    if (doubts.has[DOUBT_MET] || doubts.has[DOUBT_HELD]) {
        it->fallen++;
        return true;
    }
    return write_proposal(it, &(struct proposal){row, ambitions[ambition].word, note_of(it->arena, &doubts),
                                                 target, prospect_chance(prospect, ahead, target), baseline});
}

/* The row's baseline as it is in the seasons of the due day. */
static double when_due(const struct suggesting *it, const struct measure *row,
                       const struct prospect *prospect, double baseline)
{
    const struct adjustment *const seasons = &prospect->seasons;

    if (!seasons->season || !prospect->walk)
        return baseline;
    const struct period last = period_of(row->period.kind, it->due * CIVIL_DAY);
    const struct adjustment_mix then = adjustment_of_periods(seasons, last, period_usual(last.kind)),
                                now = adjustment_of_periods(seasons, row->period, 1);
    return adjustment_move(seasons, prospect->scale, row, baseline, &now, &then);
}

static bool write_series(struct suggesting *it, size_t series)
{
    const struct measure *const row = series_newest(&it->measures->series[series]);
    struct prospect prospect = prospect_of(it->arena, it->prospects, series);
    double baseline;

    prospect_turn(&prospect, it->prospects, series, it->due);
    if (!measures_number(it->measures, row, "baseline", &baseline, it->err))
        return false;
    baseline = when_due(it, row, &prospect, baseline);
    const enum lack lack = lack_of(it, row, baseline, &prospect);
    it->lacks[lack]++;
    for (size_t i = 0; lack == LACK_NOTHING && i < AMBITIONS; i++)
        if (!propose(it, series, &prospect, baseline, i))
            return false;
    return true;
}

static bool write_header(const struct suggesting *it)
{
    static const char *const header[] = {"metric",   "target", "start",    "due",
                                         "ambition", "chance", "baseline", "note"};

    for (size_t i = 0; i < it->measures->group_count; i++)
        writer_cell(it->writer, it->measures->columns[it->measures->group_first + i]);
    for (size_t i = 0; i < sizeof header / sizeof *header; i++)
        writer_text(it->writer, header[i]);
    return writer_row(it->writer, it->err);
}

static void tell(const struct suggesting *it, const struct talk *talk)
{
    static const char *const why[LACK_COUNT] = {
        [LACK_BASELINE] = "have no baseline; voc baseline adds one",
        [LACK_DIRECTION] = "have no better direction",
        [LACK_NAME] = "are of an unknown group, for which nobody answers",
        [LACK_ANSWERS] = "have had no answers for longer than chance explains",
        [LACK_HISTORY] = "have too short a history, or none that varied, to tell how far such levels move",
        [LACK_SEASON] = "have no row in the season of the due day, which their baselines differ by"};

    for (enum lack lack = LACK_BASELINE; lack < LACK_COUNT; lack++)
        if (it->lacks[lack])
            talk_say(talk, TALK_WARNING, "nothing is suggested for %zu of %zu series: they %s",
                     it->lacks[lack], it->measures->series_count, why[lack]);
    if (it->fallen)
        talk_say(talk, TALK_WARNING,
                 "left out, since they would be no better than the baseline: %zu of the targets", it->fallen);
    if (it->crowded)
        talk_say(talk, TALK_WARNING, "left out, since the metric can't have them: %zu of the targets",
                 it->crowded);
}

bool suggest_write(struct arena *arena, const struct measures *measures, const struct suggest_plan *plan,
                   const struct talk *talk, struct writer *writer, struct err *err)
{
    const int64_t end = end_of(measures);
    struct suggesting it = {.arena = arena, .measures = measures, .writer = writer, .err = err};

    if (measures->series_count > 0 && end == INT64_MIN)
        return err_set(err, ERR_DATA,
                       "%s has only the period 'all', which has no history to tell how far levels move; voc "
                       "measure --every week (or day, month ...) makes periods",
                       measures->name);
    if (measures->series_count == 0)
        return write_header(&it);
    it.start = end - 1;
    it.due = plan->has_due ? plan->due : it.start + USUAL_WAY;
    if (it.due < end)
        return err_set(err, ERR_USAGE, "--due is not after the newest period of %s", measures->name);
    it.prospects = prospects_of(arena, measures);
    if (!write_header(&it))
        return false;
    for (size_t i = 0; i < measures->series_count; i++)
        if (!write_series(&it, i))
            return false;
    tell(&it, talk);
    return true;
}
