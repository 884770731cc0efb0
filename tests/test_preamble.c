/* preamble - what stands above the header of an export that nobody has told about */
#include "scratch.h"
#include "voc/preamble.h"

static void a_header_shows_by_its_names_and_by_what_follows(void **state)
{
    static const struct {
        const char *text;
        char delimiter;
        bool found;
        size_t before;
    } cases[] = {
        {"ID,NPS,Comment\n1,9,x\n", ',', true, 0},
        {"Shop,Kind,Words\nLeeds,x,y\nYork,z,y\n", ',', true, 0},
        /* titles, names and values, blank lines */
        {"All reviews\n\nID,Rating,Comment\n1,5,x\n2,4,y\n", ',', true, 2},
        {"Report;Reviews\nFrom;2026-11-01\n\nID;Rating;Comment\n1;5;x\n2;4;y\n", ';', true, 3},
        {"From,2026-11-01\nScore,Comment\n9,x\n8,y\n", ',', true, 1},
        {"Package name: voc\nShop,Kind,Sales\nLeeds,x,12\nYork,z,14\n", ',', true, 1},
        {"\"Made\non Monday\"\nID,Rating,Comment\n1,5,x\n", ',', true, 2},
        /* padded by a spreadsheet */
        {"Report,,,\nFrom,2026-11-01,,\n,,,\nID,Date,Rating,Comment\n1,2026-11-02,5,x\n", ',', true, 3},
        {"Report,,,\nShop,Kind,Words,Other\nLeeds,x,y,z\nYork,z,y,w\n", ',', false, 0}, /* who knows? */
        /* totals at the end */
        {"All reviews\nID,Rating,Comment\n1,5,x\n2,4,y\n\nTotal: 2\n", ',', true, 1},
        /* rows of answers are no preamble, whatever their header looks like */
        {"Region,2025,2026\nNorth,1,2\nSouth,3,4\n", ',', false, 0},
        {"a,b,c\nNPS,Comment,Date,x\n1,x,2026-11-01,y\n", ',', true, 1},
        {"Comment,2026\ngood,bad\nwell,ill\n", ',', false, 0},
        {"Comment\nGood\nBad\n", ',', false, 0},
        {"1,2,3\n4,5,6\n", ',', false, 0},
        {"ID,Rating,Comment\n", ',', true, 0},
        {"", ',', false, 0},
    };
    struct arena *const arena = scratch_new();

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct split split = {
            .rest = slice_of(cases[i].text), .delimiter = cases[i].delimiter, .whole = true};
        size_t before = 0;
        const bool found = preamble_find(arena, split, &before);
        if (found != cases[i].found || before != cases[i].before)
            fail_msg("%s has its header %sbelow %zu lines", cases[i].text, found ? "" : "not ", before);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_header_shows_by_its_names_and_by_what_follows),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
