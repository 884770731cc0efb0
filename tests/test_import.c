/* import - exports become one feedback table, each by its map */
#include "scratch.h"
#include "voc/import.h"
#include "voc/map.h"
#include "voc/sink.h"
#include "voc/writer.h"

enum { MOST = 3 };

/* What is imported, and what comes of it. */
struct trial {
    struct arena *arena;
    const char *maps[MOST], *exports[MOST]; /* a map for each export */
    bool keep, rejects;
    const char *out, *rejected;
    struct scratch_talk said;
    struct err err;
};

static char *path_of(struct arena *arena, const char *end)
{
    return arena_printf(arena, "/tmp/voc-test.%d.%s", (int)getpid(), end);
}

static bool run(struct trial *trial)
{
    struct arena *const arena = trial->arena = scratch_new();
    struct import_file files[MOST];
    struct import_ask ask = {.files = files, .keep = trial->keep};
    const char *const out = path_of(arena, "out"), *const rejects = path_of(arena, "rejects");

    scratch_listen(&trial->said);
    for (; ask.count < MOST && trial->maps[ask.count]; ask.count++) {
        const char *const map = arena_printf(arena, "field,column,format\n%s", trial->maps[ask.count]);
        files[ask.count].map = map_read(arena, scratch_file(arena, map), &trial->err);
        assert_non_null(files[ask.count].map);
        files[ask.count].path = scratch_file(arena, trial->exports[ask.count]);
    }
    if (trial->rejects)
        ask.rejects = sink_open(arena, rejects, &trial->err);
    struct sink *const sink = sink_open(arena, out, &trial->err);
    struct writer *const writer = writer_open(arena, sink, WRITER_CSV);
    const bool done = import_run(arena, &ask, writer, &trial->said.talk, &trial->err);
    assert_true(sink_close(sink, &(struct err){0}));
    trial->out = scratch_read(arena, out);
    unlink(out);
    trial->rejected = access(rejects, F_OK) == 0 ? scratch_read(arena, rejects) : NULL;
    unlink(rejects);
    return done;
}

static void columns_come_in_the_contract_s_order(void **state)
{
    struct trial trial = {.maps = {"weight,W,\ntext,T,\nteam,X,\nrating,R,\nat,A,\nid,I,\n",
                                   "closed_at,C,\nteam,X,\n"
                                   "mood,M,\nsource,,s\n"},
                          .exports = {"I,A,R,X,T,W\n1,2026-01-01,5,a,t,2\n", "C,X,M\n2026-01-02,b,m\n"}};

    (void)state;
    assert_true(run(&trial));
    assert_non_null(strstr(trial.out, "id,source,at,rating,team,mood,text,closed_at,weight\n"
                                      "1,,2026-01-01,5,a,,t,,2\n"));
    assert_non_null(strstr(trial.out, ",s,,,b,m,,2026-01-02,\n"));
    arena_free(trial.arena);
}

static void kept_columns_follow_under_their_headers(void **state)
{
    struct trial trial = {
        .maps = {"nps,NPS,\n"}, .exports = {"NPS,A,,text,A,nps\n9, x ,y,z,w,v\n"}, .keep = true};

    (void)state;
    assert_true(run(&trial));
    assert_non_null(strstr(trial.out, "id,nps,#2,#3,#4,#5,#6\n"));
    assert_non_null(strstr(trial.out, ",9, x ,y,z,w,v\n"));
    arena_free(trial.arena);
}

static void what_is_left_out_is_said(void **state)
{
    struct trial trial = {.maps = {"nps,NPS,\n", "nps,NPS,\n"},
                          .exports = {"NPS,A,,B\n9,1,2,3\n", "NPS,A,,B\n9,1,2,4\n"}};

    (void)state;
    assert_true(run(&trial));
    assert_non_null(strstr(trial.said.text, "3 columns are left out: A, #3, B (--keep takes them)"));
    assert_null(strstr(strstr(trial.said.text, "left out") + 1, "left out")); /* once */
    arena_free(trial.arena);
}

