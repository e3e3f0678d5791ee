#ifndef CSCAN_EIGHT_H
#define CSCAN_EIGHT_H

// Cells of one column, eight rows at a time: for machines with AVX-512.

#include "cell.h"

#if CS_X86

#define CS_EIGHT_CODE __attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,popcnt")))

/// Where eight cells begin and how long they are, their quotes aside.
typedef struct {
  uint32_t starts[8];
  __m256i counts;
  /// Those around which quotes stand or do not stand as was supposed: of others nothing is known.
  __mmask8 known;
} cs_eight;

/// Whether the machine can read so.
CS_INLINE bool cs_reads_eight(void) {
  return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("bmi2");
}

/// Whether quotes stand around the first cell of a column: most often around all or none.
CS_INLINE uint32_t cs_first_quote(const cs_cells *cells, size_t column) {
  return cells->bytes[(uint32_t)(cells->ends[column] + 1)] == '"';
}

/// The cells of a column from `row` on, as if quotes stood around all of them or none.
CS_EIGHT_CODE CS_INLINE cs_eight cs_eight_at(
    const cs_cells *cells, size_t row, size_t column, uint32_t quote) {
  const __m256i steps = _mm256_mullo_epi32(
      _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7), _mm256_set1_epi32((int)cells->width));
  const int *ends = (const int *)(cells->ends + row * cells->width + column);
  __m256i before = _mm256_i32gather_epi32(ends, steps, 4);
  __m256i after = _mm256_i32gather_epi32(ends + 1, steps, 4);
  cs_eight eight;
  __m256i start = _mm256_add_epi32(before, _mm256_set1_epi32((int)(1 + quote)));
  _mm256_storeu_si256((__m256i *)eight.starts, start);
  eight.counts = _mm256_sub_epi32(
      _mm256_sub_epi32(after, before), _mm256_set1_epi32((int)(1 + 2 * quote)));
  // A quote that was not expected is no digit of a cell.
  eight.known = 0xFF;
  if (quote) {
    __m256i first = _mm256_i32gather_epi32((const int *)(cells->bytes - 1), start, 1);
    first = _mm256_and_si256(first, _mm256_set1_epi32(0xFF));
    eight.known = _mm256_cmpeq_epi32_mask(first, _mm256_set1_epi32('"'));
  }
  return eight;
}

/// Sixteen bytes of each of four cells side by side.
CS_EIGHT_CODE CS_INLINE __m512i cs_four_cells(const uint8_t *bytes, const uint32_t starts[4]) {
  __m512i cells = _mm512_castsi128_si512(_mm_loadu_si128((const __m128i *)(bytes + starts[0])));
  cells = _mm512_inserti32x4(cells, _mm_loadu_si128((const __m128i *)(bytes + starts[1])), 1);
  cells = _mm512_inserti32x4(cells, _mm_loadu_si128((const __m128i *)(bytes + starts[2])), 2);
  return _mm512_inserti32x4(cells, _mm_loadu_si128((const __m128i *)(bytes + starts[3])), 3);
}

/// Tells where eight cells begin in their records, and twice how long they are.
CS_EIGHT_CODE CS_INLINE void cs_write_places(
    const cs_cells *cells, size_t row, cs_eight eight, int32_t *starts, int32_t *lengths) {
  const __m256i steps = _mm256_mullo_epi32(
      _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7), _mm256_set1_epi32((int)cells->width));
  const int *ends = (const int *)(cells->ends + row * cells->width);
  __m256i before = _mm256_i32gather_epi32(ends, steps, 4);
  __m256i start = _mm256_loadu_si256((const __m256i *)eight.starts);
  start = _mm256_sub_epi32(_mm256_sub_epi32(start, before), _mm256_set1_epi32(1));
  _mm256_storeu_si256((__m256i *)(starts + row), start);
  _mm256_storeu_si256((__m256i *)(lengths + row), _mm256_slli_epi32(eight.counts, 1));
}

/// Writes down the rows of the bits, which count from `row` on.
CS_INLINE size_t cs_write_rows(uint32_t bits, size_t row, uint32_t *rows) {
  size_t count = 0;
  for (; bits; bits &= bits - 1) rows[count++] = (uint32_t)(row + (size_t)__builtin_ctz(bits));
  return count;
}

#endif
#endif
