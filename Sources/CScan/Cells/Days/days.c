#include "days.h"

/// By whether the year is a leap year: the days before a month of it, and in it.
static const uint16_t days_before[2][13] = {
    {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334},
    {0, 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335}};
static const uint8_t days_in[2][13] = {
    {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
    {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}};

/// The month of a day written as 2026-11-21, without days where none is written so.
static cs_month month_of(uint64_t text) {
  cs_month none = {~0ull, 0, 0};
  // Bits of digits and dashes are taken away, and other bytes leave bits behind.
  uint64_t digits = text ^ 0x2D30302D30303030;
  if (((digits + 0x0076760076767676) | digits) & 0xFF8080FF80808080) return none;
  uint64_t pairs = digits * 10 + (digits >> 8);
  uint32_t century = pairs & 0xFF, rest = pairs >> 16 & 0xFF, month = pairs >> 40 & 0xFF;
  uint32_t year = 100 * century + rest;
  if (month < 1 || month > 12 || year == 0) return none;
  uint32_t is_leap = ((rest ? rest : century) & 3) == 0;
  // All leap days up to and with this year's, which only the days before its end have behind them.
  uint32_t leap_days = 24 * century + rest / 4 + century / 4 + 1 - is_leap;
  uint32_t first = 365 * year + leap_days + days_before[is_leap][month];
  return (cs_month){text, (int32_t)first - cs_epoch, days_in[is_leap][month]};
}

/// Where a month stands in a table.
CS_INLINE cs_month *month_entry(cs_month *months, uint64_t text) {
  return months + (text * 0x9E3779B97F4A7C15 >> 54);
}

/// The place of a day in its month, from 0; much more where no digits stand.
CS_INLINE uint32_t day_of_month(const uint8_t *cell) {
  uint16_t text;
  memcpy(&text, cell + 8, 2);
  uint32_t digits = text ^ 0x3030;
  uint32_t wrong = ((digits + 0x7676) | digits) & 0x8080;
  return ((digits & 0xFF) * 10 + (digits >> 8) - 1) | wrong;
}

/// The day of a month that was not read of late.
static __attribute__((noinline)) int32_t new_day(
    const uint8_t *cell, size_t count, cs_month *entry, int32_t none) {
  if (count != 10) return none;
  cs_month month = month_of(cs_word(cell));
  uint32_t place = day_of_month(cell);
  if (place >= month.length) return none;
  *entry = month;
  return month.first + (int32_t)place;
}

CS_INLINE size_t read_days(
    const cs_cells *cells, size_t column, size_t from, cs_month *months, int32_t none,
    int32_t *days, uint32_t *others, size_t odd, bool is_last) {
  for (size_t row = from; row < cells->count; row += 1) {
    cs_cell cell = cs_cell_at(cells, row, column, is_last);
    uint64_t text = cs_word(cell.start);
    uint32_t place = day_of_month(cell.start);
    cs_month *entry = month_entry(months, text);
    int32_t day = entry->first + (int32_t)place;
    int is_known = (cell.count == 10) & (entry->text == text) & (place < entry->length);
    if (__builtin_expect(!is_known, 0)) {
      day = none;
      if (cell.count > 0) {
        day = new_day(cell.start, cell.count, entry, none);
        others[odd] = (uint32_t)row;
        odd += day == none;
      }
    }
    days[row] = day;
  }
  return odd;
}

#if CS_X86

/// The same, where a quick loop has left some of the first rows over.
static size_t read_days_quickly(
    const cs_cells *cells, size_t column, cs_month *months, int32_t none, int32_t *days,
    uint32_t *others) {
  size_t left = 0, odd = 0;
  bool is_last = column + 1 == cells->width;
  size_t done = cs_read_days_avx512(cells, column, none, days, others, &left);
  for (size_t place = 0; place < left; place += 1) {
    uint32_t row = others[place];
    cs_cell cell = cs_cell_at(cells, row, column, is_last);
    if (cell.count == 0) continue;
    days[row] = new_day(
        cell.start, cell.count, month_entry(months, cs_word(cell.start)), none);
    others[odd] = row;
    odd += days[row] == none;
  }
  return read_days(cells, column, done, months, none, days, others, odd, is_last);
}

#endif

size_t cs_read_days(
    cs_cells cells, size_t column, cs_month *months, int32_t none, int32_t *days,
    uint32_t *others) {
#if CS_X86
  if (cs_reads_eight()) {
    return read_days_quickly(&cells, column, months, none, days, others);
  }
#endif
  return column + 1 == cells.width
             ? read_days(&cells, column, 0, months, none, days, others, 0, true)
             : read_days(&cells, column, 0, months, none, days, others, 0, false);
}
