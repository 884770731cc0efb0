/* near - what the module tests share: cmocka, and doubles that agree to a stated tolerance */
#pragma once
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
// clang-format off
#include <cmocka.h>
// clang-format on
#include <math.h>
#include <stdio.h>

/* |got - want| <= tolerance; an expected NAN wants NAN. */
static inline void near_check(double got, double want, double tolerance, const char *what, const char *file,
                              int line)
{
    if (isnan(want) ? isnan(got) : fabs(got - want) <= tolerance)
        return;
    print_error("%s is %.12g, expected %.12g within %g\n", what, got, want, tolerance);
    _fail(file, line);
}
#define assert_near(got, want, tolerance) near_check((got), (want), (tolerance), #got, __FILE__, __LINE__)
