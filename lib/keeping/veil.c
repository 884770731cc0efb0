/* veil - whether a store's customers are named, or hidden behind keyed hashes */
#include "voc/veil.h"

#include "voc/number.h"
#include "voc/seal.h"
#include "voc/store.h"
#include "voc/talk.h"
#include "voc/text.h"

enum { FEWEST = 5, SHOWN = 40 };

bool veil_read(struct store *store, struct veil *veil, struct err *err)
{
    *veil = (struct veil){0};
    return store_number(store, "SELECT count(customer) FROM feedback", &veil->named, err) &&
           store_number(store,
                        "SELECT count(*) FROM feedback WHERE length(customer) = 24 AND customer NOT GLOB "
                        "'*[^0-9a-f]*'",
                        &veil->hashed, err);
}

bool veil_may(struct veil *veil, struct slice customer, const char *place, struct err *err)
{
    const struct slice name = slice_trim(customer), start = text_fit(name, SHOWN);
    char hashed[NUMBER_SIZE];

    if (name.length == 0 || veil->named < FEWEST)
        return true;
    veil->veiled += veil->hashed == 0 && seal_is_keyed(name);
    if (veil->hashed < veil->named || seal_is_keyed(name))
        return true;
    number_count(veil->hashed, hashed);
    return err_set(
        err, ERR_DATA,
        "customer '%.*s' is a name, and all %s rows of %s that have a customer have a keyed hash: was "
        "--pseudonym customer --key FILE forgotten in voc import? Nothing of this was kept",
        (int)start.length, start.at, hashed, place);
}

void veil_say(const struct veil *veil, const char *place, const struct talk *talk)
{
    char veiled[NUMBER_SIZE];

    number_count(veil->veiled, veiled);
    if (veil->veiled)
        talk_say(
            talk, TALK_WARNING,
            "%s row%s came with a keyed hash for a customer, and the customers that were in %s have names: "
            "the same people are others now",
            veiled, veil->veiled == 1 ? "" : "s", place);
}
