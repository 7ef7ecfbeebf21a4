import DocumentModel

/// The rooms that drawn lines make of a page: the cells of ruled tables, boxes, and what lies around them.
struct Walls {
    /// Of each square of a coarse grid, the room that it lies in; walls lie in none.
    private let rooms: [Int32]
    private let columns: Int
    private let rows: Int
    /// Pixels of the side of a square.
    private let side: Int

    /// A square's side: less than the space between a line and the letters beside it.
    private static let sideInPoints = 0.75
    /// Lines that nearly meet close a room.
    private static let gapInPoints = 3.0

    init(_ rulings: [Ruling], width: Int, height: Int, pixelsPerPoint: Double) {
        side = max(Int(saturating: Self.sideInPoints * pixelsPerPoint), 1)
        columns = width / side + 1
        rows = height / side + 1
        var rooms = [Int32](repeating: -1, count: columns * rows)
        let (side, columns, rows) = (side, columns, rows)
        func square(_ points: Double, _ count: Int) -> Int {
            min(max(Int(saturating: points * pixelsPerPoint) / side, 0), count - 1)
        }
        for ruling in rulings {
            let (start, end) = (ruling.startInPoints - Self.gapInPoints, ruling.endInPoints + Self.gapInPoints)
            if ruling.orientation == .horizontal {
                let row = square(ruling.positionInPoints, rows)
                for column in square(start, columns)...square(end, columns) { rooms[row * columns + column] = -2 }
            } else {
                let column = square(ruling.positionInPoints, columns)
                for row in square(start, rows)...square(end, rows) { rooms[row * columns + column] = -2 }
            }
        }
        var count: Int32 = 0
        for start in rooms.indices where rooms[start] == -1 {
            var stack = [start]
            rooms[start] = count
            while let place = stack.popLast() {
                let column = place % columns
                for (next, exists) in [
                    (place - 1, column > 0), (place + 1, column + 1 < columns), (place - columns, place >= columns),
                    (place + columns, place + columns < rooms.count),
                ] where exists && rooms[next] == -1 {
                    rooms[next] = count
                    stack.append(next)
                }
            }
            count += 1
        }
        self.rooms = rooms
    }

    /// The room that the middle of a piece lies in; nil where that is on a line.
    func room(of piece: PixelBox) -> Int? {
        let column = min(max((piece.left + piece.right) / 2 / side, 0), columns - 1)
        let row = min(max((piece.top + piece.bottom) / 2 / side, 0), rows - 1)
        let room = rooms[row * columns + column]
        return room >= 0 ? Int(room) : nil
    }
}
