/* lint - what is doubtful about targets */
#pragma once
#include "voc/aims.h"

struct sink;
struct writer;

/* A row for each doubt: the line of the targets file, metric, group, target, baseline, the doubt in a fixed
   word and in a sentence; the targets that fit no row first. */
bool lint_write(const struct aims *aims, struct writer *writer, struct err *err);
/* The same to be read: each target, then its doubts in sentences, in lines of 80 columns; says so where
   there is none. */
bool lint_print(const struct aims *aims, struct sink *sink, struct err *err);
