#ifndef CSCAN_PAGES_H
#define CSCAN_PAGES_H

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

// How the C library asks the system for memory.

enum { cs_large = 1 << 20, cs_page = 1 << 21 };

/// Gives memory of `cs_large` bytes and more back to the system as soon as it is freed.
///
/// Else the C library learns from the first of it to keep all, up to 32 MB apiece. Of smaller
/// memory it keeps twice as much: each part of a file asks for the same again.
static inline void cs_return_memory(void) {
  mallopt(M_MMAP_THRESHOLD, cs_large);
  mallopt(M_TRIM_THRESHOLD, 2 * cs_large);
}

/// Gives all memory back to the system that was freed and is kept for more, of any thread.
static inline void cs_release_memory(void) { malloc_trim(0); }

/// Makes the memory that is asked for from now on, up to `size` bytes of it, come from one run of
/// large pages, until `cs_end_reservation`.
///
/// The system fills them in a fraction of the time that small pages take, and a column of a million
/// deals is too small for a large page of its own.
static inline void cs_reserve_memory(size_t size) {
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  char *block = size > cs_page ? malloc(size) : NULL;
  if (!block) return;
  size_t skipped = -(uintptr_t)block & (cs_page - 1);
  madvise(block + skipped, (size - skipped) & -(size_t)cs_page, MADV_HUGEPAGE);
  free(block);
}

/// Ends what `cs_reserve_memory` began: all goes on as `cs_return_memory` says.
static inline void cs_end_reservation(void) {
  mallopt(M_MMAP_MAX, 1 << 16);
  cs_return_memory();
}

#endif
