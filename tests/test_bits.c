/* bits - tests of where the bits of masks are */
#include "scratch.h"
#include "voc/bits.h"

enum { RUNS = 40, BITS = 64 };

/* Masks of few and of many bits, some of none. */
static void the_places_of_all_bits_are_found_in_every_way(void **state)
{
    uint64_t masks[RUNS], seed = 1;
    uint32_t places[RUNS * BITS + BITS], expected[RUNS * BITS];

    (void)state;
    for (int round = 0; round < 200; round++) {
        size_t count = 0;
        for (uint32_t i = 0; i < RUNS; i++) {
            masks[i] = ~UINT64_C(0);
            for (int thin = 0; thin < round % 8; thin++, masks[i] &= seed)
                seed = seed * 6364136223846793005u + 1442695040888963407u;
            for (uint32_t bit = 0; bit < BITS; bit++)
                if (masks[i] >> bit & 1)
                    expected[count++] = 7 + i * BITS + bit;
        }
        assert_int_equal(bits_places(masks, RUNS, 7, places), count);
        assert_memory_equal(places, expected, count * sizeof *places);
        memset(places, 0x55, sizeof places);
        for (size_t way = 0, found; bits_places_by(way, masks, RUNS, 7, places, &found); way++) {
            assert_int_equal(found, count);
            assert_memory_equal(places, expected, count * sizeof *places);
            memset(places, 0x55, sizeof places);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_places_of_all_bits_are_found_in_every_way),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
