/* newest - the newest moment of all rows */
#include "voc/newest.h"

struct newest newest_none(void)
{
    return (struct newest){.event = {.end = INT64_MIN}, .second_end = INT64_MIN};
}

bool newest_is_newer(const struct newest_event *event, const struct newest_event *than)
{
    return event->end > than->end ||
           (event->end == than->end && event->moment.precision > than->moment.precision);
}

/* Where every newer row stands would take long to tell. */
void newest_note(struct newest *newest, const struct newest_event *event, const struct feed *feed)
{
    if (!newest_is_newer(event, &newest->event)) {
        if (event->end > newest->second_end)
            newest->second_end = event->end;
        return;
    }
    newest->second_end = newest->event.end;
    newest->event = *event;
    if (newest->second_end != INT64_MIN && event->end - newest->second_end <= CIVIL_DAY)
        return;
    newest->name = feed_name(feed);
    newest->line = feed_line(feed);
}

int64_t newest_since(const struct newest *newest, bool have_days)
{
    const int64_t second = newest->second_end;

    return second == INT64_MIN ? second : second - (have_days ? NEWEST_DAY : NEWEST_MINUTE);
}

int64_t newest_gap(const struct newest *newest)
{
    return newest->second_end == INT64_MIN ? 0 : newest->event.end - newest->second_end;
}
