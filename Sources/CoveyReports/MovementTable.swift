import Covey

/// Who went from where to where, on the terminal: a matrix where the terminal is wide enough for one, else the largest
/// moves line by line.
struct MovementTable {
    private let movement: [Lineage.Movement]
    private let name: (Int) -> String

    /// How many moves are listed where there is no room for a matrix.
    private static let mostMoves = 20

    /// - Parameter name: What a segment is called.
    init(_ movement: [Lineage.Movement], name: @escaping (Int) -> String) {
        self.movement = movement
        self.name = name
    }

    func write(to page: inout TextPage) {
        let matrix = matrix
        guard !matrix.fits(page.width) || movement.destinations.count > 24 else {
            page.table(matrix)
            return
        }
        let moves = movement.filter { $0.from != $0.to }.enumerated().sorted {
            ($1.element.people, $0.offset) < ($0.element.people, $1.offset)
        }
        guard !moves.isEmpty else { return page.paragraph("Nobody moved.") }
        var table = TextTable(columns: [
            .init("From", wraps: true), .init("To", wraps: true), .init("People", .trailing),
        ])
        for (_, move) in moves.prefix(Self.mostMoves) {
            table.add([
                .init(move.from.map { "\($0) \(name($0))" } ?? "not there"),
                .init(move.to.map { "\($0) \(name($0))" } ?? "gone"), .init(Numerals.grouped(move.people)),
            ])
        }
        page.table(table)
        if moves.count > Self.mostMoves {
            page.paragraph(
                "The \(Self.mostMoves) largest of \(Numerals.grouped(moves.count)) moves.", tone: .faint)
        }
    }

    private var matrix: TextTable {
        let (origins, destinations) = (movement.origins, movement.destinations)
        var table = TextTable(
            columns: [.init("From / to", wraps: true)]
                + destinations.map { .init($0.map { String($0) } ?? "gone", .trailing) })
        for origin in origins {
            let cells = destinations.map { destination in
                let people = movement.people(from: origin, to: destination)
                let stayed = origin != nil && origin == destination
                return TextTable.Cell(people == 0 ? "·" : Numerals.grouped(people), tone: stayed ? .strong : .plain)
            }
            table.add([.init(origin.map { "\($0) \(name($0))" } ?? "not there before")] + cells)
        }
        return table
    }
}
