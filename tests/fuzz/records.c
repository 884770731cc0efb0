/* records - whatever a text holds: its records, cells and errors are the same by their bounds and
   by libcsv */
#include "../twofold.h"
#include "trial.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char delimiters[] = {',', ';', '\t'};
    static const size_t widths[] = {0, 2};

    for (size_t i = 0; i < sizeof delimiters; i++)
        for (size_t j = 0; j < sizeof widths / sizeof *widths; j++) {
            struct arena *const arena = trial_arena();
            char why[TWOFOLD_WHY];
            trial_holds(twofold_is_same(arena, (struct slice){(const char *)data, size}, delimiters[i],
                                        widths[j], why));
            arena_free(arena);
        }
    return 0;
}
