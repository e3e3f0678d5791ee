#ifndef CSCAN_DAYS_H
#define CSCAN_DAYS_H

#include "../eight.h"

/// 1 January 1970, as a day of the year 0 on.
enum { cs_epoch = 719528 };

/// Reads the days of the first rows, eight at a time, and returns how many rows those are.
///
/// The others it leaves over are `odd`; some of them may be days all the same.
size_t cs_read_days_avx512(
    const cs_cells *cells, size_t column, int32_t none, int32_t *days, uint32_t *others,
    size_t *odd);

#endif
