/* digest - a short fingerprint of content */
#include "voc/digest.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

void digest_write(struct slice content, char text[DIGEST_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    XXH128_canonical_t bytes;

    XXH128_canonicalFromHash(&bytes, XXH3_128bits(content.at, content.length));
    for (int i = 0; i < (DIGEST_SIZE - 1) / 2; i++) {
        text[2 * i] = digits[bytes.digest[i] >> 4];
        text[2 * i + 1] = digits[bytes.digest[i] & 15];
    }
    text[DIGEST_SIZE - 1] = '\0';
}

uint64_t digest_key(struct slice content)
{
    return XXH3_64bits(content.at, content.length);
}
