#include "columns.h"

#include "wide.h"

CS_INLINE size_t find(
    const int8_t *outcomes, const int32_t *days, size_t row, size_t count, int8_t outcome,
    int8_t second, int32_t first, int32_t last, uint32_t *rows, size_t found) {
  for (; row < count; row += 1) {
    bool is_within = (first <= days[row]) & (days[row] <= last);
    // The next place is written to in any case: nobody can foretell which deals are meant.
    rows[found] = (uint32_t)row;
    found += (outcomes[row] == outcome) | ((outcomes[row] == second) & is_within);
  }
  return found;
}

#if CS_X86
CS_WIDE_CODE static size_t find_wide(
    const int8_t *outcomes, const int32_t *days, size_t count, int8_t outcome, int8_t second,
    int32_t first, int32_t last, uint32_t *rows) {
  size_t row = 0, found = 0;
  const __m512i step = _mm512_set1_epi32(16);
  __m512i places = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  for (; row + 16 <= count; row += 16) {
    __m128i kinds = _mm_loadu_si128((const __m128i *)(outcomes + row));
    __m512i day = _mm512_loadu_si512(days + row);
    __mmask16 is_within = _mm512_cmpge_epi32_mask(day, _mm512_set1_epi32(first)) &
                          _mm512_cmple_epi32_mask(day, _mm512_set1_epi32(last));
    __mmask16 is_meant = _mm_cmpeq_epi8_mask(kinds, _mm_set1_epi8(outcome)) |
                         (_mm_cmpeq_epi8_mask(kinds, _mm_set1_epi8(second)) & is_within);
    // Packed first: writing what is left out costs less than a store that leaves it out.
    _mm512_storeu_si512(rows + found, _mm512_maskz_compress_epi32(is_meant, places));
    found += (size_t)__builtin_popcount(is_meant);
    places = _mm512_add_epi32(places, step);
  }
  return find(outcomes, days, row, count, outcome, second, first, last, rows, found);
}
#endif

size_t cs_find_outcomes(
    const int8_t *outcomes, const int32_t *days, size_t count, int8_t outcome, int8_t second,
    int32_t first, int32_t last, uint32_t *rows) {
#if CS_X86
  if (cs_is_wide()) {
    return find_wide(outcomes, days, count, outcome, second, first, last, rows);
  }
#endif
  return find(outcomes, days, 0, count, outcome, second, first, last, rows, 0);
}

CS_INLINE int32_t latest_day(
    const int8_t *outcomes, const int32_t *days, size_t count, int8_t outcome, bool is_of,
    int32_t bound, int32_t latest) {
  for (size_t row = 0; row < count; row += 1) {
    // Without branches, since nobody can foretell which deals are meant.
    bool is_meant = ((outcomes[row] == outcome) == is_of) & (days[row] <= bound);
    int32_t day = is_meant ? days[row] : INT32_MIN;
    latest = day > latest ? day : latest;
  }
  return latest;
}

#if CS_X86
/// The same loop, compiled for wider instructions.
CS_WIDE_CODE static int32_t latest_day_wide(
    const int8_t *outcomes, const int32_t *days, size_t count, int8_t outcome, bool is_of,
    int32_t bound, int32_t latest) {
  return latest_day(outcomes, days, count, outcome, is_of, bound, latest);
}
#endif

int32_t cs_latest_day(
    const int8_t *outcomes, const int32_t *days, size_t count, int8_t outcome, bool is_of,
    int32_t bound, int32_t latest) {
#if CS_X86
  if (cs_is_wide()) return latest_day_wide(outcomes, days, count, outcome, is_of, bound, latest);
#endif
  return latest_day(outcomes, days, count, outcome, is_of, bound, latest);
}
