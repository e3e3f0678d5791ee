/// The slots of a hash table whose entries are kept elsewhere, numbered in order of appearance.
///
/// Open addressing by powers of two. Each slot holds a part of the hash as well, so that entries of
/// other hashes are passed without a look at them: they lie far away in memory.
package struct HashSlots: Sendable {
  /// 32 bits of the hash above the number of the entry + 1; 0 for an empty slot.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var count = 0

  package init() {}

  /// The number of the entry with that hash for which `isSame` holds, nil when there is none.
  package func entry(_ hash: UInt64, where isSame: (Int) -> Bool) -> Int? {
    let tag = hash >> 32
    var slot = Int(tag) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == tag {
        let entry = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if isSame(entry) { return entry }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the next entry.
  package mutating func add(_ hash: UInt64) {
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = [UInt64](repeating: 0, count: old.count * 2)
      for slot in old where slot != 0 { fill(slot) }
    }
    fill((hash >> 32) << 32 | UInt64(count))
  }

  private mutating func fill(_ content: UInt64) {
    var slot = Int(content >> 32) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = content
  }
}
