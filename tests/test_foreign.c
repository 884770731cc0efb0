/* foreign - files that are no text */
#include "scratch.h"
#include "voc/foreign.h"

static void what_is_no_table_is_told_with_what_to_do(void **state)
{
    static const struct {
        const char *head, *says;
    } cases[] = {
        {"id,nps\n1,9\n", NULL},
        {"", NULL},
        {"PK,2\n", NULL},
        {"<3 this shop,9\n", NULL},
        {"PK\x03\x04....nps.csv", "is a zip archive; unpack it first, as with unzip -p"},
        {"PK\x03\x04....xl/workbook.xml", "is an Excel workbook; save it as CSV"},
        {"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "is a spreadsheet"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..", "is an Excel workbook of the old kind"},
        {"%PDF-1.7", "is a PDF"},
        {"BZh91AY&SY", "compressed by bzip2"},
        {"\xFD"
         "7zXZ",
         "compressed by xz"},
        {"SQLite format 3", NULL},
        {"\xEF\xBB\xBF\n <!DOCTYPE HTML>\n<title>Sign in", "is a web page (HTML), perhaps an error page"},
        {"<html lang=en>", "is a web page"},
        {"<?xml version=\"1.0\"?>\n<Workbook>", "is a spreadsheet; save it as CSV"},
        {"<?xml version=\"1.0\"?><Error>", "is XML"}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct err err = {0};
        assert_int_equal(foreign_pass(slice_of(cases[i].head), "it", &err), !cases[i].says);
        assert_true(!cases[i].says || strstr(err.text, cases[i].says));
    }
}

static void a_tar_archive_shows_in_its_first_block(void **state)
{
    char block[512] = "survey.csv";
    struct err err = {0};

    (void)state;
    memcpy(block + 257, "ustar", 5);
    assert_false(foreign_pass((struct slice){block, sizeof block}, "it", &err));
    assert_string_equal(err.text, "it: is a tar archive; unpack it first, as with tar -xOf");
    assert_int_equal(err.status, ERR_DATA);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_table_is_told_with_what_to_do),
        cmocka_unit_test(a_tar_archive_shows_in_its_first_block),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
