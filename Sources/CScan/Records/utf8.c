#include "cscan.h"

#include <string.h>

#include "block.h"

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
#if CS_X86
  for (int part = 0; part < 4; part += 1) {
    __m128i some = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(some) << (16 * part);
  }
#else
  for (int place = 0; place < 64; place += 1) mask |= (uint64_t)(bytes[place] >> 7) << place;
#endif
  return mask;
}

static bool is_utf8_plain(const uint8_t *bytes, size_t count) {
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

#if CS_X86

/// The bytes that are at least as high as one.
CS_AVX512_CODE CS_INLINE uint64_t from(__m512i bytes, int lowest) {
  return _mm512_cmpge_epu8_mask(bytes, _mm512_set1_epi8((char)lowest));
}

/// The bytes that are equal to one.
CS_AVX512_CODE CS_INLINE uint64_t equal(__m512i bytes, int byte) {
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8((char)byte));
}

/// What the end of a block asks of the next one.
typedef struct {
  /// How many bytes must go on, as bits from the lowest on.
  uint64_t must_go_on;
  /// Whether the first of them comes after a byte that asks for more than that.
  uint64_t after_e0, after_ed, after_f0, after_f4;
} cs_asked;

/// Whether a block is what the one before asks for, whatever it holds.
CS_AVX512_CODE static bool goes_on(__m512i block, cs_asked *asked) {
  uint64_t high = _mm512_movepi8_mask(block);
  uint64_t first = from(block, 0xC0), three = from(block, 0xE0), four = from(block, 0xF0);
  uint64_t e0 = equal(block, 0xE0), ed = equal(block, 0xED);
  uint64_t f0 = equal(block, 0xF0), f4 = equal(block, 0xF4);
  uint64_t upper = from(block, 0xA0), middle = from(block, 0x90);
  uint64_t must_go_on = asked->must_go_on | first << 1 | three << 2 | four << 3;
  uint64_t wrong = (first & ~from(block, 0xC2)) | from(block, 0xF5);
  wrong |= must_go_on ^ (high & ~first);
  // Neither longer than needed, nor a surrogate, nor beyond the last character.
  wrong |= ((e0 << 1 | asked->after_e0) & ~upper) | ((ed << 1 | asked->after_ed) & upper);
  wrong |= ((f0 << 1 | asked->after_f0) & ~middle) | ((f4 << 1 | asked->after_f4) & middle);
  *asked = (cs_asked){
      first >> 63 | three >> 62 | four >> 61, e0 >> 63, ed >> 63, f0 >> 63, f4 >> 63};
  return wrong == 0;
}

/// The same by masks of 64 bytes: after each first byte as many others must follow as it says.
///
/// Most text has none of the first bytes that ask for more: those of four bytes, 0xE0 and 0xED.
CS_AVX512_CODE static bool is_utf8_avx512(const uint8_t *bytes, size_t count) {
  cs_asked asked = {0, 0, 0, 0, 0};
  uint64_t asks_more = 0;
  size_t base = 0;
  for (; base + 64 <= count; base += 64) {
    __m512i block = _mm512_loadu_si512(bytes + base);
    // From 0xC2 to 0xEF.
    __m512i above = _mm512_sub_epi8(block, _mm512_set1_epi8((char)0xC2));
    uint64_t usual = _mm512_cmplt_epu8_mask(above, _mm512_set1_epi8(0x2E));
    uint64_t first = from(block, 0xC0);
    if ((first ^ usual) | equal(block, 0xE0) | equal(block, 0xED) | asks_more) {
      if (!goes_on(block, &asked)) return false;
      asks_more = asked.after_e0 | asked.after_ed | asked.after_f0 | asked.after_f4;
      continue;
    }
    uint64_t high = _mm512_movepi8_mask(block), three = from(block, 0xE0);
    if ((asked.must_go_on | first << 1 | three << 2) != (high & ~first)) return false;
    asked.must_go_on = first >> 63 | three >> 62;
  }
  uint64_t valid = (1ull << (count - base)) - 1;
  return goes_on(_mm512_maskz_loadu_epi8(valid, bytes + base), &asked) && !asked.must_go_on;
}

#endif

bool cs_is_utf8(const uint8_t *bytes, size_t count) {
#if CS_X86
  if (__builtin_cpu_supports("avx512bw")) return is_utf8_avx512(bytes, count);
#endif
  return is_utf8_plain(bytes, count);
}
