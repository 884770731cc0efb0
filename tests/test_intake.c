/* intake - a file or a pipe as text in UTF-8 */
#include "scratch.h"
#include "voc/intake.h"
#include "voc/spring.h"

/* What a path gives, whole; NULL where it can't be opened. */
static const char *text_of(struct arena *arena, const char *path, const char *encoding,
                           struct evidence *evidence, struct err *err)
{
    enum { MOST = 1 << 16 };
    struct spring *const spring = intake_open(arena, path, "it", encoding, evidence, err);
    char *const text = arena_alloc(arena, MOST);
    size_t filled = 0, got;

    while (spring && spring_pull(spring, text + filled, 100, &got, err) && got > 0)
        filled += got;
    return spring ? text : NULL;
}

#define TEXT(bytes)                                                                                          \
    {                                                                                                        \
        bytes, sizeof(bytes) - 1                                                                             \
    }

static void a_mark_beats_what_is_told_and_that_beats_what_shows(void **state)
{
    static const struct {
        struct slice content;
        const char *encoding, *read_as, *text;
        bool guessed;
    } cases[] = {{TEXT("\xEF\xBB\xBFZ\xC3\xBCrich"), "macintosh", "UTF-8", "Zürich", false},
                 {TEXT("\xFF\xFEZ\0\xFC\0"), "UTF-8", "UTF-16LE", "Zü", false},
                 {TEXT("Z\xFCrich"), "macintosh", "macintosh", "Z¸rich", false},
                 {TEXT("Z\xFCrich"), "UTF-8", "UTF-8", "Z\xFCrich", false},
                 {TEXT("Z\xFCrich"), NULL, "Windows-1252", "Zürich", true},
                 {TEXT("Zürich"), NULL, "UTF-8", "Zürich", false},
                 {TEXT("\0i\0d\0,\0\n"), "UTF-16", "UTF-16BE", "id,\n", false},
                 {TEXT("i\0d\0,\0\n\0"), "utf-16", "UTF-16LE", "id,\n", false},
                 {TEXT("i\0d\0,\0\n\0"), NULL, "UTF-16LE", "id,\n", false},
                 /* a mark of UTF-8 before what isn't UTF-8 */
                 {TEXT("\xEF\xBB\xBFZ\xFCrich, K\xF6ln"), NULL, "Windows-1252", "Zürich, Köln", true}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *const arena = scratch_new();
        struct evidence evidence;
        struct err err = {0};
        const char *const path = scratch_bytes(arena, cases[i].content);
        assert_string_equal(text_of(arena, path, cases[i].encoding, &evidence, &err), cases[i].text);
        assert_string_equal(evidence.encoding, cases[i].read_as);
        assert_int_equal(evidence.guessed, cases[i].guessed);
        arena_free(arena);
    }
}

static void a_pipe_says_the_same_as_a_file(void **state)
{
    static const char content[] = "\xEF\xBB\xBFgo\xFBt,\xE9t\xE9\n";
    struct arena *const arena = scratch_new();
    struct evidence evidence;
    struct err err = {0};
    int ends[2];

    (void)state;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], content, sizeof content - 1), sizeof content - 1);
    close(ends[1]);
    assert_string_equal(text_of(arena, arena_printf(arena, "/dev/fd/%d", ends[0]), NULL, &evidence, &err),
                        "goût,été\n");
    assert_string_equal(evidence.word, "goût");
    close(ends[0]);
    arena_free(arena);
}

static void what_is_no_text_is_not_looked_through(void **state)
{
    struct arena *const arena = scratch_new();
    struct evidence evidence;
    struct err err = {0};
    const struct slice database = TEXT("SQLite format 3\0\xE9\xFF\xC3");

    (void)state;
    assert_non_null(text_of(arena, scratch_bytes(arena, database), NULL, &evidence, &err));
    assert_string_equal(evidence.encoding, "UTF-8");
    assert_int_equal(evidence.strays, 0);
    assert_null(text_of(arena, scratch_file(arena, "%PDF-1.7"), NULL, &evidence, &err));
    assert_string_equal(err.text, "it: is a PDF; expected a table as CSV");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_beats_what_is_told_and_that_beats_what_shows),
        cmocka_unit_test(a_pipe_says_the_same_as_a_file),
        cmocka_unit_test(what_is_no_text_is_not_looked_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