static void ids_come_from_content_and_twins_stay_apart(void **state)
{
    struct trial trial = {.maps = {"nps,NPS,\n"}, .exports = {"NPS,A\n9,x\n9,x\r\n9,y\n9,x\n"}};
    char ids[4][32];

    (void)state;
    assert_true(run(&trial));
    assert_int_equal(sscanf(trial.out, "id,nps\n%31[^,],9\n%31[^,],9\n%31[^,],9\n%31[^,],9\n", ids[0], ids[1],
                            ids[2], ids[3]),
                     4);
    assert_int_equal(strlen(ids[0]), 24);
    assert_memory_equal(ids[0], ids[1], 24); /* its line end is no part of a record */
    assert_string_equal(ids[1] + 24, "-2");
    assert_string_equal(ids[3] + 24, "-3");
    assert_int_equal(strlen(ids[2]), 24);
    assert_string_not_equal(ids[0], ids[2]);
    assert_non_null(strstr(trial.said.text, "2 rows the same as an earlier one of the file"));
    arena_free(trial.arena);
}

static void one_row_is_one(void **state)
{
    struct trial trial = {.maps = {"nps,NPS,\n"}, .exports = {"NPS\n9\n"}};

    (void)state;
    assert_true(run(&trial));
    assert_non_null(strstr(trial.said.text, "1 row read = 1 kept + 0 rejected\n"));
    arena_free(trial.arena);
}

