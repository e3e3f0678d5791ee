#include "../cell.h"

/// What a cell may begin with that is neither a blank nor a line drawn under a table.
enum { text = 1, ascii_text = 2 };

static const uint8_t beginnings[256] = {
    ['0' ... '9'] = text | ascii_text,
    ['A' ... 'Z'] = text | ascii_text,
    ['a' ... 'z'] = text | ascii_text,
    // Letters beyond ASCII, among which no blank begins with a byte so high except those of 0xE2.
    [0xC3 ... 0xE1] = text,
    [0xE3 ... 0xF4] = text,
};

/// The first byte of a cell, behind its quote.
CS_INLINE uint8_t first_byte(const cs_cells *cells, const uint32_t *ends) {
  const uint8_t *start = cells->bytes + (uint32_t)(*ends + 1);
  return start[*start == '"'];
}

size_t cs_find_unusual(cs_cells cells, cs_signs signs, uint32_t *others) {
  size_t odd = 0;
  for (size_t row = 0; row < cells.count; row += 1) {
    const uint32_t *ends = cells.ends + row * cells.width;
    cs_cell cell = cs_cell_at(&cells, row, 0, false);
    uint8_t first = cell.start[0], last = cell.start[cell.count > 0 ? cell.count - 1 : 0];
    uint8_t stage = beginnings[first_byte(&cells, ends + signs.stage)];
    uint8_t close = beginnings[first_byte(&cells, ends + signs.close)];
    uint8_t both = beginnings[first_byte(&cells, ends + 1)] & (stage | close) >> 1;
    bool is_filled = both & beginnings[first] >> 1;
    bool is_title = (cell.count == signs.title_count) & (first == signs.title_first);
    others[odd] = (uint32_t)row;
    odd += !is_filled | is_title | !cs_is_visible(last);
  }
  return odd;
}
