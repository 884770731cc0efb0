/* map - how an export becomes feedback */
#include "scratch.h"
#include "voc/map.h"

static struct map *map_of(struct arena *arena, const char *content, struct err *err)
{
    return map_read(arena, scratch_file(arena, content), err);
}

static void a_map_names_fields_columns_and_formats(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct map *const map = map_of(arena,
                                         "field,column,format\n"
                                         "at, When ,date %d/%m/%Y\n"
                                         "source,,reviews\n"
                                         "nps,#22,0..10; none 11\n"
                                         ",Left out,\n",
                                         &err);

    (void)state;
    assert_non_null(map);
    assert_int_equal(map->field_count, 4);
    assert_slice(map->fields[0].name, "at");
    assert_slice(map->fields[0].column, "When");
    assert_slice(map->fields[1].constant, "reviews");
    assert_null(map->fields[1].meaning);
    assert_int_equal(map->fields[2].pieces->first, 22);
    assert_int_equal(map->fields[2].line, 4);
    assert_slice(map->fields[3].name, "");
    arena_free(arena);
}

static void it_is_read_as_tolerantly_as_an_export(void **state)
{
    static const char *const contents[] = {
        "\xEF\xBB\xBF"
        "field,column,format\r\nnps,NPS,0..10\r\n",
        "field;column;format\nnps;NPS;\"0..10\"\n",
        "format,note,field,column\n0..10,our own,nps,NPS\n",
        "field,column,format\n\nnps,NPS,0..10\n,,\n",
    };

    (void)state;
    for (size_t i = 0; i < 4; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        const struct map *const map = map_of(arena, contents[i], &err);
        if (!map || !slice_is(map->fields[0].column, slice_of("NPS")))
            fail_msg("%s: %s", contents[i], err.text);
        arena_free(arena);
    }
}

static void settings_describe_the_file_wherever_they_stand(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct map *const map = map_of(arena,
                                         "field,column,format\n@header,,2\n@skip,,3\n@delimiter,,tab\n"
                                         "weight,Weight,\n@encoding,,utf-8\n@file,,*2020*\n@decimal,,comma\n",
                                         &err);
    char room[MEANING_SIZE];
    struct slice cell;

    (void)state;
    assert_non_null(map);
    assert_int_equal(map->settings.shape.header_rows, 2);
    assert_int_equal(map->settings.shape.skip, 3);
    assert_int_equal(map->settings.shape.delimiter, '\t');
    assert_slice(map->settings.file, "*2020*");
    assert_true(meaning_read(map->fields[0].meaning, slice_of("1,5"), room, &cell, &err));
    assert_slice(cell, "1.5");
    arena_free(arena);
}

static void delimiters_have_names_and_a_bare_comma_is_understood(void **state)
{
    static const struct {
        const char *line;
        char delimiter;
        bool decimal_comma;
    } cases[] = {{"@delimiter,,semicolon", ';', false}, {"@delimiter,,;", ';', false},
                 {"@delimiter,,pipe", '|', false},      {"@delimiter,,\",\"", ',', false},
                 {"@delimiter,,,", ',', false},         {"@decimal,,,", 0, true},
                 {"@decimal,,\",\"", 0, true},          {"@decimal,,.", 0, false}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        const struct map *const map =
            map_of(arena, arena_printf(arena, "field,column,format\n%s\nid,ID,\n", cases[i].line), &err);
        if (!map || map->settings.shape.delimiter != cases[i].delimiter ||
            map->settings.decimal_comma != cases[i].decimal_comma)
            fail_msg("%s: %s", cases[i].line, err.text);
        arena_free(arena);
    }
}

