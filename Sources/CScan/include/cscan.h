#ifndef CSCAN_H
#define CSCAN_H

#include <malloc.h>
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
typedef enum { CS_PLAIN, CS_SSE2, CS_AVX2, CS_AVX512, CS_BEST } cs_level;

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

/// Asks for the memory at `place` before it is needed.
static inline void cs_prefetch(const void *_Nonnull place) { __builtin_prefetch(place); }

/// Gives memory of `size` bytes and more back to the system as soon as it is freed.
///
/// Else the C library learns from the first of it to keep all, up to 32 MB apiece.
static inline void cs_return_memory(int size) { mallopt(M_MMAP_THRESHOLD, size); }

#endif
