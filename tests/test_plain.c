/* plain - the cells of a line that is one record and has quotes, if any, just around cells */
#include "scratch.h"
#include "voc/plain.h"
#include "voc/split.h"

/* Its cells, each behind a `|`, or NULL where it isn't plain. */
static const char *cells_of(struct arena *arena, const char *line)
{
    struct plain plain = plain_line(slice_of(line), ',');
    struct slice cell;
    enum plain_got got;
    const char *all = "";

    while ((got = plain_next(&plain, &cell)) == PLAIN_CELL)
        all = arena_printf(arena, "%s|%.*s", all, (int)cell.length, cell.at);
    return got == PLAIN_END ? all : NULL;
}

static void quotes_around_cells_are_plain_and_others_are_not(void **state)
{
    static const char *const cases[][2] = {
        {"a,b\n", "|a|b"},
        {"a\r\n", "|a"},
        {",,\r", "|||"},
        {"a,\n", "|a|"},
        {" a , b\n", "| a | b"},
        {"\"a,b\",c,\"\"\n", "|a,b|c|"},
        {"\"a\"\r\n", "|a"},
        {"\"a\r\n", NULL},
        {"a\"b,c\n", NULL},
        {"\"a\"b,c\n", NULL},
        {"\"a\" ,c\n", NULL},
        {"a, \"b\"\n", NULL},
        {"\"a \"\"b\"\"\",c\n", NULL},
        {"\"\"\"\"\n", NULL},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const cells = cells_of(arena, cases[i][0]);
        if (!cells || !cases[i][1])
            assert_ptr_equal(cells, cases[i][1]);
        else
            assert_string_equal(cells, cases[i][1]);
    }
    arena_free(arena);
}

/* All lines of up to six marks, against another reading of CSV. */
static void what_is_plain_means_the_same_to_others(void **state)
{
    static const char marks[] = "a,\"";
    enum { MOST = 6 };

    (void)state;
    for (size_t length = 1, count = 3; length <= MOST; length++, count *= 3)
        for (size_t number = 0; number < count; number++) {
            struct arena *const arena = scratch_new();
            char line[MOST + 2];
            size_t rest = number;
            for (size_t i = 0; i < length; i++, rest /= 3)
                line[i] = marks[rest % 3];
            memcpy(line + length, "\n", 2);
            const char *const cells = cells_of(arena, line), *others = "";
            struct split split = {.rest = slice_of(line), .delimiter = ',', .whole = true};
            if (cells && split_next(&split)) {
                const struct slice *const split_into = split_cells(arena, &split);
                for (size_t i = 0; i < split.width; i++)
                    others =
                        arena_printf(arena, "%s|%.*s", others, (int)split_into[i].length, split_into[i].at);
                assert_string_equal(cells, others);
                assert_true(split.sound);
            }
            arena_free(arena);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_around_cells_are_plain_and_others_are_not),
        cmocka_unit_test(what_is_plain_means_the_same_to_others),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
