#ifndef CSCAN_CELLS_H
#define CSCAN_CELLS_H

#include "cscan.h"

// Loops over one column of many records. Each reads the cells of the forms in which nearly all of a
// large file are written, whether quotes stand around them or not; the rows of all other cells that
// are not empty it writes to `others`, which needs room for each, and returns how many those are.

/// The cells of some records, of which `cs_find_records` told where they end.
typedef struct {
  const uint8_t *_Nonnull bytes;
  /// Of each cell, record by record; before the first one stands -1.
  const uint32_t *_Nonnull ends;
  size_t count, width;
} cs_cells;

/// A month as days are written, the number of its first day, and how many days it has.
typedef struct {
  /// The first eight bytes of its days; all bits are set where there is no month.
  uint64_t text;
  int32_t first;
  uint32_t length;
} cs_month;

/// How many months a table for `cs_read_days` has.
enum { cs_month_count = 1 << 10 };

/// Reads days such as 2026-11-21, as days since 1970; `none` stands for all others.
size_t cs_read_days(
    cs_cells cells, size_t column, cs_month *_Nonnull months, int32_t none, int32_t *_Nonnull days,
    uint32_t *_Nonnull others);

/// Reads amounts such as 1200 or 1200.50 of up to eight digits before the dot, in hundredths.
///
/// `dots` tells where two decimals stand; `none` stands for all other cells.
size_t cs_read_amounts(
    cs_cells cells, size_t column, int64_t none, int64_t *_Nonnull hundredths,
    uint8_t *_Nonnull dots, uint32_t *_Nonnull others);

/// Reads whole numbers from `lowest` to 100; -1 stands for all other cells.
size_t cs_read_percents(
    cs_cells cells, size_t column, uint32_t lowest, int16_t *_Nonnull numbers,
    uint32_t *_Nonnull others);

/// Finds where texts begin in their records, and twice how long they are.
///
/// The others begin or end with a blank, perhaps, or hold doubled quotes.
size_t cs_find_texts(
    cs_cells cells, size_t column, int32_t *_Nonnull starts, int32_t *_Nonnull lengths,
    uint32_t *_Nonnull others);

/// The same for ids, and whether those of up to 16 bytes rise: shorter ones first, then by bytes.
///
/// The others are empty, longer or quoted, begin or end with a blank, perhaps, or may be what a
/// spreadsheet left of a number; where there are some, `rise` tells nothing.
size_t cs_find_ids(
    cs_cells cells, size_t column, bool *_Nonnull rise, int32_t *_Nonnull starts,
    int32_t *_Nonnull lengths, uint32_t *_Nonnull others);

/// The columns that tell deals from other lines.
typedef struct {
  /// One of both is filled; they may be the same column.
  size_t stage, close;
  /// The length and the first byte of the header of the first column.
  size_t title_count;
  uint8_t title_first;
} cs_signs;

/// Finds the rows that may be something else than a deal.
///
/// All others fill their first two cells, and the stage or the close date, with text that begins
/// with a letter or a digit.
size_t cs_find_unusual(cs_cells cells, cs_signs signs, uint32_t *_Nonnull others);

/// A cell of at most 32 bytes and what it means; a count below 0 marks an empty entry.
typedef struct {
  cs_key key;
  int32_t count, meaning;
} cs_meaning;

/// What cells of one column meant of late: a cell stands at its place or at one of the next few.
typedef struct {
  cs_meaning *_Nonnull entries;
  /// The entries are 2 to the power of so many, and `cs_reach` more.
  uint32_t bits;
  /// The instructions by which places are found: the same for all calls with a table.
  cs_level level;
} cs_meanings;

enum { cs_reach = 4, cs_longest_key = 32 };

/// Finds what cells mean; `unknown` stands for those that are not in the table, empty ones too.
size_t cs_find_meanings(
    cs_cells cells, size_t column, cs_meanings table, int32_t unknown, int32_t *_Nonnull found,
    uint32_t *_Nonnull others);

/// Keeps the meaning of a cell of at most 32 bytes; where there is no room in place of another one.
///
/// Behind the cell 32 bytes can be read, however long it is.
void cs_remember(
    cs_meanings table, const uint8_t *_Nonnull cell, size_t count, int32_t meaning,
    uint32_t replaced);

/// How many days are not `none`.
static inline size_t cs_count_days(const int32_t *_Nonnull days, size_t count, int32_t none) {
  uint32_t found = 0;
  for (size_t row = 0; row < count; row += 1) found += days[row] != none;
  return found;
}

/// The sum of some bytes.
static inline size_t cs_sum(const uint8_t *_Nonnull bytes, size_t count) {
  uint32_t sum = 0;
  for (size_t row = 0; row < count; row += 1) sum += bytes[row];
  return sum;
}

/// How many of some percents are above `bound`.
static inline size_t cs_count_above(const int16_t *_Nonnull numbers, size_t count, int16_t bound) {
  uint32_t found = 0;
  for (size_t row = 0; row < count; row += 1) found += numbers[row] > bound;
  return found;
}

#endif
