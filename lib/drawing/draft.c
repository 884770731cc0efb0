/* draft - text that grows */
#include "voc/draft.h"

#include "voc/arena.h"

void draft_add(struct draft *draft, const char *text)
{
    const size_t length = strlen(text);

    if (draft->length + length + 1 > draft->capacity) {
        const size_t capacity = (draft->capacity + length + 1) * 2;
        draft->text = arena_grow(draft->arena, draft->text, draft->length, capacity);
        draft->capacity = capacity;
    }
    memcpy(draft->text + draft->length, text, length);
    draft->length += length;
}

void draft_pad(struct draft *draft, size_t count)
{
    for (; count > 0; count--)
        draft_add(draft, " ");
}
