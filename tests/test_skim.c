/* skim - tests of one column of a large file read by two hands */
#include "scratch.h"
#include "voc/hands.h"
#include "voc/skim.h"

enum { ROWS = 120000, WIDEST = 140, HEAD = 8 }; /* more than two pieces */

static const char head[] = "id,text\n";

/* What was seen: rows are numbered from 0, and their cells say so. */
struct seen {
    size_t rows[ROWS];             /* how often */
    size_t last[64], hand[64];     /* of each piece: the row before, from 1; its hand, from 1 */
    size_t stop;                   /* the row, from 1, at which it is enough */
    bool is_in_order, is_one_hand; /* in each piece */
};

static bool see(void *self, const struct skim_at *at, struct slice cell)
{
    struct seen *const seen = self;
    const size_t row = (size_t)strtoul(cell.at, NULL, 10);

    assert_true(row < ROWS && at->hand < HANDS && at->piece < 64);
    seen->rows[row]++;
    seen->is_in_order = seen->is_in_order && (!seen->last[at->piece] || row == seen->last[at->piece]);
    seen->is_one_hand =
        seen->is_one_hand && (!seen->hand[at->piece] || seen->hand[at->piece] == at->hand + 1);
    seen->last[at->piece] = row + 1;
    seen->hand[at->piece] = at->hand + 1;
    return row + 1 != seen->stop;
}

/* An export whose comments have commas, quotes and line ends, which look like rows now and then; the row
   `odd` stands as it is told, in place of its own. */
static struct slice export_of(struct arena *arena, const char *end, size_t odd, const char *told)
{
    char *const text = arena_room(arena, sizeof head + ROWS * (size_t)WIDEST + strlen(told));
    size_t length = (size_t)sprintf(text, "%s", head);

    for (size_t i = 0; i < ROWS; i++)
        if (i == odd)
            length += (size_t)sprintf(text + length, "%s", told);
        else if (i % 5)
            length += (size_t)sprintf(text + length, "%zu,Żółta łódź was fine and fast and %zu days early%s",
                                      i, i % 9, end);
        else
            length += (size_t)sprintf(text + length,
                                      "\"%zu\",\"He said \"\"no\"\", twice%s7,so I left%s\n8,and told %zu "
                                      "friends, and this one more thing, which was long\"%s",
                                      i, end, end, i, end);
    return (struct slice){text, length};
}

static enum skim_got skim_text(struct arena *arena, struct slice text, size_t stop, struct seen *seen)
{
    const struct skim_text skimmed = {scratch_bytes(arena, text), HEAD, ','};
    struct skim *const skim = skim_open(arena, &skimmed);

    *seen = (struct seen){.stop = stop, .is_in_order = true, .is_one_hand = true};
    assert_non_null(skim);
    assert_true(text.length < 8000000 || skim_pieces(skim) > 1);
    return skim_column(skim, 0, see, seen);
}

static void each_row_is_seen_once_and_in_order_within_a_piece(void **state)
{
    static const struct {
        const char *end, *last; /* the last row */
    } cases[] = {
        {"\n", "119999,good\n"}, {"\r\n", "119999,good\r\n"},
        {"\n", "119999,good"},   {"\r\n", "119999,good\r"},
        {"\n", "119999"},        {"\n", "119999,\"good\nor not\"\n\n\r\n"},
    };
    struct seen *const seen = malloc(sizeof *seen);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        const struct slice text = export_of(arena, cases[i].end, ROWS - 1, cases[i].last);
        assert_int_equal(skim_text(arena, text, 0, seen), SKIM_DONE);
        for (size_t j = 0; j < ROWS; j++)
            assert_int_equal(seen->rows[j], 1);
        assert_true(seen->is_in_order && seen->is_one_hand);
        arena_free(arena);
    }
    free(seen);
}

static void what_is_odd_anywhere_is_told(void **state)
{
    static const struct {
        const char *told;
        enum skim_got got;
    } cases[] = {
        {"1,a 5\" nail\n", SKIM_ODD}, {"1,\"open\n", SKIM_ODD}, {"1,\"a\" b\n", SKIM_ODD},
        {"\"1\"\"2\",x\n", SKIM_ODD}, {"\n,\n\"", SKIM_ODD},    {"1,caf\xE9\n", SKIM_FOREIGN},
        {"1,\xE2\x82", SKIM_FOREIGN},
    };
    struct seen *const seen = malloc(sizeof *seen);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t row = 0; row < ROWS; row += ROWS / 2 - 1) {
            struct arena *const arena = scratch_new();
            const struct slice text = export_of(arena, "\n", row, cases[i].told);
            assert_int_equal(skim_text(arena, text, 0, seen), cases[i].got);
            arena_free(arena);
        }
    free(seen);
}

