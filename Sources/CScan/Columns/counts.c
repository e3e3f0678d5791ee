#include "columns.h"

#include "wide.h"

/// Some deals, of whose stages -1 stands for none.
typedef struct {
  const int32_t *stages;
  const int8_t *outcomes, *sources;
  const int32_t *weights, *closes;
  const int64_t *amounts;
  const int32_t *currencies;
} deals;

/// Whether the deal of a row lacks something, or was won after `as_of`.
CS_INLINE bool is_rare(const deals *all, size_t row, int8_t won, int32_t as_of) {
  int32_t close = all->closes[row];
  return (all->amounts[row] == INT64_MIN) | (close == INT32_MIN) |
         (all->weights[row] == cs_no_weight) | ((close > as_of) & (all->outcomes[row] == won));
}

#if CS_X86
/// The same of eight rows, a bit for each.
CS_WIDE_CODE CS_INLINE uint32_t are_rare(
    const deals *all, size_t row, int8_t won, int32_t as_of) {
  __m256i closes = _mm256_loadu_si256((const __m256i *)(all->closes + row));
  __m256i weights = _mm256_loadu_si256((const __m256i *)(all->weights + row));
  __m512i amounts = _mm512_loadu_si512(all->amounts + row);
  __m128i outcomes = _mm_loadl_epi64((const __m128i *)(all->outcomes + row));
  __mmask8 is_won = (__mmask8)_mm_cmpeq_epi8_mask(outcomes, _mm_set1_epi8(won));
  return _mm512_cmpeq_epi64_mask(amounts, _mm512_set1_epi64(INT64_MIN)) |
         _mm256_cmpeq_epi32_mask(closes, _mm256_set1_epi32(INT32_MIN)) |
         _mm256_cmpeq_epi32_mask(weights, _mm256_set1_epi32(cs_no_weight)) |
         (_mm256_cmpgt_epi32_mask(closes, _mm256_set1_epi32(as_of)) & is_won);
}

CS_WIDE_CODE static size_t find_rare(
    const deals *all, size_t count, int8_t won, int32_t as_of, uint32_t *rare,
    size_t *found) {
  size_t row = 0;
  for (; row + 8 <= count; row += 8) {
    for (uint32_t bits = are_rare(all, row, won, as_of); bits; bits &= bits - 1) {
      rare[(*found)++] = (uint32_t)(row + (size_t)__builtin_ctz(bits));
    }
  }
  return row;
}
#endif

CS_INLINE void use(const deals *all, size_t row, int8_t source, cs_uses *uses) {
  int32_t weight = all->weights[row];
  int64_t is_weighed = weight != cs_no_weight;
  cs_uses *use = uses + (all->stages[row] + 1) * cs_outcomes + all->outcomes[row];
  use->deals += 1;
  use->weight_sum += weight & -is_weighed;
  use->weighed += is_weighed;
  use->has_source += all->sources[row] == source;
}

size_t cs_count_deals(
    const int32_t *stages, const int8_t *outcomes, const int8_t *sources, const int32_t *weights,
    const int32_t *closes, const int64_t *amounts, const int32_t *currencies, size_t first,
    size_t count, int8_t source, int8_t won, int32_t as_of, cs_uses *uses, int64_t *sums,
    uint32_t *rare) {
  deals all = {stages + first,  outcomes + first, sources + first,   weights + first,
               closes + first, amounts + first,  currencies + first};
  size_t row = 0, found = 0;
#if CS_X86
  if (cs_is_wide()) row = find_rare(&all, count, won, as_of, rare, &found);
#endif
  for (; row < count; row += 1) {
    rare[found] = (uint32_t)row;
    found += is_rare(&all, row, won, as_of);
  }
  for (row = 0; row < count; row += 1) {
    use(&all, row, source, uses);
    int64_t amount = all.amounts[row];
    sums[all.currencies[row]] += amount == INT64_MIN ? 0 : amount;
  }
  return found;
}
