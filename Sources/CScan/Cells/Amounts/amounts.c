#include "amounts.h"

// Eight digits are read at once: bits of digits are taken away, and other bytes leave bits behind.

/// The bits that bytes from which those of digits are taken have where they were no digits.
CS_INLINE uint64_t wrong_bits(uint64_t digits) {
  return ((digits + 0x7676767676767676) | digits) & 0x8080808080808080;
}

/// The number of eight digits, joined in twos, then in fours, then all of them.
CS_INLINE uint64_t joined(uint64_t digits) {
  uint64_t pairs = digits * 10 + (digits >> 8);
  uint64_t low = (pairs & 0x000000FF000000FF) * 0x000F424000000064;
  uint64_t high = (pairs >> 16 & 0x000000FF000000FF) * 0x0000271000000001;
  return (low + high) >> 32;
}

/// An amount in hundredths, and whether it has cents; `is_plain` where it is one.
typedef struct {
  uint64_t hundredths;
  size_t has_cents;
  bool is_plain;
} amount;

CS_INLINE amount amount_of(cs_cell cell) {
  size_t cut = cell.count > 3 ? cell.count - 3 : 1;
  // Without a branch, since nobody can foretell which amounts have cents.
  size_t has_cents = (cell.count > 3) & (size_t)(cell.start[cut] == '.');
  size_t whole = cell.count - 3 * has_cents;
  // The digits come last, behind zeros.
  uint64_t digits = (cs_word(cell.start) ^ 0x3030303030303030) << ((64 - 8 * whole) & 63);
  uint16_t text;
  memcpy(&text, cell.start + cut + 1, 2);
  uint64_t cents = (text ^ 0x3030) & (0 - has_cents);
  bool is_plain = (whole - 1 < 8) & ((wrong_bits(digits) | wrong_bits(cents)) == 0);
  uint64_t value = joined(digits) * 100 + (cents & 0xFF) * 10 + (cents >> 8);
  return (amount){value, has_cents, is_plain};
}

/// Reads the amount of one row; returns 1 where it is to be left over.
CS_INLINE size_t read_amount(
    cs_cell cell, size_t row, int64_t none, int64_t *hundredths, uint8_t *dots) {
  amount amount = amount_of(cell);
  hundredths[row] = amount.is_plain ? (int64_t)amount.hundredths : none;
  dots[row] = amount.is_plain & (amount.has_cents > 0);
  return !amount.is_plain & (cell.count > 0);
}

size_t cs_read_amounts(
    cs_cells cells, size_t column, int64_t none, int64_t *hundredths, uint8_t *dots,
    uint32_t *others) {
  size_t row = 0, left = 0, odd = 0;
  bool is_last = column + 1 == cells.width;
#if CS_X86
  if (cs_reads_eight()) {
    row = cs_read_amounts_avx512(&cells, column, none, hundredths, dots, others, &left);
  }
#endif
  for (size_t place = 0; place < left; place += 1) {
    cs_cell cell = cs_cell_at(&cells, others[place], column, is_last);
    others[odd] = others[place];
    odd += read_amount(cell, others[odd], none, hundredths, dots);
  }
  for (; row < cells.count; row += 1) {
    cs_cell cell = cs_cell_at(&cells, row, column, is_last);
    others[odd] = (uint32_t)row;
    odd += read_amount(cell, row, none, hundredths, dots);
  }
  return odd;
}

/// Reads the number of one row; returns 1 where it is to be left over.
CS_INLINE size_t read_percent(cs_cell cell, size_t row, uint32_t lowest, int16_t *numbers) {
  uint32_t text = cs_half_word(cell.start) ^ 0x30303030;
  uint32_t digits = text << ((32 - 8 * cell.count) & 31);
  uint32_t tens = (digits >> 16 & 0xFF) * 10 + (digits >> 24);
  uint32_t number = (digits >> 8 & 0xFF) * 100 + tens;
  bool is_plain = (cell.count - 1 < 3) & (wrong_bits(digits) == 0) & (number >= lowest) &
                  (number <= 100);
  numbers[row] = is_plain ? (int16_t)number : -1;
  return !is_plain & (cell.count > 0);
}

size_t cs_read_percents(
    cs_cells cells, size_t column, uint32_t lowest, int16_t *numbers, uint32_t *others) {
  size_t row = 0, left = 0, odd = 0;
  bool is_last = column + 1 == cells.width;
#if CS_X86
  if (cs_reads_eight()) {
    row = cs_read_percents_avx512(&cells, column, lowest, numbers, others, &left);
  }
#endif
  for (size_t place = 0; place < left; place += 1) {
    cs_cell cell = cs_cell_at(&cells, others[place], column, is_last);
    others[odd] = others[place];
    odd += read_percent(cell, others[odd], lowest, numbers);
  }
  for (; row < cells.count; row += 1) {
    cs_cell cell = cs_cell_at(&cells, row, column, is_last);
    others[odd] = (uint32_t)row;
    odd += read_percent(cell, row, lowest, numbers);
  }
  return odd;
}
