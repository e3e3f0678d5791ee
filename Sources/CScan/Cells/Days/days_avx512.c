#include "days.h"

#if CS_X86

/// Eight dates: their numbers, and a bit of each that has a month and no wrong byte.
typedef struct {
  __m256i years, months, days;
  __mmask8 valid;
} dates;

/// The year of each of four cells such as 2026-11-21, and behind it 128 times the month and the
/// day; the bits of each wrong byte are 0 in `good`.
CS_EIGHT_CODE CS_INLINE __m512i parts_of(__m512i cells, uint64_t *good) {
  const __m512i form = _mm512_broadcast_i32x4(
      _mm_setr_epi8('0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 0, 0, 0, 0, 0, 0));
  const __m512i most = _mm512_broadcast_i32x4(
      _mm_setr_epi8(9, 9, 9, 9, 0, 9, 9, 0, 9, 9, -1, -1, -1, -1, -1, -1));
  const __m512i places = _mm512_broadcast_i32x4(
      _mm_setr_epi8(0, 1, 2, 3, 5, 6, 8, 9, -1, -1, -1, -1, -1, -1, -1, -1));
  const __m512i tens = _mm512_set1_epi16(0x010A);
  const __m512i joins = _mm512_broadcast_i32x4(_mm_setr_epi16(100, 1, 128, 1, 0, 0, 0, 0));
  __m512i digits = _mm512_sub_epi8(cells, form);
  *good = _mm512_cmple_epu8_mask(digits, most);
  __m512i pairs = _mm512_maddubs_epi16(_mm512_shuffle_epi8(digits, places), tens);
  return _mm512_madd_epi16(pairs, joins);
}

CS_EIGHT_CODE CS_INLINE dates dates_at(const uint8_t *bytes, const uint32_t starts[8]) {
  uint64_t low, high;
  __m512i first = parts_of(cs_four_cells(bytes, starts), &low);
  __m512i second = parts_of(cs_four_cells(bytes, starts + 4), &high);
  const __m512i places =
      _mm512_setr_epi32(0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29);
  __m512i both = _mm512_permutex2var_epi32(first, places, second);
  __m256i rest = _mm512_extracti64x4_epi64(both, 1);
  __m128i good = _mm_set_epi64x((long long)high, (long long)low);
  return (dates){
      _mm512_castsi512_si256(both), _mm256_srli_epi32(rest, 7),
      _mm256_and_si256(rest, _mm256_set1_epi32(127)),
      _mm_cmpeq_epi16_mask(good, _mm_set1_epi16(-1))};
}

/// The days before a month of a common year, and 65536 times those in it; 0 for no month.
CS_EIGHT_CODE CS_INLINE __m256i month_facts(__m256i months) {
  enum { in = 1 << 16 };
  const __m512i facts = _mm512_setr_epi32(
      0, 31 * in, 31 + 28 * in, 59 + 31 * in, 90 + 30 * in, 120 + 31 * in, 151 + 30 * in,
      181 + 31 * in, 212 + 31 * in, 243 + 30 * in, 273 + 31 * in, 304 + 30 * in, 334 + 31 * in, 0,
      0, 0);
  __mmask8 is_short = _mm256_cmplt_epu32_mask(months, _mm256_set1_epi32(16));
  __m512i found = _mm512_permutexvar_epi32(_mm512_castsi256_si512(months), facts);
  return _mm256_maskz_mov_epi32(is_short, _mm512_castsi512_si256(found));
}

/// Days since 1970; leaves over in `valid` those that the calendar has.
CS_EIGHT_CODE CS_INLINE __m256i numbers_of(dates *dates) {
  __m256i year = dates->years, one = _mm256_set1_epi32(1), two = _mm256_set1_epi32(2);
  // A hundredth of at most 9999.
  __m256i century = _mm256_srli_epi32(_mm256_mullo_epi32(year, _mm256_set1_epi32(5243)), 19);
  __m256i hundreds = _mm256_mullo_epi32(century, _mm256_set1_epi32(100));
  __mmask8 is_round = _mm256_cmpeq_epi32_mask(year, hundreds);
  __m256i deciding = _mm256_mask_mov_epi32(year, is_round, century);
  __mmask8 is_leap = _mm256_testn_epi32_mask(deciding, _mm256_set1_epi32(3));
  __m256i facts = month_facts(dates->months);
  __mmask8 is_february = _mm256_cmpeq_epi32_mask(dates->months, two);
  __m256i length = _mm256_srli_epi32(facts, 16);
  length = _mm256_mask_add_epi32(length, is_leap & is_february, length, one);
  // All leap days up to and with this year's, of which one is still to come before March.
  __m256i leaps = _mm256_add_epi32(_mm256_srli_epi32(year, 2), _mm256_srli_epi32(century, 2));
  leaps = _mm256_sub_epi32(leaps, century);
  __mmask8 is_early = _mm256_cmple_epi32_mask(dates->months, two);
  leaps = _mm256_mask_sub_epi32(leaps, is_leap & is_early, leaps, one);
  __m256i number = _mm256_mullo_epi32(year, _mm256_set1_epi32(365));
  number = _mm256_add_epi32(number, _mm256_and_si256(facts, _mm256_set1_epi32(0xFFFF)));
  number = _mm256_add_epi32(number, _mm256_add_epi32(leaps, dates->days));
  dates->valid &= _mm256_cmplt_epu32_mask(_mm256_sub_epi32(dates->days, one), length);
  dates->valid &= _mm256_test_epi32_mask(year, year);
  return _mm256_sub_epi32(number, _mm256_set1_epi32(cs_epoch));
}

CS_EIGHT_CODE size_t cs_read_days_avx512(
    const cs_cells *cells, size_t column, int32_t none, int32_t *days, uint32_t *others,
    size_t *odd) {
  size_t row = 0;
  uint32_t quote = cs_first_quote(cells, column);
  for (; row + 8 <= cells->count; row += 8) {
    cs_eight eight = cs_eight_at(cells, row, column, quote);
    dates dates = dates_at(cells->bytes, eight.starts);
    __m256i numbers = numbers_of(&dates);
    dates.valid &= eight.known & _mm256_cmpeq_epi32_mask(eight.counts, _mm256_set1_epi32(10));
    numbers = _mm256_mask_mov_epi32(_mm256_set1_epi32(none), dates.valid, numbers);
    _mm256_storeu_si256((__m256i *)(days + row), numbers);
    __mmask8 is_empty = _mm256_cmpeq_epi32_mask(eight.counts, _mm256_setzero_si256());
    __mmask8 is_read = dates.valid | (is_empty & eight.known);
    *odd += cs_write_rows((uint8_t)~is_read, row, others + *odd);
  }
  return row;
}

#endif
