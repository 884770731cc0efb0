/* machine - what instructions the machine at hand has */
#include "voc/machine.h"

#if defined MACHINE_X86
#define HAS(feature) (__builtin_cpu_supports(feature) != 0)
#else
#define HAS(feature) false
#endif

bool machine_has_all(void)
{
    return true;
}

bool machine_has_avx2(void)
{
    return HAS("avx2") && HAS("pclmul");
}

bool machine_has_avx512(void)
{
    return machine_has_avx2() && HAS("avx512f") && HAS("avx512bw");
}

bool machine_has_avx512_compress(void)
{
    return machine_has_avx512() && HAS("avx512vbmi2");
}
