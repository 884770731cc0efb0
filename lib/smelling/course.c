/* course - whether the rows of an export go on in time as they stand, or would with day and month the other
   way round */
#include "voc/course.h"

#include "voc/number.h"
#include "voc/zone.h"

enum { FEWEST_ROWS = 10, FEWEST_BACK = 4, TIMES = 10 };

int32_t course_day(const struct instant *instant, const struct zone *zone)
{
    return (int32_t)civil_floor(instant->seconds + zone_offset(zone, instant->seconds), CIVIL_DAY);
}

static void step(struct course_steps *steps, int32_t from, int32_t until)
{
    steps->forward += until > from;
    steps->back += until < from;
}

static long long against(const struct course_steps *steps)
{
    return steps->against + (steps->forward < steps->back ? steps->forward : steps->back);
}

/* Each file has a direction of its own. */
static void turn_page(struct course *course, const char *file)
{
    course->file = file;
    course->as_is = (struct course_steps){.against = against(&course->as_is)};
    course->other = (struct course_steps){.against = against(&course->other)};
}

/* The other way round; the same day where they can't change places. */
static int32_t turn(int32_t day)
{
    struct civil civil = {0};

    civil_from_days(day, &civil);
    return civil.day <= 12 ? (int32_t)civil_days(civil.year, civil.day, civil.month) : day;
}

static int32_t turned_of(struct course *course, int32_t day)
{
    struct course_turned *const known = &course->known[(uint32_t)day % COURSE_TURNED];

    if (known->day != day)
        *known = (struct course_turned){day, turn(day)};
    return known->turned;
}

void course_step(struct course *course, int32_t day, struct slice cell, const struct spot_row *row)
{
    const bool is_first = course->file != row->file;
    const int32_t turned = turned_of(course, day);

    if (turned != day && course->count++ == 0)
        spot_set(&course->first, row, cell);
    if (is_first)
        turn_page(course, row->file);
    else
        step(&course->as_is, course->day, day), step(&course->other, course->turned, turned);
    course->day = day;
    course->turned = turned;
}

/* The first row whose day isn't the same when it is turned; one is. */
static size_t first_open(struct course *course, const struct recent *recent)
{
    for (size_t i = 0;; i++) {
        const int32_t day = recent_day(recent->seconds[i]);
        if (turned_of(course, day) != day)
            return recent->rows[i];
    }
}

/* Days come in turn: without a branch for another one. */
static void step_each(struct course *course, const struct recent *recent)
{
    int32_t day = course->day, turned = course->turned;

    for (size_t i = 0; i < recent->count; i++) {
        const int32_t next = recent_day(recent->seconds[i]), next_turned = turned_of(course, next);
        course->count += next != next_turned;
        step(&course->as_is, day, next);
        step(&course->other, turned, next_turned);
        day = next;
        turned = next_turned;
    }
    course->day = day;
    course->turned = turned;
}

void course_see_recent(struct course *course, const struct recent *recent, const struct spot_rows *rows,
                       size_t place)
{
    const bool was_open = course->count > 0;

    if (recent_day(recent->earliest) == course->day && recent_day(recent->latest) == course->day) {
        course->count += course->turned != course->day ? (long long)recent->count : 0;
        return;
    }
    step_each(course, recent);
    if (course->count && !was_open) {
        const size_t row = first_open(course, recent);
        spot_set(&course->first, &rows->spots[row], rows->cells[row * rows->width + place]);
    }
}

void course_tell(const struct course *course, struct slice column, struct whiffs *whiffs)
{
    const long long back = against(&course->as_is), other = against(&course->other);
    char rows[NUMBER_SIZE], spot[SPOT_SIZE];

    if (course->count < FEWEST_ROWS || back < FEWEST_BACK || other * TIMES > back)
        return;
    number_count(course->count, rows);
    whiffs_add(
        whiffs, SMELL_SWAPPED_DAYS, column, course->count,
        "the rows are in the order of time but for those with a day up to the 12th (%s, such as %s): %lld "
        "steps lead back, %lld would if these had day and month the other way round: a spreadsheet as a "
        "rule has swapped them where it could; export it anew as text",
        rows, spot_text(&course->first, spot), back, other);
}
