#ifndef CSCAN_H
#define CSCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Loops over bytes that Swift has no instructions for: 64 bytes at a time where the machine can.

/// Where the cells of some records end, as offsets from the first byte that was looked at.
typedef struct {
  /// Of each cell, record by record: its delimiter, or the line feed behind the last one.
  uint32_t *_Nonnull ends;
  /// How many records were found; all of them have as many cells as was asked for.
  size_t records;
  /// Of the line ends inside quotes, one each also for CR LF.
  uint32_t *_Nonnull inner;
  size_t inner_count;
} cs_records;

/// The instructions a scan is made of; more than the machine has are never used.
typedef enum { CS_PLAIN, CS_SSE2, CS_AVX2, CS_AVX512, CS_VBMI2, CS_BEST } cs_level;

/// Finds whole records of `width` cells at `bytes`, one after the other.
///
/// Stops before a record that is odd in any way: another number of cells, a quote that RFC 4180
/// does not allow where it stands, a carriage return alone, no line end. Such a record is for a
/// slower reader. `ends` and `inner` need room for `count` offsets each.
void cs_find_records(
    const uint8_t *_Nonnull bytes, size_t count, uint8_t delimiter, size_t width, cs_level level,
    cs_records *_Nonnull found);

/// Whether all bytes are UTF-8.
bool cs_is_utf8(const uint8_t *_Nonnull bytes, size_t count);

/// The first 32 bytes of a cell as words; zeros stand behind its last byte.
typedef struct {
  uint64_t first, second, third, fourth;
} cs_key;

/// The key of a cell of at most 32 bytes; 32 are read, however long it is.
static inline cs_key cs_key_of(const uint8_t *_Nonnull cell, size_t count) {
  // Read from 32 - n on, n bytes of ones come first.
  static const uint64_t ones[8] = {~0ull, ~0ull, ~0ull, ~0ull, 0, 0, 0, 0};
  cs_key key, mask;
  __builtin_memcpy(&key, cell, 32);
  __builtin_memcpy(&mask, (const uint8_t *)ones + 32 - count, 32);
  return (cs_key){
      key.first & mask.first, key.second & mask.second, key.third & mask.third,
      key.fourth & mask.fourth};
}

/// Whether two keys are the same.
static inline bool cs_same_key(cs_key a, cs_key b) {
  return ((a.first ^ b.first) | (a.second ^ b.second) | (a.third ^ b.third) |
          (a.fourth ^ b.fourth)) == 0;
}

/// A number of 64 bits of which the upper ones depend on the whole key.
static inline uint64_t cs_hash_of(cs_key key) {
  uint64_t mixed = key.first ^ (key.second << 29 | key.second >> 35) ^
                   (key.third << 47 | key.third >> 17) ^ (key.fourth << 13 | key.fourth >> 51);
  return (mixed ^ mixed >> 32) * 0x9FB21C651E98DF25ull;
}

/// Whether `byte` is among some bytes; up to 8 behind the last one are read.
static inline bool cs_holds(const uint8_t *_Nonnull bytes, size_t count, uint8_t byte) {
  for (size_t place = 0; place < count; place += 8) {
    uint64_t word;
    __builtin_memcpy(&word, bytes + place, 8);
    word ^= byte * 0x0101010101010101ull;
    // The lowest byte that is zero now has its upper bit set, and none below it has.
    uint64_t found = (word - 0x0101010101010101ull) & ~word & 0x8080808080808080ull;
    if (found) return place + (size_t)__builtin_ctzll(found) / 8 < count;
  }
  return false;
}

/// Asks for the memory at `place` before it is needed.
static inline void cs_prefetch(const void *_Nonnull place) { __builtin_prefetch(place); }

#endif
