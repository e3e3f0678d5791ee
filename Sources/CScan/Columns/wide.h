#ifndef CSCAN_WIDE_H
#define CSCAN_WIDE_H

// Sixteen numbers at a time: for machines with AVX-512.

#include "../Records/block.h"

#if CS_X86

#define CS_WIDE_CODE \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2,popcnt,prefer-256-bit")))

/// Whether the machine can.
CS_INLINE bool cs_is_wide(void) {
  return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("bmi2");
}

#endif
#endif
