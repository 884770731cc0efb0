/* delimiter - what splits a text into cells, told from its first records alone */
#pragma once
#include "voc/err.h"
#include "voc/slice.h"

/* Whether a text begins with a line like `sep=;`, and which character that names. */
bool delimiter_said(struct slice text, char *delimiter);
/* The delimiter of comma, semicolon, tab and pipe with which the most records have one and the same width;
   where hardly any is split by one, the first with which each is one cell. False and err, without the file,
   where two do equally well. */
bool delimiter_guess(struct slice text, bool whole, char *delimiter, struct err *err);
