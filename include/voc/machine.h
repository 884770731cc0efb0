/* machine - what instructions the machine at hand has */
#pragma once
#include <stdbool.h>

#if defined __x86_64__ && defined __GNUC__
#define MACHINE_X86
#endif

/* What any has, */
bool machine_has_all(void);
/* and what some of x86-64 have: AVX2, with multiplication without carries; AVX-512 for bytes; the same, to
   write some of them one behind the other. */
bool machine_has_avx2(void);
bool machine_has_avx512(void);
bool machine_has_avx512_compress(void);

/* For a function that works on masks, or on whole numbers in a loop: made a second time for machines that
   have instructions for single bits and longer vectors, and the one that fits is taken when the program
   starts. */
#if defined MACHINE_X86 && defined __gnu_linux__ && !defined __clang__ && !defined __SANITIZE_ADDRESS__ &&   \
    !defined __SANITIZE_THREAD__ /* which aren't there yet when it is taken */
#define MACHINE_TWICE __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define MACHINE_TWICE
#endif

/* For what such a function, or one for certain machines, calls: to be made for each of them, too. */
#if defined __GNUC__
#define MACHINE_INLINE static inline __attribute__((always_inline))
#else
#define MACHINE_INLINE static inline
#endif
