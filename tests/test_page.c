/* test_page - pages, sentences and tables for a reader */
#include "scratch.h"
#include "voc/fitting.h"
#include "voc/grid.h"
#include "voc/page.h"
#include "voc/pipes.h"

static int open_arena(void **state)
{
    *state = scratch_new();
    return 0;
}

static int close_arena(void **state)
{
    arena_free(*state);
    return 0;
}

static struct prose *say(struct arena *arena, const char *text)
{
    struct prose *prose = prose_new(arena);

    prose_say(prose, INK_PLAIN, "%s", text);
    return prose;
}

static const char *dress(struct arena *arena, enum ink ink, enum ink_medium medium, const char *text)
{
    return ink_dress(arena, ink, medium, slice_of(text));
}

static void text_is_wrapped_at_words_by_the_columns_they_take(void **state)
{
    assert_string_equal(
        prose_print(*state, say(*state, "Kraków and 京都 are both far away"), INK_TEXT, "- ", "  ", 16),
        "- Kraków and\n  京都 are both\n  far away\n");
}

static void a_word_wider_than_a_line_is_broken(void **state)
{
    assert_string_equal(prose_print(*state, say(*state, "a Donaudampfschiff!"), INK_TEXT, "- ", "  ", 10),
                        "- a\n  Donaudam\n  pfschiff\n  !\n");
}

static void a_number_stays_with_its_unit(void **state)
{
    assert_string_equal(prose_print(*state, say(*state, "it took 46\u00A0h"), INK_TEXT, "", "", 10),
                        "it took\n46 h\n");
}

static void a_word_goes_on_through_a_change_of_weight(void **state)
{
    struct prose *prose = say(*state, "all of it ");

    prose_say(prose, INK_BAD, "missed");
    prose_say(prose, INK_PLAIN, ".");
    assert_string_equal(prose_print(*state, prose, INK_TEXT, "", "", 16), "all of it\nmissed.\n");
    assert_string_equal(prose_print(*state, prose, INK_MARKDOWN, "", "", 0), "all of it **missed**.\n");
    assert_string_equal(prose_print(*state, prose, INK_COLOUR, "", "", 80),
                        "all of it \033[1;31mmissed\033[0m.\n");
}

static void a_long_command_can_still_be_copied(void **state)
{
    assert_string_equal(prose_command(*state, "voc measure -m 'a b' --last 4", INK_TEXT, "$ ", "    ", 20),
                        "$ voc measure \\\n    -m 'a b' \\\n    --last 4\n");
}

static void strangers_text_commands_nothing(void **state)
{
    assert_string_equal(dress(*state, INK_PLAIN, INK_TEXT, "a\033[2Jb\nc"), "a\xEF\xBF\xBD[2Jb c");
    assert_string_equal(dress(*state, INK_BAD, INK_COLOUR, "\033c"), "\033[1;31m\xEF\xBF\xBD"
                                                                     "c\033[0m");
}

static void markdown_says_what_strangers_wrote_and_makes_no_link(void **state)
{
    static const struct {
        const char *text, *escaped;
    } rows[] = {{"a|b", "a\\|b"},
                {"`x`", "\\`x\\`"},
                {"*very* _good_", "\\*very\\* \\_good\\_"},
                {"answered_24h: 3", "answered_24h: 3"},
                {"<script>", "\\<script\\>"},
                {"[x](http://evil)", "\\[x\\](http\\://evil)"},
                {"www.evil.example", "www\\.evil.example"},
                {"me@evil.example", "me\\@evil.example"},
                {"&lt; R&D, A & B", "\\&lt; R\\&D, A & B"},
                {"two\nlines", "two lines"}};

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(dress(*state, INK_PLAIN, INK_MARKDOWN, rows[i].text), rows[i].escaped);
    assert_string_equal(dress(*state, INK_CODE, INK_MARKDOWN, "voc -m nps"), "`voc -m nps`");
    assert_string_equal(dress(*state, INK_CODE, INK_MARKDOWN, "a`b"), "`` a`b ``");
}

static const struct sheet_column columns[] = {{"", SHEET_TEXT, 6, false},
                                              {"course", SHEET_SPARK, 4, true},
                                              {"now", SHEET_NUMBER, 0, false},
                                              {"n", SHEET_NUMBER, 0, true},
                                              {"target", SHEET_BELOW, 0, false}};

static void add(struct sheet *sheet, const char *name, const char *course, const char *now, const char *n,
                struct prose *below)
{
    sheet_cell(sheet, INK_PLAIN, name);
    sheet_cell(sheet, INK_PLAIN, course);
    sheet_cell(sheet, INK_PLAIN, now);
    sheet_cell(sheet, INK_PLAIN, n);
    sheet_prose(sheet, below);
    sheet_row(sheet);
}

static struct sheet *sample(struct arena *arena)
{
    struct sheet *sheet = sheet_new(arena, columns, 5);

    add(sheet, "Clermont-Ferrand", "▁▂▃▄▅▆▇█", "4.5", "", say(arena, "met"));
    add(sheet, "京都", "▁▁▁▁▁▁▁▁", "12", "", NULL);
    return sheet;
}

