/* pipes - a sheet as pipe tables of Markdown */
#pragma once
#include "voc/sheet.h"

/* A table for each section, below its title as a heading, with the columns that have any cell there. */
char *pipes_print(struct arena *arena, const struct sheet *sheet);
