#include "columns.h"

#include <string.h>

#include "../Records/block.h"
#include "wide.h"

// One loop for each pair of widths. What is read back from a packed number must be what was given.
#define CS_PACK(name, number_type, unsigned_type, least, packed_type, packed_least)                \
  CS_INLINE bool name(                                                                             \
      const number_type *numbers, size_t count, number_type shift, packed_type *packed) {          \
    unsigned_type misfits = 0;                                                                     \
    for (size_t place = 0; place < count; place += 1) {                                            \
      number_type number = numbers[place];                                                         \
      packed_type small = (packed_type)((unsigned_type)number - (unsigned_type)shift);             \
      small = number == least ? packed_least : small;                                              \
      unsigned_type back = (unsigned_type)(number_type)small + (unsigned_type)shift;               \
      back = small == packed_least ? (unsigned_type)least : back;                                  \
      misfits |= back ^ (unsigned_type)number;                                                     \
      packed[place] = small;                                                                       \
    }                                                                                              \
    return misfits == 0;                                                                           \
  }

CS_PACK(pack_4_to_1, int32_t, uint32_t, INT32_MIN, int8_t, INT8_MIN)
CS_PACK(pack_4_to_2, int32_t, uint32_t, INT32_MIN, int16_t, INT16_MIN)
CS_PACK(pack_8_to_1, int64_t, uint64_t, INT64_MIN, int8_t, INT8_MIN)
CS_PACK(pack_8_to_2, int64_t, uint64_t, INT64_MIN, int16_t, INT16_MIN)
CS_PACK(pack_8_to_4, int64_t, uint64_t, INT64_MIN, int32_t, INT32_MIN)

CS_INLINE bool pack(
    const void *numbers, size_t size, size_t count, int64_t shift, void *packed,
    size_t packed_size) {
  switch (size << 4 | packed_size) {
    case 0x41: return pack_4_to_1(numbers, count, (int32_t)shift, packed);
    case 0x42: return pack_4_to_2(numbers, count, (int32_t)shift, packed);
    case 0x81: return pack_8_to_1(numbers, count, shift, packed);
    case 0x82: return pack_8_to_2(numbers, count, shift, packed);
    case 0x84: return pack_8_to_4(numbers, count, shift, packed);
    default: return false;
  }
}

#if CS_X86
/// The same loops, compiled for wider instructions.
CS_WIDE_CODE static bool pack_wide(
    const void *numbers, size_t size, size_t count, int64_t shift, void *packed,
    size_t packed_size) {
  return pack(numbers, size, count, shift, packed, packed_size);
}
#endif

bool cs_pack(
    const void *numbers, size_t size, size_t count, int64_t shift, void *packed,
    size_t packed_size) {
  if (size == packed_size && shift == 0) {
    memcpy(packed, numbers, size * count);
    return true;
  }
#if CS_X86
  if (cs_is_wide()) return pack_wide(numbers, size, count, shift, packed, packed_size);
#endif
  return pack(numbers, size, count, shift, packed, packed_size);
}
