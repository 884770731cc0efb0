/* test_suspects - rows that are kept but may be none */
#include "exported.h"
#include "voc/suspects.h"

static void keep(void *context, enum talk_level level, const char *sentence)
{
    (void)level;
    strcat(strcat(context, sentence), "\n");
}

/* What is said of an export of Team,Date,NPS,Comment with these rows. */
static const char *said(struct arena *arena, const char *lines, char text[])
{
    const size_t date = 1;
    const struct footer footer = {',', 4, &date, 1, 3};
    struct rows *const rows = exported_rows(arena, arena_printf(arena, "Team,Date,NPS,Comment\n%s", lines));
    struct suspects *const suspects = suspects_new(arena, rows, &footer);
    struct err err = {0};

    while (rows_next(rows, &err) == ROWS_ROW)
        suspects_see(suspects, false);
    text[0] = '\0';
    suspects_say(suspects, &(struct talk){keep, text});
    return text;
}

static void totals_within_and_rows_in_a_quote_are_told(void **state)
{
    static const char *const cases[][2] = {
        {"A,2026-01-02,9,x\nTotal,2026-01-02,9,x\n", ""},
        {"A,2026-01-02,9,x\nA Total,,9,\n", ": 1 row within the table without an id or a time looks like a "
                                            "total, line 3: kept as feedback; left "
                                            "out by @without,Team,*Total in a map\n"},
        {"Average A,,9,\n\"Average B\",,9,\n",
         "from line 2: kept as feedback; left out by @without,Team,Average*"},
        {"Total,,9,\n", "@without,Team,Total in"},
        {",,9,B Total\n", ""},
        {"Totally Tom,,9,\n", ""},
        {"A,2026-01-02,9,\"x\nA,2026-01-02,9,y\nA,2026-01-02,9,z\nB,2026-01-02,9,x\"\n",
         ":2: a quoted cell that goes on for lines, of which 3 have as many cells as rows have: a quote"},
        {"A,2026-01-02,9,\"Dear all,\n\nthanks,\nTom\"\n", ""},
    };
    struct arena *const arena = scratch_new();
    char text[1024];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        said(arena, cases[i][0], text);
        if (*cases[i][1] ? !strstr(text, cases[i][1]) : *text)
            fail_msg("%s: %s", cases[i][0], text);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_within_and_rows_in_a_quote_are_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
