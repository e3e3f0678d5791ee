#include "cscan.h"

#include <string.h>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

/// The length of the character at `bytes`, 0 where none is; by the table of the Unicode standard.
static inline size_t character_length(const uint8_t *bytes, size_t count) {
  uint8_t first = bytes[0];
  size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (first < 0xC2 || first > 0xF4 || length > count) return 0;
  uint8_t low = 0x80, high = 0xBF;
  // Neither longer than needed, nor a surrogate, nor beyond the last character.
  if (first == 0xE0) low = 0xA0;
  if (first == 0xED) high = 0x9F;
  if (first == 0xF0) low = 0x90;
  if (first == 0xF4) high = 0x8F;
  if (bytes[1] < low || bytes[1] > high) return 0;
  for (size_t place = 2; place < length; place += 1) {
    if ((bytes[place] & 0xC0) != 0x80) return 0;
  }
  return length;
}

/// The 64 bytes as a mask of those beyond ASCII.
static inline uint64_t beyond_ascii(const uint8_t *bytes) {
  uint64_t mask = 0;
#if defined(__x86_64__)
  for (int part = 0; part < 4; part += 1) {
    __m128i some = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(some) << (16 * part);
  }
#else
  for (int place = 0; place < 64; place += 1) mask |= (uint64_t)(bytes[place] >> 7) << place;
#endif
  return mask;
}

bool cs_is_utf8(const uint8_t *bytes, size_t count) {
  // Where the last character ended, which may lie beyond its block.
  size_t end = 0;
  for (size_t base = 0; base < count; base += 64) {
    const uint8_t *block = bytes + base;
    uint8_t rest[64];
    if (count - base < 64) {
      memset(rest, 0, sizeof rest);
      memcpy(rest, block, count - base);
      block = rest;
    }
    uint64_t mask = beyond_ascii(block);
    while (mask) {
      size_t place = base + (size_t)__builtin_ctzll(mask);
      mask &= mask - 1;
      if (place < end) continue;
      size_t length = character_length(bytes + place, count - place);
      if (length == 0) return false;
      end = place + length;
    }
  }
  return true;
}
