/* leftover - what is not taken of an export's columns */
#include "exported.h"
#include "voc/leftover.h"
#include "voc/text.h"

/* What is said where the first column is taken. */
static const char *said(struct arena *arena, const char *content)
{
    struct heading heading = heading_of(arena, exported_rows(arena, content));
    static struct scratch_talk talk;

    scratch_listen(&talk);
    heading.taken[0] = true;
    struct leftover leftover = leftover_alike(arena, &heading);
    leftover_name(arena, &leftover, &heading);
    leftover_say_alike(&leftover, "a.csv", &talk.talk);
    leftover_say(&leftover, "a.csv", &talk.talk);
    return talk.text;
}

static void what_is_left_out_is_named(void **state)
{
    static const struct {
        const char *export, *said;
    } cases[] = {
        {"I\n", ""},
        {"I,N\n", "a.csv: 1 column is left out: N (--keep takes it)\n"},
        {"I,N,\n", "a.csv: 2 columns are left out: N, #3 (--keep takes them)\n"},
        {"I,a,b,c,d,e,f,g,h,i,j,k,l,m,n\n", "a.csv: 14 columns are left out: a, b, c, d, e, f, g, h, i, j, "
                                            "k, l, and 2 more (--keep takes them)\n"},
        {"I,N\n1,2,\n3,4,\n", "a.csv: rows and header differ by one empty cell at the end, which is left "
                              "out\na.csv: 1 column is left out: N (--keep takes it)\n"},
        {"I,I\n1,1\n2,2\n", "a.csv: columns that are the same in every row are taken once: #2 as #1\n"},
        {"I,I\n1,1\n2,3\n", "a.csv: 1 column is left out: I (--keep takes it)\n"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(said(arena, cases[i].export), cases[i].said);
    arena_free(arena);
}

/* A name of a few columns in a terminal, with marks that combine and take none. */
static void names_of_many_bytes_are_told_as_far_as_there_is_room(void **state)
{
    enum { NAMES = 20, MARKS = 400 };
    struct arena *const arena = scratch_new();
    const char *marks = "", *header = "I";

    (void)state;
    for (int i = 0; i < MARKS; i++)
        marks = arena_printf(arena, "%s\xCC\x81", marks);
    for (int i = 0; i < NAMES; i++)
        header = arena_printf(arena, "%s,%c%s", header, 'a' + i, marks);
    const char *const sentence = said(arena, arena_printf(arena, "%s\n", header));
    assert_non_null(strstr(sentence, "20 columns are left out: a\xCC\x81"));
    assert_non_null(strstr(sentence, ", #6, "));
    assert_true(text_valid(slice_of(sentence)) == strlen(sentence));
    arena_free(arena);
}

static void the_same_columns_are_the_same_leftover(void **state)
{
    const struct leftover one = {.names = "a, b", .count = 2}, same = {.names = "a, b", .count = 2};
    const struct leftover other = {.names = "a, c", .count = 2};

    (void)state;
    assert_true(leftover_is(&one, &same));
    assert_false(leftover_is(&one, &other));
    assert_false(leftover_is(&one, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_many_bytes_are_told_as_far_as_there_is_room),
        cmocka_unit_test(what_is_left_out_is_named),
        cmocka_unit_test(the_same_columns_are_the_same_leftover),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
