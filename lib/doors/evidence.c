/* evidence - what a file's bytes say of its encoding */
#include "voc/evidence.h"

#include "voc/alphabets.h"
#include "voc/arena.h"
#include "voc/decode.h"
#include "voc/lanes.h"
#include "voc/legible.h"
#include "voc/number.h"
#include "voc/spring.h"
#include "voc/talk.h"
#include "voc/text.h"
#include "voc/utf8.h"

enum { BLOCK = 256 * 1024, BEHIND = EVIDENCE_WORD / 4 }; /* how far a word is shown on either side */

const char *evidence_mark(struct slice head, size_t *length)
{
    static const struct {
        const char *mark;
        size_t length;
        const char *encoding;
    } marks[] = {{"\xEF\xBB\xBF", 3, "UTF-8"},
                 {"\xFF\xFE\0\0", 4, "UTF-32LE"},
                 {"\0\0\xFE\xFF", 4, "UTF-32BE"},
                 {"\xFF\xFE", 2, "UTF-16LE"},
                 {"\xFE\xFF", 2, "UTF-16BE"}};

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        *length = marks[i].length;
        if (head.length >= *length && memcmp(head.at, marks[i].mark, *length) == 0)
            return marks[i].encoding;
    }
    return NULL;
}

/* In UTF-16 every ASCII character, and so every mark that makes a table, has a zero on the same side. */
const char *evidence_zeros(struct slice head)
{
    enum { LEAST = 3, SHARE = 5 };
    size_t zeros[2] = {0, 0}, marks = 0;
    const size_t units = head.length / 2;

    for (size_t i = 0; i < units; i++) {
        const char first = head.at[2 * i], second = head.at[2 * i + 1];
        zeros[0] += first == '\0';
        zeros[1] += second == '\0';
        marks += (first == '\0' && strchr(",;\t|\r\n", second) && second) ||
                 (second == '\0' && strchr(",;\t|\r\n", first) && first);
    }
    const size_t most = zeros[0] > zeros[1] ? zeros[0] : zeros[1];
    if (most < LEAST || most * SHARE < units || marks == 0 || (zeros[0] && zeros[1]))
        return NULL;
    return zeros[1] ? "UTF-16LE" : "UTF-16BE";
}

/* The text that is being looked through. */
struct survey {
    struct legible legible;
    struct alphabets alphabets;
    long long characters, sure, strays;
    bool is_odd;               /* the piece before this one had strays, as this one will */
    char word[2 * BEHIND + 1]; /* around the first stray */
    size_t word_length;
};

static bool is_of_word(char byte)
{
    return (byte & 0x80) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '\'' ||
           (byte >= '0' && byte <= '9');
}

static void keep_word(struct survey *survey, const char *text, size_t place, size_t length)
{
    size_t from = place, until = place + 1;

    while (from > 0 && place - from < BEHIND && is_of_word(text[from - 1]))
        from--;
    while (until < length && until - place < BEHIND && is_of_word(text[until]))
        until++;
    survey->word_length = until - from;
    memcpy(survey->word, text + from, survey->word_length);
}

/* Accented Latin letters, typographic marks and whatever has three bytes are hardly ever there by chance. */
static bool is_sure(unsigned char first)
{
    return first <= 0xC5 || first >= 0xE0;
}

/* Characters, and which of them are sure. */
struct seen {
    lanes_wide all, sure;
};

MACHINE_INLINE void see(struct seen *seen, const char *at)
{
    lanes_wide bytes;

    memcpy(&bytes, at, sizeof bytes);
    const lanes_wide first = (bytes >= (signed char)0xC0) & (bytes < 0);
    seen->all -= first;
    seen->sure -= first & ((bytes <= (signed char)0xC5) | (bytes >= (signed char)0xE0));
}

/* Of a text that is UTF-8; the last block is filled up with zeros, which count as nothing. */
MACHINE_TWICE static void count(struct survey *survey, struct slice text)
{
    for (size_t at = 0; at < text.length;) {
        struct seen seen = {{0}, {0}};
        for (size_t i = 0; i < LANES_COUNT && at < text.length; i++, at += LANES_WIDE) {
            const size_t left = text.length - at;
            char room[LANES_WIDE] = {0};
            if (left < LANES_WIDE)
                memcpy(room, text.at + at, left);
            see(&seen, left < LANES_WIDE ? room : text.at + at);
        }
        survey->characters += (long long)lanes_sum_wide(&seen.all);
        survey->sure += (long long)lanes_sum_wide(&seen.sure);
    }
}

/* What is UTF-8 through and through, as most is, is only counted; gives where to go on. */
static size_t look_over(struct survey *survey, const char *text, size_t at, size_t until, size_t length)
{
    const struct slice whole =
        text_start((struct slice){text + at, length - at}, until > at ? until - at : 0);

    if (!utf8_is(whole))
        return at;
    count(survey, whole);
    return at + whole.length;
}

