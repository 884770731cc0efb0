/* unpack - gzip and zstd, as they come */
#include "scratch.h"
#include "voc/spring.h"
#include "voc/unpack.h"

#include <zlib.h>
#include <zstd.h>

enum { MOST = 1 << 20 };

/* `text` packed by either. */
static struct slice packed(struct arena *arena, struct slice text, bool zstd)
{
    char *const room = arena_alloc(arena, MOST);
    z_stream stream = {0};

    if (zstd)
        return (struct slice){room, ZSTD_compress(room, MOST, text.at, text.length, 3)};
    assert_int_equal(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    stream.next_in = (unsigned char *)text.at;
    stream.avail_in = (unsigned)text.length;
    stream.next_out = (unsigned char *)room;
    stream.avail_out = MOST;
    assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
    deflateEnd(&stream);
    return (struct slice){room, MOST - stream.avail_out};
}

static struct slice joined(struct arena *arena, struct slice a, struct slice b)
{
    char *const both = arena_alloc(arena, a.length + b.length + 1);

    memcpy(both, a.at, a.length);
    memcpy(both + a.length, b.at, b.length);
    return (struct slice){both, a.length + b.length};
}

/* What is in it, drawn `size` bytes at a time; err where that fails. */
static struct slice unpacked(struct arena *arena, struct slice content, size_t size, struct err *err)
{
    struct spring *const from = spring_open(arena, scratch_bytes(arena, content), "it", err);
    struct spring *const spring = unpack_open(arena, from, err);
    char *const all = arena_alloc(arena, MOST + size);
    size_t filled = 0, got;

    assert_non_null(spring);
    while (spring_pull(spring, all + filled, size, &got, err) && got > 0)
        filled += got;
    return (struct slice){all, filled};
}

static struct slice long_text(struct arena *arena)
{
    char *const text = arena_alloc(arena, MOST / 2);
    size_t length = 0;

    for (unsigned i = 0; length < MOST / 4; i++)
        length += (size_t)sprintf(text + length, "%u,%x\n", i, i * 2654435761u);
    return (struct slice){text, length};
}

static void what_is_not_packed_is_passed(void **state)
{
    static const char *const cases[] = {"", "a", "a,b\n1,2\n", "\x1F,b\n", "(\xB5"};
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_slice(unpacked(arena, slice_of(cases[i]), 3, &err), cases[i]);
    assert_int_equal(err.status, 0);
    arena_free(arena);
}

static void members_and_frames_are_read_one_behind_the_other(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (int zstd = 0; zstd < 2; zstd++) {
        const struct slice one = packed(arena, slice_of("a,b\n1,"), zstd),
                           none = packed(arena, (struct slice){"", 0}, zstd);
        const struct slice two =
            joined(arena, joined(arena, one, none), packed(arena, slice_of("2\n"), zstd));
        assert_slice(unpacked(arena, two, 100, &err), "a,b\n1,2\n");
        assert_slice(unpacked(arena, two, 1, &err), "a,b\n1,2\n");
        assert_slice(unpacked(arena, none, 1, &err), "");
    }
    const struct slice padded =
        joined(arena, packed(arena, slice_of("a\n"), false), (struct slice){"\0\0\0", 3});
    assert_slice(unpacked(arena, padded, 100, &err), "a\n");
    assert_int_equal(err.status, 0);
    arena_free(arena);
}

static void a_long_file_comes_back_whole_in_pieces_of_any_size(void **state)
{
    static const size_t sizes[] = {1, 4096, 100001};
    struct arena *const arena = scratch_new();
    const struct slice text = long_text(arena);
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i < 6; i++)
        assert_true(slice_is(unpacked(arena, packed(arena, text, i % 2), sizes[i / 2], &err), text));
    assert_int_equal(err.status, 0);
    arena_free(arena);
}

static void a_file_that_was_cut_anywhere_is_refused(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    for (int zstd = 0; zstd < 2; zstd++) {
        const struct slice whole = packed(arena, slice_of("a,b\n1,2\n3,4\n"), zstd);
        for (size_t length = zstd ? 4 : 2; length < whole.length; length++) {
            struct err err = {0};
            unpacked(arena, (struct slice){whole.at, length}, 100, &err);
            assert_string_equal(err.text, "it: ends in the middle of its compressed data");
            assert_int_equal(err.status, ERR_DATA);
        }
    }
    arena_free(arena);
}

static void damage_is_refused(void **state)
{
    struct arena *const arena = scratch_new();

    (void)state;
    for (int zstd = 0; zstd < 2; zstd++) {
        const struct slice whole = packed(arena, long_text(arena), zstd);
        struct err err = {0};
        memset((char *)whole.at + whole.length / 2, 0x55, 64);
        unpacked(arena, whole, 4096, &err);
        assert_int_equal(err.status, ERR_DATA);
        assert_non_null(strstr(err.text, "it: its compressed data is damaged ("));
    }
    arena_free(arena);
}

static void what_stands_behind_the_packed_data_is_not_passed_over(void **state)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};

    (void)state;
    for (int zstd = 0; zstd < 2; zstd++) {
        unpacked(arena, joined(arena, packed(arena, slice_of("a\n"), zstd), slice_of("3,4,5,6\n")), 100,
                 &err);
        assert_int_equal(err.status, ERR_DATA);
    }
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_packed_is_passed),
        cmocka_unit_test(members_and_frames_are_read_one_behind_the_other),
        cmocka_unit_test(a_long_file_comes_back_whole_in_pieces_of_any_size),
        cmocka_unit_test(a_file_that_was_cut_anywhere_is_refused),
        cmocka_unit_test(damage_is_refused),
        cmocka_unit_test(what_stands_behind_the_packed_data_is_not_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
