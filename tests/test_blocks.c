/* blocks - columns next to each other that hold one score */
#include "scratch.h"
#include "voc/blocks.h"

static struct rows *open(struct arena *arena, const char *content)
{
    struct err err = {0};

    return rows_open(arena, scratch_file(arena, content), &(struct rows_shape){0}, &err);
}

static void a_run_over_the_whole_scale_is_a_block(void **state)
{
    static const struct {
        const char *header, *field, *column; /* NULL: there is none */
    } cases[] = {
        {"Id,0,1,2,3,4,5,6,7,8,9,10,Note\n", "nps", "#2..#12"},
        {"nps_0,nps_1,nps_2,nps_3,nps_4,nps_5,nps_6,nps_7,nps_8,nps_9,nps_10\n", "nps", "#1..#11"},
        {"CSAT [5],CSAT [4],CSAT [3],CSAT [2],CSAT [1]\n", "csat", "#1..#5"},
        {"A,CES 1,CES 2,CES 3,CES 4,CES 5,CES 6,CES 7\n", "ces", "#2..#8"},
        {"Id,CSAT [Very dissatisfied],CSAT [Dissatisfied],CSAT [Neutral],CSAT [Satisfied],CSAT [Very "
         "satisfied]\n",
         "csat", "#2..#6"},
        {"CSAT [Poor],CSAT [Fair],CSAT [Good],CSAT [Excellent]\n", NULL, NULL},
        {"1,2,3,4,5\n", NULL, NULL}, /* of what? */
        {"Week 1,Week 2,Week 3,Week 4,Week 5\n", NULL, NULL},
        {"csat 1,csat 2,csat 3,csat 4\n", NULL, NULL},
        {"1,2,3,4,5,6,7,8,9,10\n", NULL, NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        size_t count;
        const struct block *const blocks =
            blocks_find(arena, open(arena, cases[i].header), &(struct match_given){0}, &count);
        if (cases[i].field ? count != 1 || strcmp(blocks->wish->field, cases[i].field) != 0 ||
                                 strcmp(blocks->column, cases[i].column) != 0
                           : count)
            fail_msg("%s: %zu", cases[i].header, count);
        arena_free(arena);
    }
}

static void its_rows_have_one_mark(void **state)
{
    struct arena *const arena = scratch_new();
    struct rows *const rows =
        open(arena, "csat 1,csat 2,csat 3,csat 4,csat 5\n1,0,0,0,0\n,x,,,\nno,yes,yes,no,no\n,,,,\n");
    struct match_given given = {0};
    struct err err = {0};
    size_t count;
    struct block *const blocks = blocks_find(arena, rows, &(struct match_given){0}, &count);

    (void)state;
    assert_int_equal(count, 1);
    block_want(arena, blocks, rows);
    while (rows_next(rows, &err) == ROWS_ROW)
        block_see(blocks, rows);
    assert_int_equal(blocks->answered, 2);
    assert_int_equal(blocks->doubled, 1);
    blocks_give(arena, blocks, count, 5, &given);
    assert_true(given.columns[0] && given.columns[4]);
    assert_slice(given.fields[0], "csat");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run_over_the_whole_scale_is_a_block),
        cmocka_unit_test(its_rows_have_one_mark),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
