/* solve - where a function is zero, and where it is highest */
#pragma once

/* A curve at one place: how high it stands there, its slope, its second derivative over the slope, and its
   third one over the slope, or more, as far from 0 as that: when to stop. */
struct solve_point {
    double height, slope, bend, twist;
};

/* The place between `low` and `high` where the curve, which rises, crosses zero, to the last digits but for
   what the curve's own rounding leaves open: by Halley's steps (Traub 1964, Iterative Methods for the
   Solution of Equations, 5.2), each of which triples the right digits, and by halves where one leads out of
   what is left. NAN where the curve is NAN somewhere on the way, or doesn't get there. */
double solve_rise(struct solve_point (*curve)(double x, const void *context), const void *context, double low,
                  double high, double start);

/* Where `value`, which falls as x rises and is positive near `low` and negative near `high`, crosses zero; to
   the last digits, by chords and every third time by halves; the ends themselves are never evaluated. */
double solve_root(double (*value)(double x, const void *context), const void *context, double low,
                  double high);
/* The same as near as `nearness`. */
double solve_root_near(double (*value)(double x, const void *context), const void *context, double low,
                       double high, double nearness);
/* Where `value`, which has one hill between `low` and `high`, is largest, to about eight digits. */
double solve_peak(double (*value)(double x, const void *context), const void *context, double low,
                  double high);
