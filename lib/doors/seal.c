/* seal - SHA-256 and keyed hashes, by nettle */
#include "voc/seal.h"

#include "voc/arena.h"
#include "voc/path.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/hmac.h>
#include <nettle/sha2.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 64 * 1024, KEY_LEAST = 16, KEY_MOST = 4096 };

struct seal_key {
    struct hmac_sha256_ctx context;
};

static void write_hex(const uint8_t *digest, size_t digits, char *text)
{
    static const char hex[] = "0123456789abcdef";

    for (size_t i = 0; i < digits; i++)
        text[i] = hex[i % 2 ? digest[i / 2] & 15 : digest[i / 2] >> 4];
    text[digits] = '\0';
}

static long long changed_of(const struct stat *status)
{
    return status->st_mtim.tv_sec * 1000000000LL + status->st_mtim.tv_nsec;
}

static bool is_standard(const char *path)
{
    return strcmp(path, "-") == 0;
}

static bool hash_all(int file, struct seal *seal)
{
    struct sha256_ctx context;
    uint8_t block[BLOCK], digest[SHA256_DIGEST_SIZE];
    off_t offset = lseek(file, 0, SEEK_CUR);
    ssize_t got;

    sha256_init(&context);
    for (seal->bytes = 0; (got = pread(file, block, sizeof block, offset)) != 0;) {
        if (got < 0 && errno != EINTR)
            return false;
        if (got < 0)
            continue;
        sha256_update(&context, (size_t)got, block);
        offset += got;
        seal->bytes += got;
    }
    sha256_digest(&context, sizeof digest, digest);
    write_hex(digest, SEAL_SIZE - 1, seal->text);
    return true;
}

bool seal_file(const char *path, struct seal *seal, struct err *err)
{
    const int file = is_standard(path) ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    const bool sealed = file >= 0 && fstat(file, &status) == 0 && hash_all(file, seal);

    if (!sealed)
        err_set(err, ERR_NO_INPUT, "%s: %s", path_title(path),
                errno == ENOENT ? "no such file" : strerror(errno));
    else
        seal->changed = changed_of(&status);
    if (file > STDERR_FILENO)
        close(file);
    return sealed;
}

bool seal_holds(const char *path, const struct seal *seal)
{
    struct stat status;

    /* Of standard input only what lies behind its offset was read. */
    return (is_standard(path) ? fstat(STDIN_FILENO, &status) : stat(path, &status)) == 0 &&
           changed_of(&status) == seal->changed && (is_standard(path) || status.st_size == seal->bytes);
}

static ssize_t read_key(const char *path, uint8_t *bytes, struct stat *status)
{
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    size_t filled = 0;
    ssize_t got = -1;

    if (file < 0)
        return -1;
    if (fstat(file, status) == 0)
        while (filled < KEY_MOST && (got = read(file, bytes + filled, KEY_MOST - filled)) > 0)
            filled += (size_t)got;
    const int why = errno;
    close(file);
    errno = why;
    return got < 0 ? -1 : (ssize_t)filled;
}

struct seal_key *seal_key_of(struct arena *arena, struct slice secret)
{
    struct seal_key *const key = arena_alloc(arena, sizeof *key);

    hmac_sha256_set_key(&key->context, secret.length, (const uint8_t *)secret.at);
    return key;
}

static bool is_one_character(const uint8_t *bytes, ssize_t length)
{
    for (ssize_t i = 1; i < length; i++)
        if (bytes[i] != bytes[0])
            return false;
    return true;
}

struct seal_key *seal_key_read(struct arena *arena, const char *path, bool *open_to_others, struct err *err)
{
    uint8_t bytes[KEY_MOST];
    struct stat status;
    ssize_t length = read_key(path, bytes, &status);

    if (length < 0) {
        err_set(err, ERR_NO_INPUT, "%s: %s", path, errno == ENOENT ? "no such file" : strerror(errno));
        return NULL;
    }
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r'))
        length--;
    if (length < KEY_LEAST) {
        err_set(err, ERR_DATA,
                "%s: a key of %zd bytes, expected at least %d that nobody can guess, as from openssl rand "
                "-hex 32",
                path, length, KEY_LEAST);
        return NULL;
    }
    if (is_one_character(bytes, length)) {
        err_set(err, ERR_DATA,
                "%s: a key of one character over and over, which anybody can guess; openssl rand "
                "-hex 32 makes one that nobody can",
                path);
        return NULL;
    }
    *open_to_others = (status.st_mode & (S_IRGRP | S_IROTH)) != 0;
    return seal_key_of(arena, (struct slice){(const char *)bytes, (size_t)length});
}

void seal_keyed(const struct seal_key *key, struct slice domain, struct slice content,
                char text[SEAL_KEYED_SIZE])
{
    struct hmac_sha256_ctx context = key->context;
    uint8_t digest[SHA256_DIGEST_SIZE];

    hmac_sha256_update(&context, domain.length, (const uint8_t *)domain.at);
    hmac_sha256_update(&context, 1, (const uint8_t *)"");
    hmac_sha256_update(&context, content.length, (const uint8_t *)content.at);
    hmac_sha256_digest(&context, sizeof digest, digest);
    write_hex(digest, SEAL_KEYED_SIZE - 1, text);
}

bool seal_is_keyed(struct slice text)
{
    size_t i = 0;

    while (i < text.length && memchr("0123456789abcdef", text.at[i], 16))
        i++;
    return i == text.length && i == SEAL_KEYED_SIZE - 1;
}