static void a_table_aligns_decimal_points_and_leaves_empty_columns_out(void **state)
{
    const char *gone;

    assert_string_equal(grid_print(*state, sample(*state), INK_TEXT, 80, &gone),
                        "                  course     now\n"
                        "Clermont-Ferrand  ▁▂▃▄▅▆▇█   4.5\n"
                        "    met\n"
                        "京都              ▁▁▁▁▁▁▁▁  12\n");
    assert_null(gone);
}

static void a_narrow_table_cuts_names_and_the_oldest_periods(void **state)
{
    const char *gone;

    assert_string_equal(grid_print(*state, sample(*state), INK_TEXT, 20, &gone), "         cour…   now\n"
                                                                                 "Clermo…  ▄▅▆▇█   4.5\n"
                                                                                 "    met\n"
                                                                                 "京都     ▁▁▁▁▁  12\n");
    assert_null(gone);
}

static void a_table_without_room_says_which_column_is_gone(void **state)
{
    const char *gone;

    grid_print(*state, sample(*state), INK_TEXT, 13, &gone);
    assert_string_equal(gone, "course");
}

static void markdown_has_pipes_and_the_sentence_as_a_column(void **state)
{
    struct sheet *const sheet = sheet_new(*state, columns, 5);

    add(sheet, "a|b", "▁█", "4.5", "", say(*state, "met"));
    assert_string_equal(pipes_print(*state, sheet), "|  | course | now | target |\n"
                                                    "|---|---|--:|---|\n"
                                                    "| a\\|b | ▁█ | 4.5 | met |\n");
}

static void columns_give_way_where_they_have_most_to_give(void **state)
{
    struct fitting fit[] = {{20, 10, true, false}, {26, 8, true, true}, {5, 5, true, true}};
    (void)state;

    fitting_columns(fit, 3, 2, 40);
    assert_int_equal(fitting_width(fit, 3, 2), 40);
    assert_int_equal(fit[2].width, 5);
    assert_true(fit[0].width >= 10 && fit[1].width >= 8 && fit[0].width > fit[1].width - 8);
    fitting_columns(fit, 3, 2, 22);
    assert_false(fit[2].is_there);
    assert_true(fit[1].is_there);
}

static const char *page_of(struct arena *arena, enum ink_medium medium)
{
    struct page *page = page_new(arena, medium, 40);

    page_heading(page, 1, "Report");
    page_paragraph(page, say(arena, "All is well."));
    page_heading(page, 2, "Look");
    page_entry(page, 1, say(arena, "Leeds"));
    page_item(page, say(arena, "nps: 62"));
    page_command(page, "voc measure");
    page_entry(page, 2, say(arena, "Kraków"));
    page_item(page, say(arena, "nps: 20"));
    page_note(page, "(as at 1)");
    page_heading(page, 3, "More");
    page_item(page, say(arena, "one"));
    page_item(page, say(arena, "two"));
    page_block(page, "x\n");
    const struct slice text = page_text(page);
    return slice_copy(arena, text);
}

static void a_page_of_text_is_plain(void **state)
{
    assert_string_equal(page_of(*state, INK_TEXT), "Report\n"
                                                   "======\n"
                                                   "All is well.\n"
                                                   "\n"
                                                   "Look\n"
                                                   "----\n"
                                                   " 1. Leeds\n"
                                                   "    nps: 62\n"
                                                   "    $ voc measure\n"
                                                   "\n"
                                                   " 2. Kraków\n"
                                                   "    nps: 20\n"
                                                   "    (as at 1)\n"
                                                   "\n"
                                                   "More\n"
                                                   "  one\n"
                                                   "  two\n"
                                                   "\n"
                                                   "x\n");
}

static void the_same_page_is_markdown(void **state)
{
    assert_string_equal(page_of(*state, INK_MARKDOWN), "# Report\n"
                                                       "\n"
                                                       "All is well.\n"
                                                       "\n"
                                                       "## Look\n"
                                                       "\n"
                                                       "1. Leeds\n"
                                                       "    - nps: 62\n"
                                                       "    - `voc measure`\n"
                                                       "2. Kraków\n"
                                                       "    - nps: 20\n"
                                                       "    - (as at 1)\n"
                                                       "\n"
                                                       "### More\n"
                                                       "\n"
                                                       "- one\n"
                                                       "- two\n"
                                                       "\n"
                                                       "x\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_arena, close_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(text_is_wrapped_at_words_by_the_columns_they_take),
                                       TEST(a_word_wider_than_a_line_is_broken),
                                       TEST(a_number_stays_with_its_unit),
                                       TEST(a_word_goes_on_through_a_change_of_weight),
                                       TEST(a_long_command_can_still_be_copied),
                                       TEST(strangers_text_commands_nothing),
                                       TEST(markdown_says_what_strangers_wrote_and_makes_no_link),
                                       TEST(a_table_aligns_decimal_points_and_leaves_empty_columns_out),
                                       TEST(a_narrow_table_cuts_names_and_the_oldest_periods),
                                       TEST(a_table_without_room_says_which_column_is_gone),
                                       TEST(markdown_has_pipes_and_the_sentence_as_a_column),
                                       TEST(columns_give_way_where_they_have_most_to_give),
                                       TEST(a_page_of_text_is_plain),
                                       TEST(the_same_page_is_markdown)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