static void of_rows_with_one_id_the_last_holds_in_the_place_of_the_first(void **state)
{
    static const struct {
        const char *maps[2], *out, *said;
    } cases[] = {
        {{"id,I,\ntext,T,\nnps,A,\n", "id,I,\ntext,T,\nnps,A,\n"},
         "id,nps,text\na,3,x\nb,5,y\nd,,z\nc,6,\n",
         "! 2 rows have the id of an earlier one and differ"},
        {{"@same,,first\nid,I,\ntext,T,\nnps,A,\n", "@same,,first\nid,I,\ntext,T,\nnps,A,\n"},
         "id,nps,text\na,,x\nb,2,y\nd,,z\nc,6,\n",
         "2 rows have the id of an earlier one and differ"},
        {{"@same,,complete\nid,I,\ntext,T,\nnps,A,\n", "@same,,complete\nid,I,\ntext,T,\nnps,A,\n"},
         "id,nps,text\na,3,x\nb,5,y\nd,,z\nc,6,\n",
         "2 rows have the id of an earlier one and differ"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct trial trial = {.maps = {cases[i].maps[0], cases[i].maps[1]},
                              .exports = {"I,T,A\na,x,\nb,y,2\na,x,3\nd,z,\nd,z,\n", "I,T,A\nb,y,5\nc,,6\n"}};
        run(&trial);
        assert_string_equal(trial.err.text, "");
        assert_string_equal(trial.out, cases[i].out);
        assert_non_null(strstr(trial.said.text, cases[i].said));
        assert_non_null(strstr(trial.said.text, "1 row is the same as an earlier one of that id: merged\n"));
        assert_non_null(strstr(trial.said.text, "7 rows read = 4 kept + 3 merged + 0 rejected\n"));
        arena_free(trial.arena);
    }
}

static void all_rows_of_one_id_can_be_kept(void **state)
{
    struct trial trial = {.maps = {"@same,,all\nid,I,\n", "@same,,all\nid,I,\n"},
                          .exports = {"I,A\na,1\nb,2\na,3\n,4\n", "I,A\nb,5\nc,6\n"}};

    (void)state;
    assert_true(run(&trial));
    assert_non_null(strstr(trial.said.text, "! 1 row with an id that an earlier row of the file has: kept"));
    assert_non_null(strstr(trial.said.text, "! 1 row with an id that an earlier file has"));
    assert_non_null(strstr(trial.said.text, "6 rows read = 6 kept + 0 rejected\n"));
    arena_free(trial.arena);
}

static void rows_without_ids_that_two_files_have_are_one_where_they_tell_enough(void **state)
{
    static const struct {
        const char *exports[2], *sum;
    } cases[] = {
        {{"D,T\n2026-11-21T09:15Z,a\n2026-11-21T09:15Z,a\n",
          "D,T\n2026-11-21T09:15Z,a\n2026-11-21T09:15Z,a\n2026-11-21T09:15Z,a\n"},
         "5 rows read = 3 kept + 2 merged + 0 rejected\n"},
        {{"D,T\n,the soup was cold\n", "D,T\n,the soup was cold\n"},
         "2 rows read = 1 kept + 1 merged + 0 rejected\n"},
        {{"D,T\n2026-11-21,fine\n", "D,T\n2026-11-21,fine\n"}, "2 rows read = 2 kept + 0 rejected\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct trial trial = {.maps = {"at,D,\ntext,T,\n", "at,D,\ntext,T,\n"},
                              .exports = {cases[i].exports[0], cases[i].exports[1]}};
        assert_true(run(&trial));
        assert_non_null(strstr(trial.said.text, cases[i].sum));
        arena_free(trial.arena);
    }
}

static void the_first_bad_row_ends_the_run(void **state)
{
    static const struct {
        const char *export, *why;
    } cases[] = {{"N,T\n9,x\neleven,y\n", ":3: nps: 'eleven' is not a number from 0 to 10"},
                 {"N,T\n9,x\n9\n", ":3: 1 cell where the header has 2"},
                 {"N,T\n9,x\n9,\"y\n", ":3: a quote that opens in this row is never closed"},
                 {"N,T\n9,Zürich\n9,\xE9\n", ":3: text: byte 0xE9 is not UTF-8"},
                 {"M,T\n9,x\n", "has no column 'N'"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct trial trial = {.maps = {"nps,N,\ntext,T,\n"}, .exports = {cases[i].export}};
        assert_false(run(&trial));
        assert_int_equal(trial.err.status, ERR_DATA);
        if (!strstr(trial.err.text, cases[i].why))
            fail_msg("'%s', expected '%s'", trial.err.text, cases[i].why);
        arena_free(trial.arena);
    }
}

static void bad_rows_can_be_set_aside_and_the_sums_balance(void **state)
{
    struct trial trial = {.maps = {"nps,Score,\n"},
                          .exports = {"Score,T\n9,x\neleven,\"y,\"\"z\"\"\"\n9\n,\n,,,\n8,\n"},
                          .rejects = true};

    (void)state;
    assert_true(run(&trial));
    assert_non_null(strstr(trial.said.text, "! 6 rows read = 2 kept + 2 rejected + 2 empty\n"));
    assert_non_null(strstr(trial.rejected, "file,line,column,value,reason,record\n"));
    assert_non_null(strstr(trial.rejected,
                           ",3,Score,eleven,nps: 'eleven' is not a number from 0 to 10,\"eleven,"
                           "\"\"y,\"\"\"\"z\"\"\"\"\"\"\"\n"));
    assert_non_null(strstr(trial.rejected, ",4,,,1 cell where the header has 2,9\n"));
    arena_free(trial.arena);
}

static void without_bad_rows_the_rejects_are_a_header(void **state)
{
    struct trial trial = {.maps = {"nps,N,\n"}, .exports = {"N,T\n9,x\n"}, .rejects = true};

    (void)state;
    assert_true(run(&trial));
    assert_string_equal(trial.rejected, "file,line,column,value,reason,record\n");
    assert_null(strstr(trial.said.text, "! "));
    arena_free(trial.arena);
}

static void a_table_whose_rows_are_all_bad_is_none(void **state)
{
    struct trial trial = {.maps = {"nps,N,\n"}, .exports = {"N,T\na,x\nb,y\n"}, .rejects = true};

    (void)state;
    assert_false(run(&trial));
    assert_int_equal(trial.err.status, ERR_DATA);
    assert_non_null(strstr(trial.err.text, "every row was rejected; the first: "));
    assert_non_null(strstr(trial.err.text, ":2: nps: 'a' is not a number from 0 to 10"));
    assert_non_null(strstr(trial.rejected, ",3,N,b,"));
    arena_free(trial.arena);
}

static void a_header_alone_gives_a_header(void **state)
{
    struct trial trial = {.maps = {"nps,N,\n"}, .exports = {"N,T\n"}};

    (void)state;
    assert_true(run(&trial));
    assert_string_equal(trial.out, "id,nps\n");
    arena_free(trial.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_come_in_the_contract_s_order),
        cmocka_unit_test(kept_columns_follow_under_their_headers),
        cmocka_unit_test(what_is_left_out_is_said),
        cmocka_unit_test(ids_come_from_content_and_twins_stay_apart),
        cmocka_unit_test(one_row_is_one),
        cmocka_unit_test(of_rows_with_one_id_the_last_holds_in_the_place_of_the_first),
        cmocka_unit_test(all_rows_of_one_id_can_be_kept),
        cmocka_unit_test(rows_without_ids_that_two_files_have_are_one_where_they_tell_enough),
        cmocka_unit_test(the_first_bad_row_ends_the_run),
        cmocka_unit_test(bad_rows_can_be_set_aside_and_the_sums_balance),
        cmocka_unit_test(without_bad_rows_the_rejects_are_a_header),
        cmocka_unit_test(a_table_whose_rows_are_all_bad_is_none),
        cmocka_unit_test(a_header_alone_gives_a_header),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
