extension GazetteerTable {
    /// Makes a table of a few places; see ``GazetteerTable`` for its layout.
    ///
    /// Places of one name are as likely as one another, unless they say how many people they have.
    struct Writer {
        private var names: [[UInt8]: [Meaning]] = [:]
        private var regions: [Region] = []
        private var indexOfRegion: [UInt32: Int] = [:]
        private var cities: [City] = []
        private var indexOfCity: [City: Int] = [:]

        private struct Meaning {
            var kind: PlaceMeaning.Kind
            var country: UInt16
            var index: Int
            var people: UInt32
        }

        private struct Region {
            var id: UInt32
            var country: UInt16
            var name: String
        }

        struct City: Hashable {
            var country: UInt16
            /// From 1; 0 where none is known.
            var region: Int
            var name: String
            /// In 1/100,000 degree; `nil` where it is not known.
            var position: Position?
            var people: UInt32
        }

        struct Position: Hashable {
            var latitude: Int32
            var longitude: Int32

            var cell: Int {
                let row = min(Int(latitude) + 9_000_000, 17_999_999) / 100_000
                return row * GazetteerTable.columns + min(Int(longitude) + 18_000_000, 35_999_999) / 100_000
            }
        }

        /// Adds one name of a place.
        ///
        /// - Parameters:
        ///   - name: In normal form, or an abbreviation in capitals.
        ///   - country: Two capitals.
        ///   - region: Empty where the place is a country, or in no region that is known.
        ///   - city: Empty where the place is a country or a region.
        mutating func add(
            _ name: [UInt8], country: UInt16, region: String, city: String, position: Position?, people: UInt32 = 0
        ) {
            let regionIndex = region.isEmpty ? nil : index(ofRegion: region, in: country)
            var meaning = Meaning(kind: .country, country: country, index: 0, people: people)
            if !city.isEmpty {
                meaning.kind = .city
                let added = City(
                    country: country, region: regionIndex.map { $0 + 1 } ?? 0, name: city, position: position,
                    people: people)
                meaning.index = indexOfCity[added] ?? cities.count
                if meaning.index == cities.count {
                    indexOfCity[added] = cities.count
                    cities.append(added)
                }
            } else if let regionIndex {
                meaning.kind = .region
                meaning.index = regionIndex
            }
            names[name, default: []].append(meaning)
        }

        private mutating func index(ofRegion name: String, in country: UInt16) -> Int {
            let id = GazetteerTable.regionID(name, in: country)
            if let known = indexOfRegion[id] { return known }
            indexOfRegion[id] = regions.count
            regions.append(Region(id: id, country: country, name: name))
            return regions.count - 1
        }

        /// The bytes of the table.
        var bytes: [UInt8] {
            var text: [UInt8] = []
            func place(_ bytes: some Collection<UInt8>) -> (start: UInt32, count: UInt32) {
                text.append(contentsOf: bytes)
                return (UInt32(text.count - bytes.count), UInt32(bytes.count))
            }
            let order = cities.indices.sorted { (rank(cities[$0]), $0) < (rank(cities[$1]), $1) }
            var placeOfCity = [Int](repeating: 0, count: cities.count)
            for (place, index) in order.enumerated() { placeOfCity[index] = place }

            var nameWords: [UInt32] = []
            var meaningWords: [UInt32] = []
            var slots = [UInt32](repeating: 0, count: Self.powerOfTwo(above: names.count * 2))
            for (number, (name, meanings)) in names.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
                .enumerated()
            {
                let (start, count) = place(name)
                let hash = GazetteerTable.checksum(name)
                nameWords += [hash, start, count | UInt32(meanings.count) << 16, UInt32(meaningWords.count / 3)]
                for meaning in meanings.sorted(by: { $0.people > $1.people }) {
                    let index = meaning.kind == .city ? placeOfCity[meaning.index] : meaning.index
                    meaningWords += [
                        meaning.kind.rawValue | UInt32(meaning.country) << 16, UInt32(index), meaning.people,
                    ]
                }
                var slot = Int(hash) & (slots.count - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
                slots[slot] = UInt32(number + 1)
            }
            var words = slots + nameWords + meaningWords
            for region in regions {
                let (start, count) = place(region.name.utf8)
                words += [region.id, start, count | UInt32(region.country) << 16]
            }
            var cells = [UInt32](repeating: 0, count: GazetteerTable.rows * GazetteerTable.columns + 1)
            for city in order.map({ cities[$0] }) {
                let (start, count) = place(city.name.utf8)
                words += [
                    UInt32(bitPattern: city.position?.latitude ?? 0), UInt32(bitPattern: city.position?.longitude ?? 0),
                    city.people, start, count | UInt32(city.country) << 16, UInt32(city.region),
                ]
                if let cell = city.position?.cell { cells[cell + 1] += 1 }
            }
            for cell in cells.indices.dropFirst() { cells[cell] += cells[cell - 1] }
            words += cells
            let counts = [slots.count, names.count, meaningWords.count / 3, regions.count, cities.count, cells.count]
            return Self.file(words, text, counts: counts + [text.count])
        }

        /// Cities stand by cell, those without one last.
        private func rank(_ city: City) -> Int { city.position?.cell ?? .max }

        private static func powerOfTwo(above count: Int) -> Int {
            var size = 16
            while size <= count { size *= 2 }
            return size
        }

        private static func file(_ words: [UInt32], _ text: [UInt8], counts: [Int]) -> [UInt8] {
            func bytes(_ words: some Collection<UInt32>) -> [UInt8] {
                var bytes: [UInt8] = []
                bytes.reserveCapacity(words.count * 4)
                for word in words {
                    for shift in stride(from: UInt32(0), to: 32, by: 8) {
                        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
                    }
                }
                return bytes
            }
            let size = GazetteerTable.headerCount * 4 + words.count * 4 + text.count
            let numbers = [Int(GazetteerTable.version), size] + counts + [0, 0, 0, 0]
            let head = GazetteerTable.magic + bytes(numbers.map { UInt32($0) })
            return head + bytes(CollectionOfOne(GazetteerTable.checksum(head))) + bytes(words) + text
        }
    }

    /// Tells regions apart in all tables: FNV-1a over the country and the name in normal form.
    static func regionID(_ name: String, in country: UInt16) -> UInt32 {
        let letters = [UInt8(country >> 8), UInt8(country & 0xFF)]
        return checksum(letters + PlaceNormaliser.normalForm(of: name))
    }
}
