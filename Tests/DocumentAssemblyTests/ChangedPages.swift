import DocumentModel

extension Page {
    func replacing(glyphs: [Glyph]? = nil, rulings: [Ruling]? = nil) -> Page {
        Page(
            number: number, widthInPoints: widthInPoints, heightInPoints: heightInPoints, fonts: fonts,
            glyphs: glyphs ?? self.glyphs, rulings: rulings ?? self.rulings, fills: fills)
    }

    func moved(right: Double, down: Double) -> Page {
        replacing(
            glyphs: glyphs.map { glyph in
                Glyph(
                    text: glyph.text, box: glyph.box.moved(right: right, down: down), fontIndex: glyph.fontIndex,
                    fontSizeInPoints: glyph.fontSizeInPoints)
            },
            rulings: rulings.map { ruling in
                let (across, along) = ruling.orientation == .horizontal ? (down, right) : (right, down)
                return ruling.with(
                    position: ruling.positionInPoints + across, start: ruling.startInPoints + along,
                    end: ruling.endInPoints + along)
            })
    }
}

extension Rectangle {
    func moved(right: Double, down: Double) -> Rectangle {
        Rectangle(left: left + right, top: top + down, right: self.right + right, bottom: bottom + down)
    }
}

extension Ruling {
    func with(position: Double, start: Double, end: Double) -> Ruling {
        Ruling(
            orientation: orientation, positionInPoints: position, startInPoints: start, endInPoints: end,
            thicknessInPoints: thicknessInPoints)
    }

    var halves: [Ruling] {
        let middle = (startInPoints + endInPoints) / 2
        return [
            with(position: positionInPoints, start: startInPoints, end: middle),
            with(position: positionInPoints, start: middle, end: endInPoints),
        ]
    }

    /// Pieces that touch on one line as single rulings.
    static func joined(_ pieces: [Ruling]) -> [Ruling] {
        let sorted = pieces.sorted {
            ($0.orientation.rawValue, $0.positionInPoints, $0.startInPoints)
                < ($1.orientation.rawValue, $1.positionInPoints, $1.startInPoints)
        }
        return sorted.reduce(into: []) { result, piece in
            if let last = result.last, last.orientation == piece.orientation,
                last.positionInPoints == piece.positionInPoints, piece.startInPoints <= last.endInPoints
            {
                result[result.count - 1] = last.with(
                    position: last.positionInPoints, start: last.startInPoints,
                    end: max(last.endInPoints, piece.endInPoints))
            } else {
                result.append(piece)
            }
        }
    }
}
