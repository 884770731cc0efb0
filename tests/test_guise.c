/* guise - what the file of an export looks like */
#include "exported.h"
#include "voc/guise.h"
#include "voc/receipt.h"

static void the_receipt_has_encoding_delimiter_header_and_map(void **state)
{
    struct arena *const arena = scratch_new();
    struct receipt *const receipt = receipt_new(arena, "import");
    const struct heading heading = heading_of(arena, exported_rows(arena, "id;nps\n1;9\n"));
    const struct guise guise = guise_of(arena, &heading);

    (void)state;
    guise_note(&guise, exported_map(arena, "@header,,2\nid,id,\n"), "a.csv", receipt);
    assert_slice(receipt_rows(receipt), "import,a.csv,encoding,UTF-8\n"
                                        "import,a.csv,delimiter,semicolon\n"
                                        "import,a.csv,lines above the header,0\n"
                                        "import,a.csv,header rows,2\n"
                                        "import,a.csv,header,\"id, nps\"\n"
                                        "import,a.csv,map,a.map\n");
    arena_free(arena);
}

static void a_header_below_other_lines_is_said(void **state)
{
    const struct guise found = {.above = 3, .is_found = true}, told = {.above = 3};
    struct scratch_talk said;

    (void)state;
    scratch_listen(&said);
    guise_say(&told, "a.csv", &said.talk);
    assert_string_equal(said.text, "");
    guise_say(&found, "a.csv", &said.talk);
    assert_string_equal(said.text, "a.csv: the header is in line 4; what stands above it is left out\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_receipt_has_encoding_delimiter_header_and_map),
        cmocka_unit_test(a_header_below_other_lines_is_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
