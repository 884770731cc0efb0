/* headline - the first lines of a report: when it is, and how the targets stand */
#pragma once
#include "voc/news.h"
#include "voc/page.h"

void headline_write(struct arena *arena, struct page *page, const struct overview *overview,
                    const struct news *news, const char *owner);
