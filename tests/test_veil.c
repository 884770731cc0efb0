/* veil - whether a store's customers are named, or hidden behind keyed hashes */
#include "scratch.h"
#include "voc/veil.h"

static const char hash[] = "0123456789abcdef01234567";

static bool may(long long named, long long hashed, const char *customer)
{
    struct veil veil = {.named = named, .hashed = hashed};
    struct err err = {0};

    const bool may = veil_may(&veil, slice_of(customer), "feedback.db", &err);
    assert_true(may ||
                strstr(err.text, "customer 'ann@example.org' is a name, and all 5 rows of feedback.db"));
    return may;
}

static void a_name_does_not_come_among_hashes(void **state)
{
    (void)state;
    assert_false(may(5, 5, "ann@example.org"));
    assert_true(may(5, 5, hash));
    assert_true(may(5, 5, " "));
    /* too few to tell, or there are names already */
    assert_true(may(4, 4, "ann@example.org"));
    assert_true(may(6, 5, "ann@example.org"));
}

static void hashes_among_names_are_told(void **state)
{
    struct veil veil = {.named = 5};
    struct err err = {0};
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    veil_say(&veil, "feedback.db", &said.talk);
    assert_string_equal(said.text, "");
    assert_true(veil_may(&veil, slice_of(hash), "feedback.db", &err));
    veil_say(&veil, "feedback.db", &said.talk);
    assert_string_equal(said.text,
                        "! 1 row came with a keyed hash for a customer, and the customers that were in "
                        "feedback.db have names: the same people are others now\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_does_not_come_among_hashes),
        cmocka_unit_test(hashes_among_names_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
