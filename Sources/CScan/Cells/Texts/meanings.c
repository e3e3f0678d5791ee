#include "../cell.h"

// A table is filled and searched by the same instructions: those for AES mix bytes best.

#if CS_X86
#define CS_AES_CODE \
  __attribute__((target("avx512f,avx512bw,avx512vl,aes,bmi,bmi2,popcnt")))

/// The bytes of a cell of at most 32, with zeros behind them.
CS_AES_CODE CS_INLINE __m256i key_aes(const uint8_t *cell, size_t count) {
  return _mm256_maskz_loadu_epi8((__mmask32)_bzhi_u64(~0ull, (uint32_t)count), cell);
}

/// The place of a key among 2 to the power of `bits`.
CS_AES_CODE CS_INLINE size_t place_aes(__m256i key, uint32_t bits) {
  __m128i mixed =
      _mm_aesenc_si128(_mm256_castsi256_si128(key), _mm256_extracti128_si256(key, 1));
  mixed = _mm_aesenc_si128(mixed, mixed);
  return _bzhi_u64((uint64_t)_mm_cvtsi128_si64(mixed), bits);
}

CS_AES_CODE CS_INLINE bool is_same_aes(const cs_meaning *entry, __m256i key, size_t count) {
  __m256i known = _mm256_loadu_si256((const __m256i *)&entry->key);
  return (_mm256_cmpneq_epi8_mask(known, key) == 0) & (entry->count == (int32_t)count);
}

CS_AES_CODE CS_INLINE size_t find_aes(
    const cs_cells *cells, size_t column, cs_meanings table, int32_t unknown, int32_t *found,
    uint32_t *others, bool is_last) {
  size_t odd = 0;
  for (size_t row = 0; row < cells->count; row += 1) {
    cs_cell cell = cs_cell_at(cells, row, column, is_last);
    // Of a longer cell the first bytes are the key of none, since its length is not.
    __m256i key = key_aes(cell.start, cell.count);
    const cs_meaning *entry = table.entries + place_aes(key, table.bits);
    int32_t meaning = entry->meaning;
    if (__builtin_expect(!is_same_aes(entry, key, cell.count), 0)) {
      uint32_t next = 1;
      while (next < cs_reach && !is_same_aes(entry + next, key, cell.count)) next += 1;
      meaning = next < cs_reach ? entry[next].meaning : unknown;
      others[odd] = (uint32_t)row;
      odd += next == cs_reach;
    }
    found[row] = meaning;
  }
  return odd;
}

CS_AES_CODE static size_t find_meanings_aes(
    const cs_cells *cells, size_t column, cs_meanings table, int32_t unknown, int32_t *found,
    uint32_t *others) {
  return column + 1 == cells->width
             ? find_aes(cells, column, table, unknown, found, others, true)
             : find_aes(cells, column, table, unknown, found, others, false);
}

/// Whether the machine has the instructions above and a table may be made by them.
static bool has_aes(cs_level level) {
  return level >= CS_AVX512 && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("aes") &&
         __builtin_cpu_supports("bmi2");
}

CS_AES_CODE static size_t place_of_aes(const uint8_t *cell, size_t count, uint32_t bits) {
  return place_aes(key_aes(cell, count), bits);
}

#endif

static int32_t meaning_of(cs_meanings table, const uint8_t *cell, size_t count, int32_t unknown) {
  if (count > cs_longest_key) return unknown;
  cs_key key = cs_key_of(cell, count);
  const cs_meaning *entry = table.entries + (cs_hash_of(key) >> (64 - table.bits));
  for (uint32_t next = 0; next < cs_reach; next += 1, entry += 1) {
    if (cs_same_key(entry->key, key) && entry->count == (int32_t)count) return entry->meaning;
  }
  return unknown;
}

static size_t find_meanings_plain(
    const cs_cells *cells, size_t column, cs_meanings table, int32_t unknown, int32_t *found,
    uint32_t *others) {
  size_t odd = 0;
  bool is_last = column + 1 == cells->width;
  for (size_t row = 0; row < cells->count; row += 1) {
    cs_cell cell = cs_cell_at(cells, row, column, is_last);
    found[row] = meaning_of(table, cell.start, cell.count, unknown);
    others[odd] = (uint32_t)row;
    odd += found[row] == unknown;
  }
  return odd;
}

size_t cs_find_meanings(
    cs_cells cells, size_t column, cs_meanings table, int32_t unknown, int32_t *found,
    uint32_t *others) {
#if CS_X86
  if (has_aes(table.level)) {
    return find_meanings_aes(&cells, column, table, unknown, found, others);
  }
#endif
  return find_meanings_plain(&cells, column, table, unknown, found, others);
}

void cs_remember(
    cs_meanings table, const uint8_t *cell, size_t count, int32_t meaning, uint32_t replaced) {
  if (count > cs_longest_key) return;
  cs_meaning new = {cs_key_of(cell, count), (int32_t)count, meaning};
  size_t place = cs_hash_of(new.key) >> (64 - table.bits);
#if CS_X86
  if (has_aes(table.level)) place = place_of_aes(cell, count, table.bits);
#endif
  cs_meaning *entry = table.entries + place;
  for (uint32_t next = 0; next < cs_reach; next += 1) {
    bool is_same = entry[next].count == new.count && cs_same_key(entry[next].key, new.key);
    if (entry[next].count >= 0 && !is_same) continue;
    entry[next] = new;
    return;
  }
  entry[replaced % cs_reach] = new;
}
