#ifndef CSCAN_AMOUNTS_H
#define CSCAN_AMOUNTS_H

#include "../eight.h"

/// Reads the amounts of the first rows, eight at a time, and returns how many rows those are.
///
/// The others it leaves over are `odd`; some of them may be amounts all the same.
size_t cs_read_amounts_avx512(
    const cs_cells *cells, size_t column, int64_t none, int64_t *hundredths, uint8_t *dots,
    uint32_t *others, size_t *odd);

/// The same for percents.
size_t cs_read_percents_avx512(
    const cs_cells *cells, size_t column, uint32_t lowest, int16_t *numbers, uint32_t *others,
    size_t *odd);

#endif
