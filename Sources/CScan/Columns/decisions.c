#include "columns.h"

#include "wide.h"

/// What is decided for each deal.
typedef struct {
  int32_t *weights;
  int8_t *outcomes, *sources, *categories;
  bool *is_odd;
} decisions;

CS_INLINE void decide(
    const cs_plan *plans, const int32_t *codes, const int32_t *probabilities, size_t row,
    uint8_t own_source, decisions to) {
  cs_plan plan = plans[codes[row] + 1];
  bool is_own = (plan.flags & cs_gives_way) && probabilities[row] != cs_no_weight;
  int32_t weight = is_own ? probabilities[row] : plan.weight;
  to.weights[row] = weight;
  to.outcomes[row] = (int8_t)plan.outcome;
  to.sources[row] = (int8_t)(is_own ? own_source : plan.source);
  to.categories[row] = plan.category;
  bool lacks_weight = (plan.flags & cs_needs_weight) && weight == cs_no_weight;
  to.is_odd[row] |= (plan.flags & cs_is_odd) || lacks_weight;
}

#if CS_X86
CS_WIDE_CODE static size_t decide_wide(
    const cs_plan *plans, const int32_t *codes, const int32_t *probabilities, size_t count,
    uint8_t own_source, decisions to) {
  size_t row = 0;
  const __m512i none = _mm512_set1_epi32(cs_no_weight);
  for (; row + 16 <= count; row += 16) {
    __m512i places = _mm512_loadu_si512(codes + row);
    __m512i weights = _mm512_i32gather_epi32(places, &plans[1].weight, 8);
    // Outcome, source, category and flags, from the lowest byte on.
    __m512i rest = _mm512_i32gather_epi32(places, &plans[1].outcome, 8);
    __m512i own = _mm512_loadu_si512(probabilities + row);
    __mmask16 is_own = _mm512_test_epi32_mask(rest, _mm512_set1_epi32(cs_gives_way << 24)) &
                       _mm512_cmpneq_epi32_mask(own, none);
    weights = _mm512_mask_mov_epi32(weights, is_own, own);
    _mm512_storeu_si512(to.weights + row, weights);
    _mm_storeu_si128((__m128i *)(to.outcomes + row), _mm512_cvtepi32_epi8(rest));
    __m512i sources = _mm512_mask_mov_epi32(
        _mm512_srli_epi32(rest, 8), is_own, _mm512_set1_epi32(own_source));
    _mm_storeu_si128((__m128i *)(to.sources + row), _mm512_cvtepi32_epi8(sources));
    _mm_storeu_si128(
        (__m128i *)(to.categories + row), _mm512_cvtepi32_epi8(_mm512_srli_epi32(rest, 16)));
    __mmask16 lacks_weight =
        _mm512_test_epi32_mask(rest, _mm512_set1_epi32(cs_needs_weight << 24)) &
        _mm512_cmpeq_epi32_mask(weights, none);
    __mmask16 is_odd =
        lacks_weight | _mm512_test_epi32_mask(rest, _mm512_set1_epi32(cs_is_odd << 24));
    if (is_odd) {
      __m128i marks = _mm_loadu_si128((const __m128i *)(to.is_odd + row));
      marks = _mm_mask_set1_epi8(marks, is_odd, 1);
      _mm_storeu_si128((__m128i *)(to.is_odd + row), marks);
    }
  }
  return row;
}
#endif

void cs_decide(
    const cs_plan *plans, const int32_t *codes, const int32_t *probabilities, size_t count,
    uint8_t own_source, int32_t *weights, int8_t *outcomes, int8_t *sources, int8_t *categories,
    bool *is_odd) {
  decisions to = {weights, outcomes, sources, categories, is_odd};
  size_t row = 0;
#if CS_X86
  if (cs_is_wide()) row = decide_wide(plans, codes, probabilities, count, own_source, to);
#endif
  for (; row < count; row += 1) decide(plans, codes, probabilities, row, own_source, to);
}
