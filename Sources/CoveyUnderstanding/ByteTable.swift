/// A hash table from byte strings to small numbers: open addressing, linear probing, keys in one block of memory.
///
/// A look-up hashes a slice of bytes and allocates nothing. Keys are compared byte by byte, so a hash that two keys
/// share costs a probe, never a wrong answer. Hash: FNV-1a, 32 bits (Fowler, Noll and Vo).
struct ByteTable {
    /// Index of an entry plus one; 0 where the slot is free. The count is a power of two, at most half filled.
    private var slots: [UInt32]
    private var entries: [Entry] = []
    private var keyBytes: [UInt8] = []

    private struct Entry {
        var hash: UInt32
        var keyStart: UInt32
        var keyCount: UInt32
        var value: Int32
    }

    init(minimumCapacity: Int) {
        var size = 16
        while size < minimumCapacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        entries.reserveCapacity(minimumCapacity)
    }

    var count: Int { entries.count }

    /// The value under a key: `bytes[range]`.
    ///
    /// - Complexity: O(length of the key).
    @inline(__always)
    func value(of bytes: [UInt8], in range: Range<Int>) -> Int32? {
        let index = index(of: bytes, in: range, hash: Self.hash(bytes, range))
        return index < 0 ? nil : entries[index].value
    }

    /// Sets the value under a key; `merge` makes one of the old and the new where the key is known.
    mutating func set(
        _ value: Int32, of bytes: [UInt8], in range: Range<Int>, merging merge: (Int32, Int32) -> Int32
    ) {
        let hash = Self.hash(bytes, range)
        let known = index(of: bytes, in: range, hash: hash)
        if known >= 0 {
            entries[known].value = merge(entries[known].value, value)
            return
        }
        entries.append(
            Entry(hash: hash, keyStart: UInt32(keyBytes.count), keyCount: UInt32(range.count), value: value))
        keyBytes.append(contentsOf: bytes[range])
        if entries.count * 2 > slots.count {
            slots = Array(repeating: 0, count: slots.count * 2)
            for index in entries.indices { place(index) }
        } else {
            place(entries.count - 1)
        }
    }

    private mutating func place(_ entry: Int) {
        let mask = slots.count - 1
        var slot = Int(entries[entry].hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(entry + 1)
    }

    @inline(__always)
    private func index(of bytes: [UInt8], in range: Range<Int>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            let entry = entries[index]
            if entry.hash == hash, Int(entry.keyCount) == range.count {
                var same = true
                var offset = range.lowerBound
                let start = Int(entry.keyStart)
                for keyOffset in start..<start + range.count {
                    if keyBytes[keyOffset] != bytes[offset] {
                        same = false
                        break
                    }
                    offset += 1
                }
                if same { return index }
            }
            slot = (slot + 1) & mask
        }
        return -1
    }

    @inline(__always)
    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for offset in range {
            hash = (hash ^ UInt32(bytes[offset])) &* 16_777_619
        }
        return hash
    }
}
