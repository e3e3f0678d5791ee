#ifndef CSCAN_CELL_H
#define CSCAN_CELL_H

#include <string.h>

#include "../Records/block.h"
#include "cells.h"

/// A cell without its quotes.
typedef struct {
  const uint8_t *start;
  size_t count;
  /// 1 where quotes stand around it, 0 else.
  size_t quote;
} cs_cell;

/// The cell of a record; the last one may have a carriage return behind it.
CS_INLINE cs_cell cs_cell_at(const cs_cells *cells, size_t row, size_t column, bool is_last) {
  const uint32_t *ends = cells->ends + row * cells->width + column;
  const uint8_t *bytes = cells->bytes;
  size_t start = (uint32_t)(ends[0] + 1), end = ends[1];
  if (is_last) end -= end > start && bytes[end - 1] == '\r';
  // Without a branch, since nobody can foretell which cells are quoted.
  size_t quote = bytes[start] == '"';
  return (cs_cell){bytes + start + quote, end - start - 2 * quote, quote};
}

CS_INLINE uint64_t cs_word(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
  return word;
}

CS_INLINE uint32_t cs_half_word(const uint8_t *bytes) {
  uint32_t word;
  memcpy(&word, bytes, 4);
  return word;
}

/// Whether the byte is printing ASCII other than a blank.
CS_INLINE int cs_is_visible(uint8_t byte) { return (uint8_t)(byte - 0x21) < 0x5E; }

#endif
