/* profiles - the maps of usual exports, built in */
#include "exported.h"
#include "voc/profiles.h"

static void each_profile_is_a_map(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    size_t count;
    const struct profile *const profiles = profiles_all(&count);

    (void)state;
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++)
        if (!map_read_text(arena, profiles[i].text, profiles[i].name, &err))
            fail_msg("%s", err.text);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_profile_is_a_map),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
