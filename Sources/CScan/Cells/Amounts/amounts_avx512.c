#include "amounts.h"

#if CS_X86

/// The hundredths of four cells, and a bit of each that says whether all of its bytes are right.
typedef struct {
  __m256i hundredths;
  uint32_t valid, dots;
} amounts;

/// Four cells, their last bytes last; `filled` tells where bytes of theirs are.
CS_EIGHT_CODE CS_INLINE __m512i last_bytes(__m512i cells, __m128i counts, uint64_t *filled) {
  const __m512i lanes = _mm512_setr_epi32(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
  const __m512i before = _mm512_broadcast_i32x4(
      _mm_setr_epi8(-16, -15, -14, -13, -12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1));
  // Each lane has its count in all bytes.
  __m512i count = _mm512_permutexvar_epi32(lanes, _mm512_castsi128_si512(counts));
  count = _mm512_shuffle_epi8(count, _mm512_setzero_si512());
  __m512i places = _mm512_add_epi8(count, before);
  *filled = ~_mm512_movepi8_mask(places);
  return _mm512_shuffle_epi8(cells, places);
}

/// The amounts of four cells of at most eleven bytes, of which the last ones come last.
CS_EIGHT_CODE CS_INLINE amounts amounts_of(__m512i cells, uint64_t filled) {
  const __m512i without_dot = _mm512_broadcast_i32x4(
      _mm_setr_epi8(-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15));
  const uint64_t place = 0x2000200020002000;
  // Behind a dot stand two digits: those before it are moved next to them.
  uint64_t dots = _mm512_cmpeq_epi8_mask(cells, _mm512_set1_epi8('.')) & filled & place;
  uint64_t moved = (dots >> 13) * 0xFFFF;
  cells = _mm512_mask_shuffle_epi8(cells, moved, cells, without_dot);
  filled = (filled & ~moved) | (filled << 1 & 0xFFFEFFFEFFFEFFFE & moved);
  __m512i digits = _mm512_maskz_sub_epi8(filled, cells, _mm512_set1_epi8('0'));
  uint64_t wrong = _mm512_cmpgt_epu8_mask(digits, _mm512_set1_epi8(9));
  // Joined in twos, in fours and in eights, of which a lane has two.
  __m512i pairs = _mm512_maddubs_epi16(digits, _mm512_set1_epi16(0x010A));
  __m512i fours = _mm512_madd_epi16(pairs, _mm512_set1_epi32(0x00010064));
  __m512i eights = _mm512_madd_epi16(
      _mm512_packus_epi32(fours, fours), _mm512_set1_epi32(0x00012710));
  __m256i both = _mm512_castsi512_si256(_mm512_permutexvar_epi64(
      _mm512_setr_epi64(0, 2, 4, 6, 0, 2, 4, 6), eights));
  __m256i low = _mm256_srli_epi64(both, 32);
  __m256i high = _mm256_mul_epu32(both, _mm256_set1_epi64x(100000000));
  __mmask8 has_dot = (__mmask8)_pext_u64(dots, place);
  __m256i whole = _mm256_mul_epu32(low, _mm256_set1_epi64x(100));
  __mmask8 valid =
      _mm_cmpeq_epi16_mask(_mm_cvtsi64_si128((long long)wrong), _mm_setzero_si128());
  return (amounts){
      _mm256_mask_add_epi64(whole, has_dot, low, high), valid & 15, has_dot};
}

CS_EIGHT_CODE size_t cs_read_amounts_avx512(
    const cs_cells *cells, size_t column, int64_t none, int64_t *hundredths, uint8_t *dots,
    uint32_t *others, size_t *odd) {
  size_t row = 0;
  uint32_t quote = cs_first_quote(cells, column);
  __m256i nothing = _mm256_set1_epi64x(none);
  for (; row + 8 <= cells->count; row += 8) {
    cs_eight eight = cs_eight_at(cells, row, column, quote);
    uint64_t filled;
    __m512i last = last_bytes(
        cs_four_cells(cells->bytes, eight.starts), _mm256_castsi256_si128(eight.counts), &filled);
    amounts first = amounts_of(last, filled);
    last = last_bytes(
        cs_four_cells(cells->bytes, eight.starts + 4), _mm256_extracti128_si256(eight.counts, 1),
        &filled);
    amounts second = amounts_of(last, filled);
    __mmask8 has_dot = (__mmask8)(first.dots | second.dots << 4);
    __m256i digits = _mm256_mask_sub_epi32(eight.counts, has_dot, eight.counts, _mm256_set1_epi32(3));
    __mmask8 valid = eight.known & (__mmask8)(first.valid | second.valid << 4);
    // One digit at least stands before the dot, and eight at most.
    valid &= _mm256_cmplt_epu32_mask(
        _mm256_sub_epi32(digits, _mm256_set1_epi32(1)), _mm256_set1_epi32(8));
    first.hundredths = _mm256_mask_mov_epi64(nothing, valid, first.hundredths);
    second.hundredths = _mm256_mask_mov_epi64(nothing, valid >> 4, second.hundredths);
    _mm256_storeu_si256((__m256i *)(hundredths + row), first.hundredths);
    _mm256_storeu_si256((__m256i *)(hundredths + row + 4), second.hundredths);
    __m128i marks = _mm_maskz_set1_epi8(has_dot & valid, 1);
    _mm_storel_epi64((__m128i *)(dots + row), marks);
    __mmask8 is_empty = _mm256_cmpeq_epi32_mask(eight.counts, _mm256_setzero_si256());
    *odd += cs_write_rows((uint8_t)~(valid | (is_empty & eight.known)), row, others + *odd);
  }
  return row;
}

CS_EIGHT_CODE size_t cs_read_percents_avx512(
    const cs_cells *cells, size_t column, uint32_t lowest, int16_t *numbers, uint32_t *others,
    size_t *odd) {
  size_t row = 0;
  uint32_t quote = cs_first_quote(cells, column);
  const __m256i tens = _mm256_set1_epi32(0x010A6400), one = _mm256_set1_epi16(1);
  for (; row + 8 <= cells->count; row += 8) {
    cs_eight eight = cs_eight_at(cells, row, column, quote);
    __m256i starts = _mm256_loadu_si256((const __m256i *)eight.starts);
    __m256i text = _mm256_i32gather_epi32((const int *)cells->bytes, starts, 1);
    __m256i digits = _mm256_sub_epi8(text, _mm256_set1_epi8('0'));
    // The digits come last, behind zeros; a count of more bits leaves none.
    __m256i shift = _mm256_sub_epi32(
        _mm256_set1_epi32(32), _mm256_slli_epi32(eight.counts, 3));
    digits = _mm256_sllv_epi32(digits, shift);
    __m256i number = _mm256_madd_epi16(_mm256_maddubs_epi16(digits, tens), one);
    __mmask32 wrong = _mm256_cmpgt_epu8_mask(digits, _mm256_set1_epi8(9));
    __mmask8 valid = _mm256_cmpeq_epi32_mask(
        _mm256_maskz_set1_epi8(wrong, 1), _mm256_setzero_si256());
    valid &= eight.known;
    valid &= _mm256_cmplt_epu32_mask(
        _mm256_sub_epi32(eight.counts, _mm256_set1_epi32(1)), _mm256_set1_epi32(3));
    valid &= _mm256_cmple_epu32_mask(
        _mm256_sub_epi32(number, _mm256_set1_epi32((int)lowest)),
        _mm256_set1_epi32((int)(100 - lowest)));
    number = _mm256_mask_mov_epi32(_mm256_set1_epi32(-1), valid, number);
    _mm_storeu_si128((__m128i *)(numbers + row), _mm256_cvtepi32_epi16(number));
    __mmask8 is_empty = _mm256_cmpeq_epi32_mask(eight.counts, _mm256_setzero_si256());
    *odd += cs_write_rows((uint8_t)~(valid | (is_empty & eight.known)), row, others + *odd);
  }
  return row;
}

#endif
