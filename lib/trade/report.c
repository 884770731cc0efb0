/* report - what should I look at? */
#include "voc/report.h"

#include "voc/arena.h"
#include "voc/attention.h"
#include "voc/headline.h"
#include "voc/legend.h"
#include "voc/owners.h"
#include "voc/questions.h"
#include "voc/spending.h"
#include "voc/talk.h"
#include "voc/text.h"

/* Looked for from the back, as an owner's rows mostly follow each other. */
static void add_owner(struct arena *arena, struct report *report, const char *owner)
{
    if (!owner || !*owner || strcmp(owner, "*") == 0)
        return;
    for (size_t i = report->owner_count; i-- > 0;)
        if (strcmp(report->owners[i], owner) == 0)
            return;
    report->owners = arena_more(arena, report->owners, report->owner_count, sizeof *report->owners);
    report->owners[report->owner_count++] = owner;
}

bool report_read(struct arena *arena, struct report *report, struct feed *feed, struct err *err)
{
    if (provenance_is(feed))
        return provenance_add(arena, &report->provenance, feed, err);
    if (ranking_is(feed)) {
        if (!ranking_add(arena, &report->ranking, feed, err))
            return false;
        for (size_t i = 0; i < report->ranking.count; i++)
            add_owner(arena, report, report->ranking.rows[i].owner);
        return true;
    }
    const struct measures *const measures = measures_read(arena, feed, err);
    if (!measures || !overview_add(arena, &report->overview, measures, err))
        return false;
    for (size_t i = 0; i < report->overview.count; i++)
        add_owner(arena, report, report->overview.items[i].owner);
    return true;
}

/* The owner whose name it is. Of namesakes the name alone is nobody's, and *namesake is one of them. */
static const char *called(const struct report *report, const char *name, const char **namesake)
{
    const size_t length = strlen(name);

    for (size_t i = 0; i < report->owner_count; i++) {
        const char *const full = people_name(&report->people, report->owners[i]);
        if (text_is_nearly(slice_of(full), slice_of(name)))
            return report->owners[i];
        if (!*namesake && full != report->owners[i] && strncmp(full, name, length) == 0 &&
            strncmp(full + length, " (", 2) == 0)
            *namesake = report->owners[i];
    }
    return NULL;
}

/* The handle that --owner means, by handle or name; NULL and err where it is nobody's. */
static const char *know_owner(const struct report *report, const char *owner, struct err *err)
{
    const char *namesake = NULL, *likely;

    for (size_t i = 0; i < report->owner_count; i++)
        if (strcmp(report->owners[i], owner) == 0)
            return owner;
    const char *const handle = called(report, owner, &namesake);
    if (handle)
        return handle;
    if (report->owner_count == 0)
        err_set(err, ERR_DATA, "--owner %s: the tables have no column 'owner'", owner);
    else if (namesake)
        err_set(err, ERR_USAGE, "--owner: several are called '%s'; expected a handle, like '%s'", owner,
                namesake);
    else if ((likely = text_likely(slice_of(owner), report->owners, report->owner_count)))
        err_set(err, ERR_USAGE, "--owner: nobody is called '%s'; did you mean '%s'?", owner, likely);
    else
        err_set(err, ERR_USAGE, "--owner: nobody is called '%s'; the first of %zu owners is '%s'", owner,
                report->owner_count, report->owners[0]);
    return NULL;
}

/* Once everything is in its place by the handles, names stand for them. */
static void name_people(struct report *report, const struct talk *talk)
{
    size_t known = 0;

    for (size_t i = 0; i < report->owner_count; i++)
        known += people_name(&report->people, report->owners[i]) != report->owners[i];
    if (report->people.count && report->owner_count && known == 0)
        talk_say(talk, TALK_WARNING, "%s: nobody there is an owner here; the first of %zu owners is '%s'",
                 report->people.name, report->owner_count, report->owners[0]);
    for (size_t i = 0; i < report->overview.count; i++)
        report->overview.items[i].owner = people_name(&report->people, report->overview.items[i].owner);
    for (size_t i = 0; i < report->ranking.count; i++)
        report->ranking.rows[i].owner = people_name(&report->people, report->ranking.rows[i].owner);
}

bool report_write(struct arena *arena, struct report *report, const char *owner,
                  const struct trends_plan *plan, struct page *page, const struct talk *talk, struct err *err)
{
    if (owner && !(owner = know_owner(report, owner, err)))
        return false;
    const struct overview_left left = overview_settle(arena, &report->overview, owner);
    ranking_settle(&report->ranking);
    name_people(report, talk);
    owner = people_name(&report->people, owner);
    const struct news *const news = news_of(arena, &report->overview);
    if (report->provenance.count && report->overview.count == 0 && report->ranking.count == 0) {
        provenance_write(arena, page, &report->provenance);
        return true;
    }
    headline_write(arena, page, &report->overview, news, owner);
    attention_write(arena, page, news);
    spending_write(arena, page, &report->overview);
    trends_write(arena, page, &report->overview, plan, talk);
    owners_write(arena, page, &report->overview, &report->ranking, owner);
    questions_write(arena, page, &report->ranking, owner);
    if (report->overview.count || report->ranking.count)
        legend_write(arena, page, &report->overview, &left, report->ranking.count > 0);
    provenance_write(arena, page, &report->provenance);
    return true;
}
