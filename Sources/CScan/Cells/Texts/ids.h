#ifndef CSCAN_IDS_H
#define CSCAN_IDS_H

#include "../eight.h"

/// Finds the ids of the first rows, eight at a time, and returns how many rows those are.
///
/// It stops before an id that has to be left over, perhaps, and where the length changes.
size_t cs_find_ids_avx512(
    const cs_cells *cells, size_t column, bool *rise, int32_t *starts, int32_t *lengths);

#endif
