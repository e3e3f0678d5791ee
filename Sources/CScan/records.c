#include "cscan.h"

#include <string.h>

#include "block.h"

typedef cs_block (*block_reader)(const uint8_t *, uint8_t);

/// The bits below the lowest one; all bits when none is set.
CS_INLINE uint64_t below(uint64_t bits) { return (bits & -bits) - 1; }

/// Writes the offset of every bit and returns how many there are.
CS_INLINE size_t write_offsets(uint64_t bits, size_t base, uint32_t *offsets) {
  size_t count = (size_t)__builtin_popcountll(bits);
  // Eight without asking, as most blocks hold no more: what is written beyond the end is
  // written over.
  for (size_t n = 0; n < 8; n += 1) {
    offsets[n] = (uint32_t)(base + (size_t)__builtin_ctzll(bits | 1ull << 63));
    bits &= bits - 1;
  }
  for (size_t n = 8; n < count; n += 1) {
    offsets[n] = (uint32_t)(base + (size_t)__builtin_ctzll(bits));
    bits &= bits - 1;
  }
  return count;
}

/// The one loop, made once for each set of instructions.
CS_INLINE void find_records(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, block_reader read_block,
    cs_records *found) {
  size_t ends = 0, records = 0, inner = 0;
  // All bits while a quoted cell goes on.
  uint64_t inside = 0;
  // What the last byte of the block before was: the end of a cell, a closing quote.
  uint64_t was_end = 1, was_closing = 0;
  bool stops = false;
  for (size_t base = 0; base < count && !stops; base += 64) {
    const uint8_t *place = bytes + base;
    uint8_t rest[64];
    uint64_t valid = ~0ull;
    if (count - base < 64) {
      memset(rest, 0, sizeof rest);
      memcpy(rest, place, count - base);
      place = rest;
      valid = (1ull << (count - base)) - 1;
    }
    cs_block block = read_block(place, delimiter);
    uint64_t next_feed = base + 64 < count && bytes[base + 64] == '\n' ? 1ull << 63 : 0;
    uint64_t alone = block.returns & ~(block.feeds >> 1 | next_feed);
    uint64_t quoted = inside, wrong = alone, closing = 0;
    uint64_t separators = (block.delimiters | block.feeds) & valid;
    if (block.quotes | inside | was_closing) {
      // From an opening quote to before the closing one.
      quoted ^= cs_parity(block.quotes);
      uint64_t opening = block.quotes & quoted;
      closing = block.quotes & ~quoted;
      separators &= ~quoted;
      // A quote opens a cell, or is the second of two; what closes one ends the cell.
      uint64_t may_open = (separators | closing) << 1 | was_end | was_closing;
      uint64_t must_end = closing << 1 | was_closing;
      uint64_t may_end = separators | block.quotes | block.returns;
      wrong = (alone & ~quoted) | (opening & ~may_open) | (must_end & ~may_end);
      uint64_t breaks = ((block.feeds & valid) | alone) & quoted & below(wrong);
      // CR LF is one line end: that of its line feed.
      inner += write_offsets(breaks, base, found->inner + inner);
      inside = (uint64_t)((int64_t)quoted >> 63);
    }
    was_end = separators >> 63;
    was_closing = closing >> 63;
    wrong &= valid;
    stops = wrong != 0;
    if (stops) separators &= below(wrong);
    uint64_t line_ends = block.feeds & separators;
    while (line_ends) {
      uint64_t record = line_ends ^ (line_ends - 1);
      size_t cells = ends + (size_t)__builtin_popcountll(separators & record);
      if (cells != (records + 1) * width) {
        stops = true;
        break;
      }
      records += 1;
      line_ends &= line_ends - 1;
    }
    ends += write_offsets(separators, base, found->ends + ends);
  }
  found->records = records;
  found->inner_count = inner;
}

static void find_plain(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_records *found) {
  find_records(bytes, count, delimiter, width, cs_block_plain, found);
}

#if CS_X86

CS_SSE2_CODE static void find_sse2(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_records *found) {
  find_records(bytes, count, delimiter, width, cs_block_sse2, found);
}

CS_AVX2_CODE static void find_avx2(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_records *found) {
  find_records(bytes, count, delimiter, width, cs_block_avx2, found);
}

CS_AVX512_CODE static void find_avx512(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_records *found) {
  find_records(bytes, count, delimiter, width, cs_block_avx512, found);
}

static bool has(cs_level level) {
  if (!__builtin_cpu_supports("bmi2") || !__builtin_cpu_supports("pclmul")) return false;
  return level == CS_AVX2 ? __builtin_cpu_supports("avx2") : __builtin_cpu_supports("avx512bw");
}

#endif

void cs_find_records(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_level level,
    cs_records *found) {
#if CS_X86
  if (level >= CS_AVX512 && has(CS_AVX512)) {
    find_avx512(bytes, count, delimiter, width, found);
  } else if (level >= CS_AVX2 && has(CS_AVX2)) {
    find_avx2(bytes, count, delimiter, width, found);
  } else if (level >= CS_SSE2) {
    find_sse2(bytes, count, delimiter, width, found);
  } else {
    find_plain(bytes, count, delimiter, width, found);
  }
#else
  (void)level;
  find_plain(bytes, count, delimiter, width, found);
#endif
}
