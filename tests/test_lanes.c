/* lanes - which of many bytes are marks of a CSV */
#include "scratch.h"
#include "voc/lanes.h"

enum { RUNS = LANES_RUN };

static uint64_t expected(const char *at, char byte)
{
    uint64_t mask = 0;

    for (int i = 0; i < LANES; i++)
        mask |= (uint64_t)(at[i] == byte) << i;
    return mask;
}

static void assert_lanes(const struct lanes *lanes, const char *at, char delimiter)
{
    for (size_t i = 0; i < RUNS; i++, at += LANES) {
        assert_true(lanes->quotes[i] == expected(at, '"'));
        assert_true(lanes->delimiters[i] == expected(at, delimiter));
        assert_true(lanes->feeds[i] == expected(at, '\n'));
        assert_true(lanes->carriages[i] == expected(at, '\r'));
        assert_true(lanes->zeros[i] == expected(at, '\0'));
        for (int bit = 0, odd = 0; bit < LANES; bit++) {
            odd ^= at[bit] == '"';
            assert_true((lanes->odds[i] >> bit & 1) == (uint64_t)odd);
        }
    }
}

/* Bytes of all kinds, marks and their neighbours most often; the start of a text is anywhere. */
static void every_way_finds_each_byte_and_no_other(void **state)
{
    static const char often[] = {'"', '\n', '\r', '\0', ',', ';', '\t', '!', '#', 0x0B, 0x0C, 0x01, '\x80'};
    static const char delimiters[] = {',', ';', '\t', '|', '\xA7'};
    char text[LANES * RUNS + LANES];
    struct lanes found;
    uint64_t seed = 1;

    (void)state;
    for (size_t i = 0; i < sizeof text; i++) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        text[i] = seed >> 62 ? (char)(seed >> 40) : often[(seed >> 33) % sizeof often];
    }
    for (size_t start = 0; start < LANES; start++)
        for (size_t i = 0; i < sizeof delimiters; i++) {
            lanes_find(text + start, RUNS, delimiters[i], &found);
            assert_lanes(&found, text + start, delimiters[i]);
            for (size_t way = 0; lanes_way(way); way++) {
                memset(&found, 0x55, sizeof found);
                lanes_find_by(lanes_way(way), text + start, RUNS, delimiters[i], &found);
                assert_lanes(&found, text + start, delimiters[i]);
            }
        }
    assert_non_null(lanes_way(0));
}

/* Masks of few and of many bits, some of none. */
static void every_way_finds_the_places_of_all_bits(void **state)
{
    uint64_t masks[RUNS], seed = 1;
    uint32_t places[RUNS * LANES + LANES], expected[RUNS * LANES];

    (void)state;
    for (int round = 0; round < 200; round++) {
        size_t count = 0;
        for (uint32_t i = 0; i < RUNS; i++) {
            masks[i] = ~UINT64_C(0);
            for (int thin = 0; thin < round % 8; thin++, masks[i] &= seed)
                seed = seed * 6364136223846793005u + 1442695040888963407u;
            for (uint32_t bit = 0; bit < LANES; bit++)
                if (masks[i] >> bit & 1)
                    expected[count++] = 7 + i * LANES + bit;
        }
        assert_int_equal(lanes_places(masks, RUNS, 7, places), count);
        assert_memory_equal(places, expected, count * sizeof *places);
        for (size_t way = 0; lanes_way(way); way++) {
            memset(places, 0x55, sizeof places);
            assert_int_equal(lanes_places_by(lanes_way(way), masks, RUNS, 7, places), count);
            assert_memory_equal(places, expected, count * sizeof *places);
        }
    }
}

static void ascii_ends_at_the_first_other_byte(void **state)
{
    char text[3 * LANES];

    (void)state;
    for (size_t length = 0; length <= sizeof text; length++)
        for (size_t other = 0; other <= length; other++) {
            memset(text, 'a', sizeof text);
            if (other < length)
                text[other] = '\x80';
            assert_int_equal(lanes_ascii((struct slice){text, length}), other);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_way_finds_each_byte_and_no_other),
        cmocka_unit_test(every_way_finds_the_places_of_all_bits),
        cmocka_unit_test(ascii_ends_at_the_first_other_byte),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
