#include "cscan.h"

#include <string.h>

#include "block.h"

typedef cs_block (*block_reader)(const uint8_t *, uint8_t);
typedef uint64_t (*parity_finder)(uint64_t);
typedef size_t (*offset_writer)(uint64_t, size_t, uint32_t *);

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

#if CS_X86

/// The same, sixteen at a time.
CS_VBMI2_CODE CS_INLINE size_t write_offsets_vbmi2(uint64_t bits, size_t base, uint32_t *offsets) {
  const __m512i numbers = _mm512_set_epi64(
      0x3F3E3D3C3B3A3938, 0x3736353433323130, 0x2F2E2D2C2B2A2928, 0x2726252423222120,
      0x1F1E1D1C1B1A1918, 0x1716151413121110, 0x0F0E0D0C0B0A0908, 0x0706050403020100);
  size_t count = (size_t)__builtin_popcountll(bits);
  __m512i places = _mm512_maskz_compress_epi8(bits, numbers);
  __m512i start = _mm512_set1_epi32((int)(uint32_t)base);
  __m128i part = _mm512_castsi512_si128(places);
  _mm512_storeu_si512(offsets, _mm512_add_epi32(start, _mm512_cvtepu8_epi32(part)));
  if (count > 16) {
    part = _mm512_extracti32x4_epi32(places, 1);
    _mm512_storeu_si512(offsets + 16, _mm512_add_epi32(start, _mm512_cvtepu8_epi32(part)));
    part = _mm512_extracti32x4_epi32(places, 2);
    _mm512_storeu_si512(offsets + 32, _mm512_add_epi32(start, _mm512_cvtepu8_epi32(part)));
    part = _mm512_extracti32x4_epi32(places, 3);
    _mm512_storeu_si512(offsets + 48, _mm512_add_epi32(start, _mm512_cvtepu8_epi32(part)));
  }
  return count;
}

#endif

/// How many records come first that have `width` cells and end in a line feed.
CS_INLINE size_t even_records(
    const uint8_t *bytes, const uint32_t *ends, size_t count, size_t feeds, size_t width) {
  size_t records = count / width, even = 0;
  while (even < records && bytes[ends[(even + 1) * width - 1]] == '\n') even += 1;
  // Each line feed ends a record: none stands between its cells.
  if (even == records && feeds == records) return records;
  for (size_t record = 0; record < even; record += 1) {
    for (size_t cell = 0; cell + 1 < width; cell += 1) {
      if (bytes[ends[record * width + cell]] == '\n') return record;
    }
  }
  return even;
}

/// The one loop, made once for each set of instructions. How many cells a block holds is hard to
/// foretell, so it does the same for all.
CS_INLINE void find_records(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, block_reader read_block,
    parity_finder parity, offset_writer write, cs_records *found) {
  size_t ends = 0, inner = 0, feeds = 0;
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
    // Most blocks have no quote, nothing quoted before them, and a line feed behind each return.
    uint64_t unusual = block.quotes | inside | was_closing | (block.returns & ~(block.feeds >> 1));
    if (!unusual && ~valid == 0) {
      uint64_t separators = block.delimiters | block.feeds;
      was_end = separators >> 63;
      feeds += (size_t)__builtin_popcountll(block.feeds);
      ends += write(separators, base, found->ends + ends);
      continue;
    }
    uint64_t next_feed = base + 64 < count && bytes[base + 64] == '\n' ? 1ull << 63 : 0;
    uint64_t alone = block.returns & ~(block.feeds >> 1 | next_feed);
    // From an opening quote to before the closing one.
    uint64_t quoted = inside ^ parity(block.quotes);
    uint64_t opening = block.quotes & quoted, closing = block.quotes & ~quoted;
    uint64_t separators = (block.delimiters | block.feeds) & valid & ~quoted;
    // A quote opens a cell, or is the second of two; what closes one ends the cell.
    uint64_t may_open = (separators | closing) << 1 | was_end | was_closing;
    uint64_t must_end = closing << 1 | was_closing;
    uint64_t may_end = separators | block.quotes | block.returns;
    uint64_t wrong =
        ((alone & ~quoted) | (opening & ~may_open) | (must_end & ~may_end)) & valid;
    uint64_t breaks = ((block.feeds & valid) | alone) & quoted;
    inside = (uint64_t)((int64_t)quoted >> 63);
    was_end = separators >> 63;
    was_closing = closing >> 63;
    if (wrong) {
      stops = true;
      separators &= below(wrong);
      breaks &= below(wrong);
    }
    // CR LF is one line end: that of its line feed.
    if (breaks) inner += write(breaks, base, found->inner + inner);
    feeds += (size_t)__builtin_popcountll(block.feeds & separators);
    ends += write(separators, base, found->ends + ends);
  }
  found->records = even_records(bytes, found->ends, ends, feeds, width);
  found->inner_count = inner;
}

static void find_plain(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_records *found) {
  find_records(
      bytes, count, delimiter, width, cs_block_plain, cs_parity, write_offsets, found);
}

#if CS_X86

CS_SSE2_CODE static void find_sse2(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_records *found) {
  find_records(
      bytes, count, delimiter, width, cs_block_sse2, cs_parity, write_offsets, found);
}

CS_AVX2_CODE static void find_avx2(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_records *found) {
  find_records(
      bytes, count, delimiter, width, cs_block_avx2, cs_parity_avx2, write_offsets, found);
}

CS_AVX512_CODE static void find_avx512(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_records *found) {
  find_records(
      bytes, count, delimiter, width, cs_block_avx512, cs_parity_avx2, write_offsets, found);
}

CS_VBMI2_CODE static void find_vbmi2(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_records *found) {
  find_records(
      bytes, count, delimiter, width, cs_block_avx512, cs_parity_avx2, write_offsets_vbmi2, found);
}

static bool has(cs_level level) {
  if (!__builtin_cpu_supports("bmi2") || !__builtin_cpu_supports("pclmul")) return false;
  switch (level) {
    case CS_VBMI2:
      return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2");
    case CS_AVX512: return __builtin_cpu_supports("avx512bw");
    default: return __builtin_cpu_supports("avx2");
  }
}

#endif

void cs_find_records(
    const uint8_t *bytes, size_t count, uint8_t delimiter, size_t width, cs_level level,
    cs_records *found) {
#if CS_X86
  if (level >= CS_VBMI2 && has(CS_VBMI2)) {
    find_vbmi2(bytes, count, delimiter, width, found);
  } else if (level >= CS_AVX512 && has(CS_AVX512)) {
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
