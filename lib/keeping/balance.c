/* balance - what became of each row of each export */
#include "voc/balance.h"

#include "voc/arena.h"
#include "voc/number.h"

/* As many reasons to leave a row out as there can be. */
enum { REASONS = 8 };

struct page {
    long long read, fates[BALANCE_FATES], skipped[REASONS];
};

struct balance {
    struct arena *arena;
    struct page *pages;
    size_t page_count;
    const char *reasons[REASONS];
    size_t reason_count;
};

struct balance *balance_new(struct arena *arena, size_t files)
{
    struct balance *const balance = arena_alloc(arena, sizeof *balance);

    *balance = (struct balance){.arena = arena, .page_count = files};
    balance->pages = arena_array(arena, files, sizeof *balance->pages);
    return balance;
}

void balance_read(struct balance *balance, size_t file, size_t count)
{
    balance->pages[file].read += (long long)count;
}

void balance_fate(struct balance *balance, size_t file, enum balance_fate fate, size_t count)
{
    balance->pages[file].fates[fate] += (long long)count;
}

void balance_skip(struct balance *balance, size_t file, const char *reason, long long count)
{
    size_t i = 0;

    if (count == 0)
        return;
    while (i < balance->reason_count && balance->reasons[i] != reason &&
           strcmp(balance->reasons[i], reason) != 0)
        i++;
    if (i == REASONS) /* the last one stands for all others */
        i--;
    else if (i == balance->reason_count)
        balance->reasons[balance->reason_count++] = reason;
    balance->pages[file].read += count;
    balance->pages[file].skipped[i] += count;
}

static struct page sum_of(const struct balance *balance, size_t file)
{
    struct page sum = {0};

    for (size_t i = 0; i < balance->page_count; i++) {
        const struct page *const page = &balance->pages[i];
        if (file != BALANCE_ALL && file != i)
            continue;
        sum.read += page->read;
        for (size_t j = 0; j < BALANCE_FATES; j++)
            sum.fates[j] += page->fates[j];
        for (size_t j = 0; j < REASONS; j++)
            sum.skipped[j] += page->skipped[j];
    }
    return sum;
}

long long balance_count(const struct balance *balance, enum balance_fate fate)
{
    return sum_of(balance, BALANCE_ALL).fates[fate];
}

bool balance_holds(const struct balance *balance, struct err *err)
{
    for (size_t i = 0; i < balance->page_count; i++) {
        const struct page *const page = &balance->pages[i];
        long long accounted = 0;
        for (size_t j = 0; j < BALANCE_FATES; j++)
            accounted += page->fates[j];
        for (size_t j = 0; j < REASONS; j++)
            accounted += page->skipped[j];
        if (accounted != page->read)
            return err_set(err, ERR_SOFTWARE,
                           "of %lld rows of export %zu only %lld are accounted for; this is an error of voc",
                           page->read, i + 1, accounted);
    }
    return true;
}

static const char *add(const struct balance *balance, const char *text, long long count, const char *word)
{
    char number[NUMBER_SIZE];

    number_count(count, number);
    return arena_printf(balance->arena, "%s + %s %s", text, number, word);
}

const char *balance_sum(const struct balance *balance)
{
    const struct page sum = sum_of(balance, BALANCE_ALL);
    char read[NUMBER_SIZE], kept[NUMBER_SIZE];

    number_count(sum.read, read);
    number_count(sum.fates[BALANCE_KEPT], kept);
    const char *text =
        arena_printf(balance->arena, "%s row%s read = %s kept", read, sum.read == 1 ? "" : "s", kept);
    if (sum.fates[BALANCE_MERGED])
        text = add(balance, text, sum.fates[BALANCE_MERGED], "merged");
    if (sum.fates[BALANCE_FOLDED])
        text = add(balance, text, sum.fates[BALANCE_FOLDED], "folded");
    text = add(balance, text, sum.fates[BALANCE_REJECTED], "rejected");
    for (size_t i = 0; i < balance->reason_count; i++)
        text = add(balance, text, sum.skipped[i], balance->reasons[i]);
    return text;
}

void balance_note(const struct balance *balance, size_t file, const char *name, struct receipt *receipt)
{
    static const char *const items[BALANCE_FATES] = {"rows kept", "rows merged", "rows folded",
                                                     "rows rejected"};
    const struct page sum = sum_of(balance, file);

    receipt_count(receipt, name, "rows read", sum.read);
    for (size_t i = 0; i < BALANCE_FATES; i++)
        receipt_count(receipt, name, items[i], sum.fates[i]);
    for (size_t i = 0; i < balance->reason_count; i++)
        if (sum.skipped[i])
            receipt_count(receipt, name,
                          arena_printf(balance->arena, "rows skipped: %s", balance->reasons[i]),
                          sum.skipped[i]);
}
