#ifndef CSCAN_COLUMNS_H
#define CSCAN_COLUMNS_H

#include "cscan.h"

// Loops over columns of numbers, an element per deal.

/// Puts numbers of `size` bytes into `packed` ones of `packed_size`, `shift` taken away from each;
/// the least number stands for itself. False where one does not fit: then `packed` means nothing.
bool cs_pack(
    const void *_Nonnull numbers, size_t size, size_t count, int64_t shift,
    void *_Nonnull packed, size_t packed_size);

/// What the stage alone decides for its deals.
typedef struct {
  /// The weight, or `cs_no_weight`.
  int32_t weight;
  uint8_t outcome, source;
  int8_t category;
  /// Some of the bits below.
  uint8_t flags;
} cs_plan;

enum {
  cs_no_weight = -1,
  /// A probability beats the weight of the stage.
  cs_gives_way = 1,
  /// Each deal is to be looked at alone.
  cs_is_odd = 2,
  /// Each deal without a weight is to be looked at alone.
  cs_needs_weight = 4,
};

/// Decides by the stages of some deals and their own probabilities, which `own_source` stands for.
///
/// `plans` has that of no stage first, then those of the codes 0 and up. In `is_odd` the deals to be
/// looked at alone are marked, and none of the others is changed.
void cs_decide(
    const cs_plan *_Nonnull plans, const int32_t *_Nonnull codes,
    const int32_t *_Nonnull probabilities, size_t count, uint8_t own_source,
    int32_t *_Nonnull weights, int8_t *_Nonnull outcomes, int8_t *_Nonnull sources,
    int8_t *_Nonnull categories, bool *_Nonnull is_odd);

/// How some deals use a stage.
typedef struct {
  int64_t deals, weight_sum, weighed, has_source;
} cs_uses;

enum { cs_outcomes = 3 };

/// Counts `count` deals from `first` on by stage and outcome, and sums their amounts up by currency.
///
/// A stage of -1 is none. `uses` has an element for each outcome of no stage first, then of each stage. `has_source` counts
/// the deals whose weight comes from `source`. The rows of deals that lack their amount (`INT64_MIN`),
/// close date (`INT32_MIN`) or weight, or were won after `as_of`, are written to `rare`: returns how
/// many those are.
size_t cs_count_deals(
    const int32_t *_Nonnull stages, const int8_t *_Nonnull outcomes,
    const int8_t *_Nonnull sources, const int32_t *_Nonnull weights,
    const int32_t *_Nonnull closes, const int64_t *_Nonnull amounts,
    const int32_t *_Nonnull currencies, size_t first, size_t count, int8_t source, int8_t won,
    int32_t as_of, cs_uses *_Nonnull uses, int64_t *_Nonnull sums, uint32_t *_Nonnull rare);

/// Finds the rows of an outcome, and those of a second one with a day from `first` to `last`;
/// returns how many they are.
size_t cs_find_outcomes(
    const int8_t *_Nonnull outcomes, const int32_t *_Nonnull days, size_t count, int8_t outcome,
    int8_t second, int32_t first, int32_t last, uint32_t *_Nonnull rows);

/// The latest day up to `bound` of the deals that are of an outcome, or of those that are not;
/// `latest` where none is later.
int32_t cs_latest_day(
    const int8_t *_Nonnull outcomes, const int32_t *_Nonnull days, size_t count, int8_t outcome,
    bool is_of, int32_t bound, int32_t latest);

#endif
