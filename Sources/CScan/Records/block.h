#ifndef CSCAN_BLOCK_H
#define CSCAN_BLOCK_H

// 64 bytes as masks: bit n tells of byte n.

#include <stdint.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define CS_X86 1
#define CS_SSE2_CODE __attribute__((target("sse2")))
#define CS_AVX2_CODE __attribute__((target("avx2,bmi,bmi2,popcnt,pclmul")))
#define CS_AVX512_CODE __attribute__((target("avx512f,avx512bw,bmi,bmi2,popcnt,pclmul")))
#define CS_VBMI2_CODE \
  __attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,bmi2,popcnt,pclmul")))
#endif

#define CS_INLINE static inline __attribute__((always_inline))

typedef struct {
  uint64_t delimiters, feeds, returns, quotes;
} cs_block;

/// Bit n tells whether an odd number of bits is set up to and with n.
CS_INLINE uint64_t cs_parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

/// Byte after byte, for machines without any of the instructions below.
CS_INLINE cs_block cs_block_plain(const uint8_t *bytes, uint8_t delimiter) {
  cs_block block = {0, 0, 0, 0};
  for (int place = 0; place < 64; place += 1) {
    uint64_t bit = 1ull << place;
    uint8_t byte = bytes[place];
    if (byte == delimiter) block.delimiters |= bit;
    if (byte == '\n') block.feeds |= bit;
    if (byte == '\r') block.returns |= bit;
    if (byte == '"') block.quotes |= bit;
  }
  return block;
}

#if CS_X86

/// The same by one instruction, which multiplies without carries.
CS_AVX2_CODE CS_INLINE uint64_t cs_parity_avx2(uint64_t bits) {
  __m128i product = _mm_clmulepi64_si128(
      _mm_set_epi64x(0, (long long)bits), _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

CS_SSE2_CODE CS_INLINE uint64_t cs_equal_sse2(const __m128i part[4], uint8_t byte) {
  uint64_t mask = 0;
  for (int n = 0; n < 4; n += 1) {
    uint64_t bits =
        (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part[n], _mm_set1_epi8((char)byte)));
    mask |= bits << (16 * n);
  }
  return mask;
}

CS_SSE2_CODE CS_INLINE cs_block cs_block_sse2(const uint8_t *bytes, uint8_t delimiter) {
  __m128i part[4];
  for (int n = 0; n < 4; n += 1) part[n] = _mm_loadu_si128((const __m128i *)(bytes + 16 * n));
  return (cs_block){
      cs_equal_sse2(part, delimiter), cs_equal_sse2(part, '\n'), cs_equal_sse2(part, '\r'),
      cs_equal_sse2(part, '"')};
}

CS_AVX2_CODE CS_INLINE uint64_t cs_equal_avx2(__m256i low, __m256i high, uint8_t byte) {
  __m256i same = _mm256_set1_epi8((char)byte);
  uint64_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, same));
  uint64_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, same));
  return first | second << 32;
}

CS_AVX2_CODE CS_INLINE cs_block cs_block_avx2(const uint8_t *bytes, uint8_t delimiter) {
  __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  return (cs_block){
      cs_equal_avx2(low, high, delimiter), cs_equal_avx2(low, high, '\n'),
      cs_equal_avx2(low, high, '\r'), cs_equal_avx2(low, high, '"')};
}

CS_AVX512_CODE CS_INLINE cs_block cs_block_avx512(const uint8_t *bytes, uint8_t delimiter) {
  __m512i all = _mm512_loadu_si512((const void *)bytes);
  return (cs_block){
      _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8((char)delimiter)),
      _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\n')),
      _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\r')),
      _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('"'))};
}

#endif
#endif
