/* labels - what each of several columns stands for */
#include "scratch.h"
#include "voc/labels.h"

/* The labels of all columns of that header, joined by `|`; empty where there are none. */
static void check(const char *header, size_t header_rows, bool numbers, const char *want)
{
    struct arena *const arena = scratch_new();
    struct err err = {0};
    const struct rows_shape shape = {.header_rows = header_rows};
    const struct rows *const rows = rows_open(arena, scratch_file(arena, header), &shape, &err);
    const char *list = "";
    size_t places[16], width;

    rows_header(rows, &width);
    for (size_t i = 0; i < width; i++)
        places[i] = i;
    const struct slice *const labels = labels_of(arena, rows, places, width, numbers);
    for (size_t i = 0; labels && i < width; i++)
        list = arena_printf(arena, "%s%s%.*s", list, i ? "|" : "", (int)labels[i].length, labels[i].at);
    if (strcmp(list, want) != 0)
        fail_msg("%s: '%s'", header, list);
    arena_free(arena);
}

static void a_label_is_what_tells_the_columns_apart(void **state)
{
    (void)state;
    check("0,1,10\n", 1, true, "0|1|10");
    check("nps_0,nps_1,nps_10\n", 1, true, "0|1|10");
    check("Q: nps 0,Q: nps 1\n", 1, true, "0|1");
    check("Why > Price,Why > Speed\n", 1, false, "Price|Speed");
    check("Why [Price],Why [Speed]\n", 1, false, "Price|Speed");
    check("Why? - Price,Why? - Prize\n", 1, false, "Price|Prize");
    check("By mail,By phone\n", 1, false, "By mail|By phone");
    check("Why?,,\nPrice,Speed,Other\n", 2, false, "Price|Speed|Other");
}

static void columns_that_are_called_alike_or_nothing_have_none(void **state)
{
    (void)state;
    check("Why?,,\n", 1, false, "");
    check("Why?,Why?\n", 1, false, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_is_what_tells_the_columns_apart),
        cmocka_unit_test(columns_that_are_called_alike_or_nothing_have_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
