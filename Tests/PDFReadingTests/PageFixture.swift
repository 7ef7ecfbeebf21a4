import DocumentModel
import PDFReading
import TestSupport

extension PDFFixture {
    /// The first page of a document with this one page of drawing.
    static func page(
        _ content: String, options: PageReadingOptions = PageReadingOptions(),
        _ change: (inout PDFFixture) -> Void = { _ in }
    ) throws -> Page {
        var fixture = PDFFixture(pages: [content])
        change(&fixture)
        let document = try PDFDocument(bytes: fixture.bytes)
        return try document.page(1, options: options)
    }
}

extension Page {
    /// The seen text, spaces included.
    var visibleText: String { glyphs.filter { $0.hidden == nil }.map(\.text).joined() }

    func hiddenText(_ reason: HiddenReason) -> String {
        glyphs.filter { $0.hidden == reason }.map(\.text).joined()
    }

    /// `h 100 50-200 0.5 #000000`: orientation, position, extent, thickness, colour; a star for dashes.
    var drawnRulings: [String] {
        rulings.map { ruling in
            let numbers = [
                short(ruling.positionInPoints), short(ruling.startInPoints) + "-" + short(ruling.endInPoints),
                short(ruling.thicknessInPoints),
            ].joined(separator: " ")
            return
                "\(ruling.orientation.rawValue.prefix(1)) \(numbers) \(ruling.color.hex)\(ruling.isDashed ? " *" : "")"
        }
    }

    /// `50,100-200,120 #d9e2f3`.
    var drawnFills: [String] {
        fills.map { fill in
            "\(short(fill.box.left)),\(short(fill.box.top))-\(short(fill.box.right)),\(short(fill.box.bottom)) \(fill.color.hex)"
        }
    }

    /// Rounded to tenths of a point, whole numbers without a fraction.
    private func short(_ value: Double) -> String {
        let tenths = Int(saturating: (value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
