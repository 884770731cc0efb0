/* foreign - files that are no text */
#include "voc/foreign.h"

static const char spreadsheet[] = "a spreadsheet; save it as CSV";

static bool has(struct slice head, const char *part)
{
    const size_t length = strlen(part);

    for (size_t i = 0; i + length <= head.length; i++)
        if (memcmp(head.at + i, part, length) == 0)
            return true;
    return false;
}

/* Workbooks are zip archives, too. */
static const char *zip_kind(struct slice head)
{
    if (has(head, "xl/"))
        return "an Excel workbook; save it as CSV";
    if (has(head, "[Content_Types].xml") || has(head, "opendocument.spreadsheet"))
        return spreadsheet;
    return "a zip archive; unpack it first, as with unzip -p";
}

static const char *by_magic(struct slice head)
{
    static const struct {
        const char *magic, *kind;
    } kinds[] = {{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an Excel workbook of the old kind; save it as CSV"},
                 {"%PDF-", "a PDF; expected a table as CSV"},
                 {"{\\rtf", "a word processor's text (RTF); save it as CSV"},
                 {"\x1F\x8B", "compressed twice; unpack it first, as with gzip -dc"},
                 {"BZh91AY&SY", "compressed by bzip2; unpack it first, as with bzip2 -dc"},
                 {"\xFD"
                  "7zXZ",
                  "compressed by xz; unpack it first, as with xz -dc"},
                 {"\x04\x22\x4D\x18", "compressed by lz4; unpack it first, as with lz4 -dc"},
                 {"7z\xBC\xAF\x27\x1C", "a 7z archive; unpack it first, as with 7z e -so"},
                 {"Rar!\x1A\x07", "a RAR archive; unpack it first"},
                 {"PAR1", "a Parquet file; save it as CSV"}};

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (slice_starts(head, kinds[i].magic))
            return kinds[i].kind;
    if (head.length > 262 && memcmp(head.at + 257, "ustar", 5) == 0)
        return "a tar archive; unpack it first, as with tar -xOf";
    return slice_starts(head, "PK\x03\x04") || slice_starts(head, "PK\x05\x06") ? zip_kind(head) : NULL;
}

static bool begins_nearly(struct slice text, const char *start)
{
    const size_t length = strlen(start);

    return text.length >= length && slice_is_nearly((struct slice){text.at, length}, slice_of(start));
}

static const char *by_markup(struct slice head)
{
    static const char page[] =
        "a web page (HTML), perhaps an error page saved in the place of a table; expected CSV";
    static const char *const pages[] = {"<!doctype html", "<html", "<head", "<body", "<table", "<meta"};

    if (slice_starts(head, "\xEF\xBB\xBF"))
        head = (struct slice){head.at + 3, head.length - 3};
    head = slice_trim(head);
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        if (begins_nearly(head, pages[i]))
            return page;
    if (!begins_nearly(head, "<?xml"))
        return NULL;
    return has(head, "<html") ? page : has(head, "Workbook") ? spreadsheet : "XML; expected a table as CSV";
}

bool foreign_pass(struct slice head, const char *name, struct err *err)
{
    const char *const magic = by_magic(head), *const kind = magic ? magic : by_markup(head);

    return !kind || err_set(err, ERR_DATA, "%s: is %s", name, kind);
}
