/// Where a piece of text stands in its source: one fragment for each page that it touches, or one place in a DOCX part.
public enum Provenance: Hashable, Sendable {
    /// A box on a page counted from 1, in points, origin top left.
    case page(Int, box: Rectangle)
    /// A block of an OOXML part: `part` is the part's name (`word/document.xml`), `block` counts the part's body blocks
    /// from 1, and `row` and `cell` count from 1 inside a table.
    case part(String, block: Int, row: Int?, cell: Int?)

    /// From 1; nil for a place in a package.
    public var pageNumber: Int? {
        if case .page(let number, _) = self { number } else { nil }
    }

    /// Where on the page; nil for a place in a package.
    public var box: Rectangle? {
        if case .page(_, let box) = self { box } else { nil }
    }
}

extension Provenance: Codable {
    private enum CodingKeys: String, CodingKey {
        case page, box, part, block, row, cell
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let number = try container.decodeIfPresent(Int.self, forKey: .page) {
            let corners = try container.decode([Double].self, forKey: .box)
            guard corners.count == 4 else {
                throw DecodingError.dataCorruptedError(
                    forKey: .box, in: container, debugDescription: "a box is [left, top, right, bottom]")
            }
            self = .page(
                number, box: Rectangle(left: corners[0], top: corners[1], right: corners[2], bottom: corners[3]))
        } else {
            self = .part(
                try container.decode(String.self, forKey: .part), block: try container.decode(Int.self, forKey: .block),
                row: try container.decodeIfPresent(Int.self, forKey: .row),
                cell: try container.decodeIfPresent(Int.self, forKey: .cell))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .page(let number, let box):
            try container.encode(number, forKey: .page)
            try container.encode(box.roundedCorners, forKey: .box)
        case .part(let part, let block, let row, let cell):
            try container.encode(part, forKey: .part)
            try container.encode(block, forKey: .block)
            try container.encodeIfPresent(row, forKey: .row)
            try container.encodeIfPresent(cell, forKey: .cell)
        }
    }
}

extension Rectangle {
    /// `[left, top, right, bottom]`, rounded to hundredths of a point, as the plan contract writes boxes.
    public var roundedCorners: [Double] {
        [left, top, right, bottom].map { ($0 * 100).rounded() / 100 }
    }
}
