/* digest - a short fingerprint of content (XXH3, 128 bits): for ids, not for secrets */
#pragma once
#include "voc/slice.h"

#include <stdint.h>

enum { DIGEST_SIZE = 25 };

/* The fingerprint as 24 hexadecimal digits. */
void digest_write(struct slice content, char text[DIGEST_SIZE]);
/* A shorter one, for telling whether something came before. */
uint64_t digest_key(struct slice content);
