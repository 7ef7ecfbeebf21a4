import DocumentModel

/// Pages made of bytes: words in rows and columns, lines, fills and pictures, in sizes that can be and sizes that cannot.
///
/// A mark is a letter and its numbers, two bytes each. Whatever the bytes, there are pages in them.
struct PageScript {
    private var rest: ArraySlice<UInt8>
    private var glyphs: [Glyph] = []
    private var rulings: [Ruling] = []
    private var fills: [Fill] = []
    private var images: [PageImage] = []
    private(set) var pages: [Page] = []

    private static let mostPages = 3
    /// A page of a document has some thousand; more would only take time.
    private static let mostMarks = 1_500
    private static let fonts = [
        Font(name: "Plain", isBold: false, isItalic: false), Font(name: "Bold", isBold: true, isItalic: true),
    ]
    private static let words = [
        "Autumn", "Spring", "Summer", "Priority", "1.", "Lead", "2021-22", "Year", "•", "", " ", "\u{301}", "ﬁ",
        "\u{e000}",
        "שלום", "\u{1F9D1}\u{200D}\u{1F3EB}", "0", "Success", "criteria", "By", "when", "\u{0}", "31/12/9999", "-",
    ]
    private static let extremes = [
        Double.nan, .infinity, -.infinity, 1e30, -1e30, 0, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        PageExtent.largestInPoints, -PageExtent.largestInPoints, 1e-9,
    ]
    private static let directions: [TextDirection] = [.horizontal, .downward, .upward, .reversed, .oblique]
    private static let hidden: [HiddenReason?] = [
        nil, nil, nil, .notPainted, .sameColorAsBackground, .tooSmall, .outsidePage,
    ]

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
        var width = 595.0
        var height = 842.0
        while !rest.isEmpty, pages.count < Self.mostPages {
            switch byte() {
            case UInt8(ascii: "p"):
                close(width, height)
                (width, height) = (number(), number())
            case UInt8(ascii: "g"): addGrid()
            case UInt8(ascii: "l"):
                rulings.append(
                    Ruling(
                        orientation: byte() % 2 == 0 ? .horizontal : .vertical, positionInPoints: number(),
                        startInPoints: number(), endInPoints: number(), thicknessInPoints: number(),
                        isDashed: byte() % 4 == 0))
            case UInt8(ascii: "f"): fills.append(Fill(box: box(), color: color()))
            case UInt8(ascii: "i"): images.append(PageImage(box: box()))
            case UInt8(ascii: "c"): addGlyph(box())
            case let other: addWord(column: Int(other % 8), row: Int(byte() % 64))
            }
            if glyphs.count + rulings.count + fills.count > Self.mostMarks { close(width, height) }
        }
        close(width, height)
    }

    private mutating func close(_ width: Double, _ height: Double) {
        guard pages.count < Self.mostPages else { return }
        pages.append(
            Page(
                number: pages.count + 1, widthInPoints: width, heightInPoints: height, fonts: Self.fonts,
                glyphs: glyphs,
                rulings: rulings, fills: fills, images: images))
        (glyphs, rulings, fills, images) = ([], [], [], [])
    }

    /// A drawn grid of up to eight by sixteen slots.
    private mutating func addGrid() {
        let (columns, rows) = (Int(byte() % 8) + 1, Int(byte() % 16) + 1)
        let (left, top) = (number(), number())
        let (right, bottom) = (left + 70 * Double(columns), top + 13 * Double(rows))
        for column in 0...columns {
            rulings.append(
                Ruling(
                    orientation: .vertical, positionInPoints: left + 70 * Double(column), startInPoints: top,
                    endInPoints: bottom, thicknessInPoints: 0.5))
        }
        for row in 0...rows {
            rulings.append(
                Ruling(
                    orientation: .horizontal, positionInPoints: top + 13 * Double(row), startInPoints: left,
                    endInPoints: right, thicknessInPoints: 0.5))
        }
    }

    /// A word in its place in a grid of columns and rows, letter by letter.
    private mutating func addWord(column: Int, row: Int) {
        let text = Self.words[Int(byte()) % Self.words.count]
        let (left, top) = (40 + 70 * Double(column), 40 + 13 * Double(row))
        for (index, letter) in text.enumerated() {
            addGlyph(
                Rectangle(
                    left: left + 5 * Double(index), top: top, right: left + 5 * Double(index + 1), bottom: top + 11),
                text: String(letter), sizeInPoints: 10, style: 0)
        }
    }

    private mutating func addGlyph(_ box: Rectangle) {
        let text = Self.words[Int(byte()) % Self.words.count]
        addGlyph(box, text: text, sizeInPoints: number(), style: byte())
    }

    private mutating func addGlyph(_ box: Rectangle, text: String, sizeInPoints: Double, style: UInt8) {
        glyphs.append(
            Glyph(
                text: text, box: box, fontIndex: Int(style) % Self.fonts.count, fontSizeInPoints: sizeInPoints,
                direction: Self.directions[Int(style / 2) % Self.directions.count], isUnderlined: style > 200,
                hidden: Self.hidden[Int(style / 16) % Self.hidden.count]))
    }

    private mutating func box() -> Rectangle {
        Rectangle(left: number(), top: number(), right: number(), bottom: number())
    }

    private mutating func color() -> Color {
        Color(red: byte(), green: byte(), blue: byte())
    }

    private mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

    /// A length on a page in sixteenths of a point, or, once in sixteen, one that no page has.
    private mutating func number() -> Double {
        let (high, low) = (byte(), byte())
        guard high < 240 else { return Self.extremes[Int(low) % Self.extremes.count] }
        return Double(Int(high) << 8 | Int(low)) / 16 - 100
    }
}