/* A comment of many lines is no place to begin at, though nothing there shows it. */
/* In a row without quotes behind that place. */
static void spoil(struct slice text, size_t place, char byte)
{
    strstr((char *)text.at + place, ",Żółta łódź")[20] = byte;
}

/* However fast the hands are. */
static void what_comes_first_in_the_file_decides(void **state)
{
    enum { PIECE = 2 * 1024 * 1024, NEAR = 20000, TIMES = 40 };
    struct arena *const arena = scratch_new();
    const struct slice odd = export_of(arena, "\n", ROWS, ""), foreign = export_of(arena, "\n", ROWS, "");
    struct seen *const seen = malloc(sizeof *seen);

    (void)state;
    spoil(odd, PIECE - 10 * NEAR, '"');
    spoil(odd, PIECE + NEAR, '\xFF');
    spoil(foreign, PIECE - 10 * NEAR, '\xFF');
    spoil(foreign, PIECE + NEAR, '"');
    for (int i = 0; i < TIMES; i++) {
        struct arena *const once = scratch_new();
        assert_int_equal(skim_text(once, i % 2 ? odd : foreign, 0, seen), i % 2 ? SKIM_ODD : SKIM_FOREIGN);
        arena_free(once);
    }
    free(seen);
    arena_free(arena);
}

static void a_piece_that_seems_to_begin_within_a_comment_is_odd(void **state)
{
    enum { LONG = 1000000 };
    struct arena *const arena = scratch_new();
    char *const told = arena_room(arena, LONG + 20);
    struct seen *const seen = malloc(sizeof *seen);
    size_t length = (size_t)sprintf(told, "1,\"");

    (void)state;
    while (length < LONG)
        length += (size_t)sprintf(told + length, "7,so on\n");
    sprintf(told + length, "\"\n");
    for (size_t row = 1; row < ROWS; row += ROWS / 10)
        assert_true(skim_text(arena, export_of(arena, "\n", row, told), 0, seen) == SKIM_ODD);
    free(seen);
    arena_free(arena);
}

static void who_has_seen_enough_stops_it(void **state)
{
    struct arena *const arena = scratch_new();
    struct seen *const seen = malloc(sizeof *seen);

    (void)state;
    const struct slice text = export_of(arena, "\n", ROWS, "");
    assert_int_equal(skim_text(arena, text, 1, seen), SKIM_STOPPED);
    assert_int_equal(skim_text(arena, text, ROWS, seen), SKIM_STOPPED);
    assert_int_equal(skim_text(arena, text, 0, seen), SKIM_DONE);
    free(seen);
    arena_free(arena);
}

static void small_files_are_one_piece(void **state)
{
    struct arena *const arena = scratch_new();
    struct seen *const seen = malloc(sizeof *seen);

    (void)state;
    assert_int_equal(skim_text(arena, slice_of("id,text\n"), 0, seen), SKIM_DONE);
    assert_int_equal(skim_text(arena, slice_of("id,text\n0,a\n1,b"), 0, seen), SKIM_DONE);
    assert_true(seen->rows[0] == 1 && seen->rows[1] == 1);
    assert_int_equal(skim_text(arena, (struct slice){"id,text\n0,\0\n", 12}, 0, seen), SKIM_ODD);
    assert_null(skim_open(arena, &(struct skim_text){"/nowhere/at-all", 0, ','}));
    assert_null(skim_open(arena, &(struct skim_text){scratch_file(arena, "id"), HEAD, ','}));
    free(seen);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_row_is_seen_once_and_in_order_within_a_piece),
        cmocka_unit_test(what_is_odd_anywhere_is_told),
        cmocka_unit_test(what_comes_first_in_the_file_decides),
        cmocka_unit_test(a_piece_that_seems_to_begin_within_a_comment_is_odd),
        cmocka_unit_test(who_has_seen_enough_stops_it),
        cmocka_unit_test(small_files_are_one_piece),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
