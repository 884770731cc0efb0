/* ids - the ids of an export's rows, looked at by themselves before any row is read */
#pragma once
#include "voc/distinct.h"
#include "voc/fields.h"

/* Adds the ids of all rows that follow, where they stand in a column of theirs as they are meant. False where
   they don't, or a row has none. */
bool ids_add(const struct fields *fields, struct rows *rows, struct distinct *ids);
