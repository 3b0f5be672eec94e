import Covey
import Testing

@Suite struct PeopleTests {
    private static func people(_ numbers: some Sequence<Int>, upTo bound: Int = 4) -> People {
        var people = People(upTo: bound)
        for number in numbers { people.insert(AuthorKey("a\(number)")) }
        return people
    }

    @Test func `each counts once, up to the bound`() {
        #expect(Self.people([]).count == 0)
        #expect(Self.people([1, 2, 1, 2, 1]).count == 2)
        #expect(Self.people([1, 2, 3, 1]).count == 3)
        #expect(Self.people(1...4).count == 4)
        #expect(Self.people(1...9).count == 4)
    }

    @Test func `of many nobody is known any more`() {
        #expect(Self.people(1...4) == Self.people(11...19))
        #expect(Self.people(1...4) == .many(upTo: 4))
        #expect(Self.people(1...3) != Self.people(2...4))
    }

    @Test func `a sum has each of its parts once`() {
        for (one, other, sum) in [
            ([1, 2], [2, 3], 3), ([1, 2], [3, 4], 4), ([], [1], 1), ([1, 2, 3, 4, 5], [1], 4),
        ] {
            for (left, right) in [(one, other), (other, one)] {
                var people = Self.people(left)
                people.merge(Self.people(right))
                #expect(people.count == sum)
                #expect(people == Self.people(left + right))
            }
        }
    }

    @Test func `where nobody was counted the others stay, and of two bounds the lower one`() {
        var people = People()
        people.insert(AuthorKey("a1"))
        #expect(people.count == 0)
        people.merge(Self.people(1...2))
        #expect(people == Self.people(1...2))
        people.merge(People())
        #expect(people == Self.people(1...2))
        people.merge(Self.people(2...9, upTo: 3))
        #expect(people == .many(upTo: 3))
        var few = Self.people([1, 2])
        few.merge(Self.people([2], upTo: 3))
        #expect(few == Self.people([1, 2], upTo: 3))
    }
}