static void what_is_no_map_is_refused_with_its_line(void **state)
{
    static const struct {
        const char *content, *why;
    } cases[] = {
        {"", "is empty"},
        {"a,b\n1,2\n", "is no map: it has no column 'field'"},
        {"field,column,format\n", "names no field"},
        {"field,column,format\nnps,NPS,0..10\nnps,Other,0..10\n",
         ":3: nps: the field stands in line 2 already"},
        {"field,column,format\nat,When,dat %d\n", ":2: at: 'dat %d' is no clause; did you mean 'date'?"},
        {"field,column,format\nsource,,\n", ":2: source: neither a column nor a constant"},
        {"field,column,format\nat,,yesterday\n", ":2: at: 'yesterday' is not a time"},
        {"field,column,format\nnps,,12\n", ":2: nps: '12' is not a number from 0 to 10"},
        {"field,column,format\n@haeder,,2\nid,ID,\n",
         ":2: @haeder: no such setting; did you mean '@header'?"},
        {"field,column,format\n@header,,two\nid,ID,\n", ":2: @header: 'two'; expected a whole number"},
        {"field,column,format\n@header,,0\nid,ID,\n", ":2: @header: '0'; expected a whole number from 1 on"},
        {"field,column,format\n@encoding,,Latn-1\nid,ID,\n", ":2: @encoding: 'Latn-1' is no encoding"},
        {"field,column,format\n@delimiter,,ab\nid,ID,\n", ":2: @delimiter: 'ab'; expected one character"},
        {"field,column,format\nid,ID\n", ":2: 2 cells where the header has 3"},
        {"field,column,format\nid,Né,\nat,\xE9,\n", ":3: byte 0xE9 is not UTF-8, as the rest is"},
        {"field,column,format\nnps,A,if S=1\nnps,B,if S=1\n",
         ":3: nps: the field stands in line 2 already, under the same condition"},
        {"field,column,format\nreplies,,count; if E=reply\n",
         ":2: replies: 'count' counts the rows of a ticket; expected a line @each,TICKET,"},
        {"field,column,format\nagent,A,first\n", ":2: agent: first, last, earliest, latest and count choose"},
        {"field,column,format\nnps,A,one\n", ":2: nps: 'one' chooses among several columns"},
        {"field,column,format\nnps,#5..#3,one\n", ":2: nps: '#5..#3' ends before it begins"},
        {"field,column,format\ntext,A,frist\n", ":2: text: 'frist' is no clause; did you mean 'first'?"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct err err = {0};
        if (map_of(arena, cases[i].content, &err) || err.status != ERR_DATA ||
            !strstr(err.text, cases[i].why))
            fail_msg("'%s', expected '%s'", err.text, cases[i].why);
        arena_free(arena);
    }
}

static void several_lines_set_one_field_where_conditions_part_them(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct map *const map = map_of(arena,
                                         "field,column,format\n"
                                         "rating,Score,5..1; if Source=EU*|UK\n"
                                         "rating,Score,1..5\n"
                                         "channel,,web; if #3=w\n"
                                         "channel,,other\n"
                                         "nps,#5..#15,one; first\n"
                                         "at,Date + Time,\n"
                                         "@each,Ticket ID,\n@same,,complete\n",
                                         &err);

    (void)state;
    if (!map)
        fail_msg("%s", err.text);
    assert_int_equal(map->field_count, 6);
    assert_slice(map->fields[0].condition.name, "Source");
    assert_slice(map->fields[0].take.values, "EU*|UK");
    assert_int_equal(map->fields[1].condition.name.length, 0);
    assert_slice(map->fields[2].constant, "web");
    assert_int_equal(map->fields[2].condition.first, 3);
    assert_int_equal(map->fields[4].take.columns, TAKE_ONE);
    assert_int_equal(map->fields[4].take.row, TAKE_FIRST);
    assert_int_equal(map->fields[4].pieces->last, 15);
    assert_int_equal(map->fields[5].piece_count, 2);
    assert_slice(map->settings.each, "Ticket ID");
    assert_int_equal(map->settings.same, SETTINGS_SAME_COMPLETE);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_map_names_fields_columns_and_formats),
        cmocka_unit_test(it_is_read_as_tolerantly_as_an_export),
        cmocka_unit_test(settings_describe_the_file_wherever_they_stand),
        cmocka_unit_test(delimiters_have_names_and_a_bare_comma_is_understood),
        cmocka_unit_test(several_lines_set_one_field_where_conditions_part_them),
        cmocka_unit_test(what_is_no_map_is_refused_with_its_line),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
