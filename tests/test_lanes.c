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
            memset(&found, 0x55, sizeof found);
            for (size_t way = 0; lanes_find_by(way, text + start, RUNS, delimiters[i], &found); way++) {
                assert_lanes(&found, text + start, delimiters[i]);
                memset(&found, 0x55, sizeof found);
            }
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_way_finds_each_byte_and_no_other),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
