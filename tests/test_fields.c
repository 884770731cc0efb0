/* fields - what a map takes from one export */
#include "exported.h"
#include "voc/columns.h"
#include "voc/fields.h"

/* The fields with their columns from 1, `nps#2 source`, or why there are none. */
static const char *found(struct arena *arena, const char *lines, const char *export, bool keep)
{
    struct columns *const columns = columns_new(arena);
    struct heading heading = heading_of(arena, exported_rows(arena, export));
    struct fields fields;
    struct leftover leftover = {.renamed = ""};
    struct err err = {0};
    const char *text = "";

    if (!fields_find(arena, exported_map(arena, lines), &heading, columns, &fields, &err) ||
        (keep && !fields_keep(arena, &fields, &heading, columns, &leftover, &err)))
        return arena_copy(arena, err.text, strlen(err.text));
    for (size_t i = 0; i < fields.count; i++) {
        const struct field *const field = &fields.all[i];
        text = arena_printf(arena, "%s%s%.*s", text, i ? " " : "", (int)field->name.length, field->name.at);
        for (size_t j = 0; j < field->input.places.count; j++)
            text = arena_printf(arena, "%s#%zu", text, field->input.places.at[j] + 1);
    }
    return text;
}

static void each_line_has_its_columns(void **state)
{
    static const struct {
        const char *map, *export;
        bool keep;
        const char *found;
    } cases[] = {
        {"nps,N,0..10\nsource,,web\nat,D + T,\n", "D,T,N\n", false, "nps#3 source at#1#2"},
        /* the line without a condition is for the rows that fit none */
        {"nps,N,0..10\nnps,M,0..10; if S=EU\n", "N,M,S\n", false, "nps#2 nps#1"},
        /* of optional lines the first holds */
        {"nps,N,0..10; optional\nnps,M,0..10; optional\n", "M\n", false, "nps#1"},
        {"nps,N,0..10; optional\nnps,M,0..10; optional\n", "M,N\n", false, "nps#2"},
        {"nps,N,0..10; optional\n", "M\n", false, ""},
        {",N,\nid,I,\n", "N,I\n", false, "id#2"}, /* knowingly left out */
        /* kept are the others, by place where a title can't be a name */
        {",N,\nid,I,\n", "N,I,Plan\n", true, "id#2 Plan#3"},
        {"id,I,\n", "I,Plan,Plan,,#9,id\n", true, "id#1 #2#2 #3#3 #4#4 #5#5 #6#6"},
        {"nps,N,0..10\n", "M\n", false, "has no column 'N', which a.map:2 takes for nps"},
        {"resolved_at,H,hours after at\n", "H\n", false,
         "a.map:2: resolved_at: the map has no time 'at', after which this is"},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *const got = found(arena, cases[i].map, cases[i].export, cases[i].keep);
        if (cases[i].found[0] ? !strstr(got, cases[i].found) : got[0] != '\0')
            fail_msg("%s of %s: %s", cases[i].map, cases[i].export, got);
    }
    arena_free(arena);
}

static void ids_and_times_tell_feedback_from_totals(void **state)
{
    struct arena *const arena = scratch_new();
    struct heading heading = heading_of(arena, exported_rows(arena, "I,D,N,C,S\n"));
    struct fields fields;
    struct strip_plan plan;
    struct err err = {0};

    (void)state;
    assert_true(fields_find(arena,
                            exported_map(arena, "@without,S,test\nid,I,\nat,D,\nnps,N,0..10\ntext,C,\n"),
                            &heading, columns_new(arena), &fields, &err) &&
                fields_plan(arena, &fields, &heading, &plan, &err));
    assert_int_equal(plan.telling_count, 2);
    assert_int_equal(plan.telling[1], 1);
    assert_int_equal(plan.text, 3);
    assert_int_equal(plan.test_count, 1);
    assert_int_equal(plan.tests[0].place, 4);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_line_has_its_columns),
        cmocka_unit_test(ids_and_times_tell_feedback_from_totals),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
