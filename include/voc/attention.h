/* attention - the chapter that says what needs attention, and what went well or isn't known yet */
#pragma once
#include "voc/news.h"
#include "voc/page.h"

void attention_write(struct arena *arena, struct page *page, const struct news *news);
