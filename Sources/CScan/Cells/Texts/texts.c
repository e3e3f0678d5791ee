#include "ids.h"

/// Tells where the text of a cell begins in its record, and twice how long it is.
CS_INLINE void place_text(
    const cs_cells *cells, size_t row, cs_cell cell, int32_t *starts, int32_t *lengths) {
  const uint8_t *record = cells->bytes + (uint32_t)(cells->ends[row * cells->width] + 1);
  starts[row] = cell.count > 0 ? (int32_t)(cell.start - record) : 0;
  lengths[row] = (int32_t)((uint32_t)cell.count << 1);
}

CS_INLINE size_t find_texts(
    const cs_cells *cells, size_t column, int32_t *starts, int32_t *lengths, uint32_t *others,
    bool is_last) {
  size_t odd = 0;
  for (size_t row = 0; row < cells->count; row += 1) {
    cs_cell cell = cs_cell_at(cells, row, column, is_last);
    uint8_t first = cell.start[0], last = cell.start[cell.count > 0 ? cell.count - 1 : 0];
    int is_plain = cs_is_visible(first) & cs_is_visible(last);
    if (cell.quote) is_plain &= !cs_holds(cell.start, cell.count, '"');
    place_text(cells, row, cell, starts, lengths);
    others[odd] = (uint32_t)row;
    odd += !is_plain & (cell.count > 0);
  }
  return odd;
}

size_t cs_find_texts(
    cs_cells cells, size_t column, int32_t *starts, int32_t *lengths, uint32_t *others) {
  return column + 1 == cells.width ? find_texts(&cells, column, starts, lengths, others, true)
                                   : find_texts(&cells, column, starts, lengths, others, false);
}

/// An id of up to 16 bytes as two numbers that rise as ids of its length do; the lowest byte of the
/// second one is the last of the id.
typedef struct {
  uint64_t first, second;
} id_order;

CS_INLINE id_order order_of(const uint8_t *id, size_t count) {
  uint64_t first = __builtin_bswap64(cs_word(id));
  // What stands behind a short one is shifted out; the words of others overlap.
  if (count < 8) return (id_order){0, first >> ((64 - 8 * count) & 63)};
  return (id_order){first, __builtin_bswap64(cs_word(id + count - 8))};
}

size_t cs_find_ids(
    cs_cells cells, size_t column, bool *rise, int32_t *starts, int32_t *lengths,
    uint32_t *others) {
  size_t row = 0, odd = 0, before = 0;
  id_order last = {0, 0};
  bool are_rising = true, is_last = column + 1 == cells.width;
#if CS_X86
  if (cs_reads_eight()) row = cs_find_ids_avx512(&cells, column, &are_rising, starts, lengths);
#endif
  if (row > 0) {
    cs_cell cell = cs_cell_at(&cells, row - 1, column, is_last);
    before = cell.count;
    last = order_of(cell.start, before);
  }
  for (; row < cells.count; row += 1) {
    cs_cell cell = cs_cell_at(&cells, row, column, is_last);
    int is_short = cell.count - 1 < 16;
    size_t count = is_short ? cell.count : 16;
    id_order order = order_of(cell.start, count);
    int is_behind = (order.first > last.first) |
                    ((order.first == last.first) & (order.second > last.second));
    are_rising &= (cell.count > before) | ((cell.count == before) & is_behind);
    // A spreadsheet may have left 4.5E+17 of it.
    int may_be_cut = cell.start[count > 4 ? count - 3 : 0] == '+';
    int is_plain = is_short & !cell.quote & !may_be_cut & cs_is_visible(cell.start[0]) &
                   cs_is_visible((uint8_t)order.second);
    place_text(&cells, row, cell, starts, lengths);
    before = cell.count;
    last = order;
    others[odd] = (uint32_t)row;
    odd += !is_plain;
  }
  *rise = are_rising;
  return odd;
}
