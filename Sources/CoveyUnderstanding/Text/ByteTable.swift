/// A hash table from byte strings to small numbers: open addressing, linear probing, keys in one block of memory.
///
/// A look-up allocates nothing, and of a key that is not there it reads one slot in most cases. Keys are compared byte
/// by byte, so a hash that two keys share costs a probe, never a wrong answer.
struct ByteTable {
    /// The count is a power of two, at most half filled.
    private var slots: [Slot]
    /// Moves the bits of a hash that count down to the size of the table.
    private var shift: UInt32
    private var entries: [Entry] = []
    private var keyBytes: [UInt8] = []

    private struct Slot {
        var hash: UInt32 = 0
        /// Index of an entry plus one; 0 where the slot is free.
        var entry: UInt32 = 0
    }

    private struct Entry {
        var hash: UInt32
        var keyStart: UInt32
        var keyCount: UInt32
        var value: Int32
    }

    init(minimumCapacity: Int) {
        var bits: UInt32 = 4
        while 1 << bits < minimumCapacity * 2 { bits += 1 }
        slots = Array(repeating: Slot(), count: 1 << bits)
        shift = 32 - bits
        entries.reserveCapacity(minimumCapacity)
    }

    var count: Int { entries.count }

    /// The value under a key: `bytes[range]`.
    ///
    /// - Complexity: O(length of the key).
    @inline(__always)
    func value(of bytes: [UInt8], in range: Range<Int>) -> Int32? {
        value(of: bytes, in: range, hash: Self.hash(bytes, range))
    }

    /// The value under a key that was set with the same hash.
    @inline(__always)
    func value(of bytes: [UInt8], in range: Range<Int>, hash: UInt32) -> Int32? {
        let index = index(of: bytes, in: range, hash: hash)
        return index < 0 ? nil : entries[index].value
    }

    /// Sets the value under a key; `merge` makes one of the old and the new where the key is known.
    mutating func set(
        _ value: Int32, of bytes: [UInt8], in range: Range<Int>, merging merge: (Int32, Int32) -> Int32
    ) {
        set(value, of: bytes, in: range, hash: Self.hash(bytes, range), merging: merge)
    }

    /// The same under a hash of the caller's making, for keys that are always looked up with it.
    mutating func set(
        _ value: Int32, of bytes: [UInt8], in range: Range<Int>, hash: UInt32,
        merging merge: (Int32, Int32) -> Int32
    ) {
        let known = index(of: bytes, in: range, hash: hash)
        if known >= 0 {
            entries[known].value = merge(entries[known].value, value)
            return
        }
        entries.append(
            Entry(hash: hash, keyStart: UInt32(keyBytes.count), keyCount: UInt32(range.count), value: value))
        keyBytes.append(contentsOf: bytes[range])
        if entries.count * 2 > slots.count {
            slots = Array(repeating: Slot(), count: slots.count * 2)
            shift -= 1
            for index in entries.indices { place(index) }
        } else {
            place(entries.count - 1)
        }
    }

    /// Every key with its value, in the order in which the keys were set.
    var pairs: [(key: [UInt8], value: Int32)] {
        entries.map { entry in
            let start = Int(entry.keyStart)
            return (Array(keyBytes[start..<start + Int(entry.keyCount)]), entry.value)
        }
    }

    private mutating func place(_ entry: Int) {
        var slot = firstSlot(entries[entry].hash)
        while slots[slot].entry != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Slot(hash: entries[entry].hash, entry: UInt32(entry + 1))
    }

    /// Multiplied by 2^32 over the golden ratio, so that every bit of the hash counts (Knuth 1998, section 6.4).
    @inline(__always)
    private func firstSlot(_ hash: UInt32) -> Int {
        Int((hash &* 0x9E37_79B1) >> shift)
    }

    @inline(__always)
    private func index(of bytes: [UInt8], in range: Range<Int>, hash: UInt32) -> Int {
        var slot = firstSlot(hash)
        while true {
            let found = slots[slot]
            guard found.entry != 0 else { return -1 }
            if found.hash == hash, holds(bytes, range, at: Int(found.entry) - 1) { return Int(found.entry) - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    private func holds(_ bytes: [UInt8], _ range: Range<Int>, at index: Int) -> Bool {
        let entry = entries[index]
        guard Int(entry.keyCount) == range.count else { return false }
        var offset = Int(entry.keyStart)
        for position in range {
            guard keyBytes[offset] == bytes[position] else { return false }
            offset += 1
        }
        return true
    }

    /// FNV-1a, 32 bits (Fowler, Noll and Vo).
    @inline(__always)
    static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        var hash = hashOfNothing
        for offset in range { hash = Self.hash(hash, bytes[offset]) }
        return hash
    }

    static let hashOfNothing: UInt32 = 2_166_136_261

    /// The hash of one byte more.
    @inline(__always)
    static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 16_777_619
    }
}
