/* doubles - new rows that say what rows of a store say under another source or id */
#include "voc/doubles.h"

#include "voc/arena.h"
#include "voc/number.h"
#include "voc/seal.h"
#include "voc/store.h"
#include "voc/talk.h"
#include "voc/text.h"

enum { MOST = 1000, FEW_WORDS = 20, DAY = sizeof "2026-11-21" - 1, SHOWN = 40 };

struct doubles {
    struct arena *arena;
    struct query *find; /* NULL: there is nothing to tell by */
    bool has_customer, has_text;
    long long before; /* the last row that was there */
    long long looked, found;
    bool is_made; /* the first one's id is from its content */
    const char *example;
};

struct doubles *doubles_open(struct arena *arena, struct store *store, const struct clash_row *has,
                             struct err *err)
{
    struct doubles *const doubles = arena_alloc(arena, sizeof *doubles);

    *doubles =
        (struct doubles){.arena = arena, .has_customer = has->customer.length, .has_text = has->text.length};
    if (!has->at.length || (!doubles->has_customer && !doubles->has_text))
        return doubles;
    doubles->find =
        store_number(store, "SELECT max(rowid) FROM feedback", &doubles->before, err)
            ? store_prepare(
                  store,
                  arena_printf(arena,
                               "SELECT source, id FROM feedback WHERE at = ?1%s%s AND rowid <= ?4 LIMIT 1",
                               doubles->has_customer ? " AND ifnull(customer, '') = ?2" : "",
                               doubles->has_text ? " AND ifnull(text, '') = ?3" : ""),
                  err)
            : NULL;
    return doubles->find ? doubles : NULL;
}

static const char *shown(struct arena *arena, struct slice source, struct slice id)
{
    const struct slice name = text_fit(source, SHOWN), key = text_fit(id, SHOWN);

    return arena_printf(arena, "%.*s%s%.*s", (int)name.length, name.at, name.length ? " " : "id ",
                        (int)key.length, key.at);
}

/* Whether hardly any other feedback looks like it. */
static bool is_telling(const struct clash_row *row)
{
    const bool is_day = row->at.length <= DAY;

    return row->at.length &&
           (row->text.length > FEW_WORDS || (row->text.length && row->customer.length && !is_day));
}

bool doubles_look(struct doubles *doubles, struct slice source, struct slice id, const struct clash_row *row,
                  struct err *err)
{
    if (!doubles->find || doubles->before == 0 || doubles->looked == MOST || !is_telling(row))
        return true;
    store_set_text(doubles->find, 1, row->at);
    if (doubles->has_customer)
        store_set_text(doubles->find, 2, row->customer);
    if (doubles->has_text)
        store_set_text(doubles->find, 3, row->text);
    store_set_count(doubles->find, 4, doubles->before);
    doubles->looked++;
    const enum store_got got = store_step(doubles->find, err);
    if (got == STORE_ROW && doubles->found++ == 0) {
        doubles->is_made = seal_is_keyed(id);
        doubles->example =
            arena_printf(doubles->arena, "%s, which is there as %s", shown(doubles->arena, source, id),
                         shown(doubles->arena, store_cell(doubles->find, 0), store_cell(doubles->find, 1)));
    }
    store_reset(doubles->find);
    return got != STORE_FAILED;
}

void doubles_say(const struct doubles *doubles, const char *place, const struct talk *talk)
{
    char found[NUMBER_SIZE], looked[NUMBER_SIZE];
    const bool is_one = doubles->found == 1;

    number_count(doubles->found, found);
    number_count(doubles->looked, looked);
    if (doubles->found)
        talk_say(
            talk, TALK_WARNING,
            "%s of %s new rows %s the time, customer and text of %s in %s, such as %s: they count twice; %s",
            found, looked, is_one ? "has" : "have", is_one ? "another row" : "other rows", place,
            doubles->example,
            doubles->is_made
                ? "ids that are made from the whole row change with it: name the columns that don't in the "
                  "map, with a line like id,Created at + Email,"
                : "was the source or the id named otherwise in the map before?");
}
