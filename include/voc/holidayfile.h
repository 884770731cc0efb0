/* holidayfile - reads the days on which nobody works from a small file: a column of dates in any order, such
   as date,name; or from,until */
#pragma once
#include "voc/err.h"
#include "voc/holidays.h"
#include "voc/worktime.h"

/* Adds what the file names. The column of dates is `date`, or else the only one of which every cell is a
   date, whatever it is called; `from` and `until` (or `to`), both included, are spans. Dates are ISO 8601,
   weeks and months too (2026-W52), or as spreadsheets write them where the file settles which number is the
   day;
   `*-12-25` is that day of every year. Other columns are for people. False and err on a cell that is no such
   date, where several columns could be meant, and where none is. */
bool holidayfile_read(struct arena *arena, const char *path, struct holidays *holidays, struct err *err);
/* The working time that --hours (NULL: round the clock, *work stays NULL) and a file of --holidays (NULL:
   none) say. False and err where one can't be, or holidays come without hours. */
bool holidayfile_work(struct arena *arena, const struct zone *zone, const char *hours, const char *path,
                      struct worktime **work, struct err *err);