/* Looks at each character that begins before `until`; gives where to go on. */
static size_t look_closely(struct survey *survey, const char *text, size_t at, size_t until, size_t length)
{
    while ((at += slice_ascii((struct slice){text + at, length - at})) < until) {
        const size_t character = text_character((struct slice){text + at, length - at});
        if (character) {
            survey->characters++;
            survey->sure += is_sure((unsigned char)text[at]);
        } else {
            if (survey->strays++ == 0)
                keep_word(survey, text, at, length);
            legible_see(&survey->legible, text, at, length);
            alphabets_see(&survey->alphabets, text, at, length);
        }
        at += character ? character : 1;
    }
    return at;
}

static size_t look(struct survey *survey, const char *text, size_t at, size_t until, size_t length)
{
    const long long before = survey->strays;
    const size_t start = survey->is_odd ? at : look_over(survey, text, at, until, length),
                 end = look_closely(survey, text, start, until, length);

    survey->is_odd = survey->strays > before;
    return end;
}

static bool read_all(struct arena *arena, struct spring *spring, struct survey *survey, struct err *err)
{
    char *const text = arena_room(arena, BEHIND + BLOCK);
    size_t at = 0, filled = 0, got;

    do {
        const size_t past = at > BEHIND ? at - BEHIND : 0;
        memmove(text, text + past, filled - past);
        at -= past;
        filled -= past;
        if (!spring_pull(spring, text + filled, BEHIND + BLOCK - filled, &got, err))
            return false;
        filled += got;
        const size_t until = got == 0 ? filled : filled > BEHIND ? filled - BEHIND : 0;
        at = look(survey, text, at, until, filled);
    } while (got > 0);
    return true;
}

/* Other text, in another encoding, may have slipped into a file of UTF-8. */
static bool is_utf8(const struct survey *survey)
{
    enum { BY_CHANCE = 2, SURELY = 10 };

    return survey->strays == 0 || survey->characters * BY_CHANCE >= survey->strays ||
           survey->sure * SURELY >= survey->strays;
}

static bool illegible(const struct spring *spring, const struct survey *survey, struct err *err)
{
    return err_set(
        err, ERR_DATA,
        "%s: %lld byte%s not UTF-8, and %s no words in Windows-1252, Mac Roman or CP850; name the "
        "encoding in a map, with a line like @encoding,,Windows-1251, or convert the file by iconv",
        spring->name, survey->strays, survey->strays == 1 ? " is" : "s are",
        survey->strays == 1 ? "makes" : "make");
}

/* What reads as words of the West may be words of the East, or only they are. */
static const char *encoding_of(const struct survey *survey)
{
    const char *const best = legible_best(&survey->legible);
    const char *const other =
        !best || strcmp(best, "Windows-1252") == 0 ? alphabets_other(&survey->alphabets) : NULL;

    return other ? other : best;
}

bool evidence_gather(struct arena *arena, struct spring *spring, struct evidence *evidence, struct err *err)
{
    struct survey survey = {.strays = 0};

    if (!read_all(arena, spring, &survey, err))
        return false;
    *evidence =
        (struct evidence){.encoding = "UTF-8", .characters = survey.characters, .strays = survey.strays};
    if (is_utf8(&survey))
        return true;
    evidence->guessed = true;
    evidence->encoding = encoding_of(&survey);
    if (!evidence->encoding)
        return illegible(spring, &survey, err);
    const struct slice word = {survey.word, survey.word_length};
    const struct slice read = text_fit(decode_text(arena, word, evidence->encoding), EVIDENCE_WORD);
    memcpy(evidence->word, read.at, read.length < EVIDENCE_WORD ? read.length : 0);
    return true;
}

void evidence_say(const struct evidence *evidence, const char *file, const struct talk *talk)
{
    char strays[NUMBER_SIZE], characters[NUMBER_SIZE];

    number_count(evidence->strays, strays);
    number_count(evidence->characters, characters);
    if (evidence->guessed)
        talk_say(
            talk, TALK_WARNING,
            "%s: read as %s: %s byte%s not UTF-8, such as in '%s'; if that reads wrong, name the encoding "
            "in a map, with a line like @encoding,,%s",
            file, evidence->encoding, strays, evidence->strays == 1 ? " is" : "s are", evidence->word,
            strcmp(evidence->encoding, "Windows-1252") == 0 ? "macintosh" : "Windows-1252");
    else if (evidence->strays)
        talk_say(talk, TALK_WARNING,
                 "%s: %s byte%s not UTF-8, as the rest is (%s character%s); a row with one can't be read",
                 file, strays, evidence->strays == 1 ? " is" : "s are", characters,
                 evidence->characters == 1 ? "" : "s");
}
