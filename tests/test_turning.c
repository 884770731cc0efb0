/* turning - tests of why a guess of which end of a scale is the good one could be wrong */
#include "exported.h"
#include "voc/match.h"
#include "voc/turning.h"

static struct refusal refusal_of(struct arena *arena, const char *column, const char *field)
{
    return (struct refusal){.arena = arena, .file = "a.csv", .column = column, .field = field};
}

/* As its header turns it. */
static struct match_wish turned(const char *field)
{
    struct match_wish wish = *match_wish_for(slice_of(field));
    const double worst = wish.worst;

    wish.worst = wish.best;
    wish.best = worst;
    return wish;
}

static void an_unclear_header_leaves_both_ways_open(void **state)
{
    struct arena *const arena = scratch_new();
    const struct refusal refusal = refusal_of(arena, "Effort", "ces");
    struct err err = {0};

    (void)state;
    assert_false(turning_unclear(&refusal, match_wish_for(slice_of("ces")), &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_string_equal(err.text,
                        "a.csv: 'Effort' could be ces, but what its header says of which end is the good one "
                        "isn't understood; if 7 is the best, settle it in a map (--guess prints one) with "
                        "the line ces,Effort,1..7, if 1 is, ces,Effort,7..1");
    arena_free(arena);
}

static void of_another_scale_it_is_a_score_of_another_name(void **state)
{
    struct arena *const arena = scratch_new();
    struct refusal refusal = refusal_of(arena, "Effort (0-10), all in all", "ces");
    struct err err = {0};

    (void)state;
    refusal.has_map = true;
    assert_false(turning_unclear_other(&refusal, 0, 10, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_string_equal(err.text, "a.csv: 'Effort (0-10), all in all' could be ces, but what its header says "
                                  "of which end is the good one isn't understood; if 10 is the best, settle "
                                  "it in the map with the line ces_10,\"Effort (0-10), all in all\",0..10, "
                                  "if 0 is, ces_10,\"Effort (0-10), all in all\",10..0");
    arena_free(arena);
}

static void words_beside_turned_numbers_need_a_line_of_their_own(void **state)
{
    struct arena *const arena = scratch_new();
    const struct refusal refusal = refusal_of(arena, "Grade", "csat");
    const struct match_wish wish = turned("csat");
    struct err err = {0};

    (void)state;
    assert_false(turning_words(
        &refusal, &wish, &(struct scores_summary){.labels = "Very satisfied=5", .ends_named = true}, &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_string_equal(err.text,
                        "a.csv: 'Grade' could be csat, and its header tells that 1 is the best, but "
                        "words (Very satisfied=5) stand beside its numbers; settle it in a map "
                        "(--guess prints one) with the line csat,Grade,5..1 and a line of 1..5 for "
                        "the words, with an 'if'");
    arena_free(arena);
}

static void cells_that_count_up_contradict_the_header(void **state)
{
    struct arena *const arena = scratch_new();
    const struct refusal refusal = refusal_of(arena, "Stars", "rating");
    const struct match_wish wish = turned("rating");
    struct err err = {0};

    (void)state;
    assert_false(turning_counts(&refusal, &wish, "4 out of 5", &err));
    assert_int_equal(err.status, ERR_DATA);
    assert_string_equal(err.text, "a.csv: 'Stars' could be rating, and its header tells that 1 is the best, "
                                  "but '4 out of 5' counts up to 5; if more is better, settle it in a map "
                                  "(--guess prints one) with the line rating,Stars,1..5; worded");
    arena_free(arena);
}

/* From behind the words to the end, or to the ones that follow it. */
static const char *line_in(struct arena *arena, const char *text, const char *before, const char *behind)
{
    const char *const at = strstr(text, before) + strlen(before), *const end = strstr(at, behind);

    return arena_printf(arena, "%.*s\n", (int)(end && *behind ? (size_t)(end - at) : strlen(at)), at);
}

static void what_settles_it_is_a_line_of_a_map(void **state)
{
    struct arena *const arena = scratch_new();
    const struct refusal refusal = refusal_of(arena, "Say \"1\", or 7", "ces");
    const struct match_wish wish = turned("ces");
    struct err err = {0};

    (void)state;
    turning_unclear(&refusal, match_wish_for(slice_of("ces")), &err);
    assert_slice(exported_map(arena, line_in(arena, err.text, "the line ", ", if 1"))->fields[0].format,
                 "1..7");
    assert_slice(exported_map(arena, line_in(arena, err.text, "if 1 is, ", ""))->fields[0].format, "7..1");
    turning_counts(&refusal, &wish, "6 of 7", &err);
    const struct map *const map = exported_map(arena, line_in(arena, err.text, "the line ", ""));
    assert_slice(map->fields[0].column, refusal.column);
    assert_slice(map->fields[0].format, "1..7; worded");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unclear_header_leaves_both_ways_open),
        cmocka_unit_test(of_another_scale_it_is_a_score_of_another_name),
        cmocka_unit_test(words_beside_turned_numbers_need_a_line_of_their_own),
        cmocka_unit_test(cells_that_count_up_contradict_the_header),
        cmocka_unit_test(what_settles_it_is_a_line_of_a_map),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
