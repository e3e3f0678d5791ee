#include "cscan.h"

#include <string.h>

/// The length of the character at `bytes`, 0 where none is; by the table of the Unicode standard.
static size_t character_length(const uint8_t *bytes, size_t count) {
  static const struct {
    uint8_t first, last, low, high, length;
  } kinds[] = {
      {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
      {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
      {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
  };
  for (size_t n = 0; n < sizeof kinds / sizeof *kinds; n += 1) {
    if (bytes[0] < kinds[n].first || bytes[0] > kinds[n].last) continue;
    size_t length = kinds[n].length;
    if (length > count || bytes[1] < kinds[n].low || bytes[1] > kinds[n].high) return 0;
    for (size_t place = 2; place < length; place += 1) {
      if ((bytes[place] & 0xC0) != 0x80) return 0;
    }
    return length;
  }
  return 0;
}

bool cs_is_utf8(const uint8_t *bytes, size_t count) {
  size_t place = 0;
  while (place < count) {
    // Eight bytes of ASCII at a time.
    while (count - place >= 8) {
      uint64_t word;
      memcpy(&word, bytes + place, 8);
      word &= 0x8080808080808080;
      if (word) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        place += (size_t)__builtin_ctzll(word) / 8;
#endif
        break;
      }
      place += 8;
    }
    if (place >= count) break;
    if (bytes[place] < 0x80) {
      place += 1;
      continue;
    }
    size_t length = character_length(bytes + place, count - place);
    if (length == 0) return false;
    place += length;
  }
  return true;
}
