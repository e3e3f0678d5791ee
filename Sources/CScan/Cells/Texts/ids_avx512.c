#include "ids.h"

#if CS_X86

/// One bit of each of four cells, which lie in 16 bits each.
CS_INLINE uint64_t each(uint32_t bits) { return bits * 0x0001000100010001; }

/// The lowest bit that is set of each of four cells.
CS_EIGHT_CODE CS_INLINE uint64_t lowest_bits(uint64_t bits) {
  __m128i all = _mm_cvtsi64_si128((long long)bits);
  __m128i negative = _mm_sub_epi16(_mm_setzero_si128(), all);
  return (uint64_t)_mm_cvtsi128_si64(_mm_and_si128(all, negative));
}

/// Of which cells the first byte that differs from the one before is greater, a bit each.
CS_EIGHT_CODE CS_INLINE uint32_t rising(__m512i before, __m512i cells, uint64_t inside) {
  uint64_t other = _mm512_cmpneq_epu8_mask(cells, before) & inside;
  uint64_t greater = lowest_bits(other) & _mm512_cmpgt_epu8_mask(cells, before);
  __m128i found = _mm_cvtsi64_si128((long long)greater);
  return _mm_test_epi16_mask(found, found);
}

/// The bytes that are printing ASCII other than a blank.
CS_EIGHT_CODE CS_INLINE uint64_t visible(__m512i cells) {
  return _mm512_cmplt_epu8_mask(
      _mm512_sub_epi8(cells, _mm512_set1_epi8(0x21)), _mm512_set1_epi8(0x5E));
}

CS_EIGHT_CODE CS_INLINE uint64_t pluses(__m512i cells) {
  return _mm512_cmpeq_epi8_mask(cells, _mm512_set1_epi8('+'));
}

CS_EIGHT_CODE size_t cs_find_ids_avx512(
    const cs_cells *cells, size_t column, bool *rise, int32_t *starts, int32_t *lengths) {
  size_t row = 0;
  bool are_rising = true;
  __m512i last = _mm512_setzero_si512();
  __m256i last_counts = _mm256_setzero_si256();
  if (cs_first_quote(cells, column)) return 0;
  for (; row + 8 <= cells->count; row += 8) {
    cs_eight eight = cs_eight_at(cells, row, column, 0);
    uint32_t count = (uint32_t)_mm256_cvtsi256_si32(eight.counts);
    __mmask8 is_same =
        _mm256_cmpeq_epi32_mask(eight.counts, _mm256_set1_epi32((int)count));
    if (is_same != 0xFF || count - 1 >= 16) break;
    __m512i first = cs_four_cells(cells->bytes, eight.starts);
    __m512i second = cs_four_cells(cells->bytes, eight.starts + 4);
    // Both ends are visible, and none of them is a number that a spreadsheet cut.
    uint64_t ends = each(1 | 1u << (count - 1)), cut = count > 4 ? each(1u << (count - 3)) : 0;
    if ((visible(first) & visible(second) & ends) != ends) break;
    if ((pluses(first) | pluses(second)) & cut) break;
    uint64_t inside = each((1u << count) - 1);
    uint32_t are_behind = rising(_mm512_alignr_epi64(first, last, 6), first, inside) |
                          rising(_mm512_alignr_epi64(second, first, 6), second, inside) << 4;
    __m256i before = _mm256_alignr_epi32(eight.counts, last_counts, 7);
    are_behind &= _mm256_cmpeq_epi32_mask(eight.counts, before);
    are_behind |= _mm256_cmpgt_epu32_mask(eight.counts, before);
    are_rising &= are_behind == 0xFF;
    last = second;
    last_counts = eight.counts;
    cs_write_places(cells, row, eight, starts, lengths);
  }
  *rise = are_rising;
  return row;
}

#endif
