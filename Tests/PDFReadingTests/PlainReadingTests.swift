import DocumentModel
import Foundation
import PDFReading
import TestSupport
import Testing

/// The two ways to read a page: by the library's core in one interpretation, and by its stable interface in two.
@Suite("Pages read in one interpretation")
struct PlainReadingTests {
    /// The edges of a clip are found by halving, to 0.02 pt.
    private static let toleranceInPoints = 0.021

    private static let files =
        SharedMaterial.files(in: "corpus/dev", endings: [".pdf"]).filter { $0.lastPathComponent.first ?? "a" < "l" }
        + SharedMaterial.files(in: "corpus/dev2", endings: [".pdf"])
        + SharedMaterial.files(in: "corpus/real/tables-pdf", endings: [".pdf"])
    private static let pagesADocument = 3
    /// Hebrew and Arabic, and the forms of their letters.
    private static let rightToLeft: [ClosedRange<UInt32>] = [0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff]

    @Test("Fixture plans read the same in both ways")
    func fixtures() throws {
        for name in ["aldhelm"] { try compare(Fixtures.bytes("plans/\(name).pdf"), name) }
    }

    @Test(
        "Files of the corpora read the same in both ways",
        .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)))
    func corpora() throws {
        for file in Self.files { try compare(SharedMaterial.bytes(of: file), file.lastPathComponent) }
    }

    private func compare(_ bytes: [UInt8], _ name: String) throws {
        let document = try PDFDocument(bytes: bytes)
        for number in 1...min(document.pageCount, Self.pagesADocument) {
            let plain = try document.page(number)
            let drawn = try document.page(number, options: PageReadingOptions(mayReadPlainly: false))
            let place = Comment(rawValue: "\(name), page \(number)")
            // In lines of right-to-left script the stable interface turns figures and Latin words round.
            let isTurned = plain.glyphs.contains { glyph in
                glyph.text.unicodeScalars.contains { scalar in Self.rightToLeft.contains { $0.contains(scalar.value) } }
            }
            // The stable interface guesses the size of letters that the file draws itself: their fonts have no names.
            let isGuessed = plain.fonts.contains { $0.name == "Default" }
            if !isTurned, !isGuessed { #expect(firstDifference(plain.glyphs, drawn.glyphs) == nil, place) }
            #expect(plain.glyphs.count == drawn.glyphs.count, place)
            #expect(plain.fonts == drawn.fonts, place)
            #expect(plain.hasGraphics == drawn.hasGraphics, place)
            #expect(plain.diagnostics == drawn.diagnostics, place)
            #expect(plain.fills.map(\.color) == drawn.fills.map(\.color), place)
            #expect(firstDistant(plain.fills.map(\.box), drawn.fills.map(\.box)) == nil, place)
            #expect(firstDistant(plain.images.map(\.box), drawn.images.map(\.box)) == nil, place)
            #expect(plain.rulings.map(\.orientation) == drawn.rulings.map(\.orientation), place)
            #expect(plain.rulings.map(\.isDashed) == drawn.rulings.map(\.isDashed), place)
            #expect(plain.rulings.map(\.color) == drawn.rulings.map(\.color), place)
            #expect(firstDistant(plain.rulings.map(box), drawn.rulings.map(box)) == nil, place)
        }
    }

    private func box(_ ruling: Ruling) -> Rectangle {
        Rectangle(
            left: ruling.startInPoints, top: ruling.positionInPoints, right: ruling.endInPoints,
            bottom: ruling.positionInPoints + ruling.thicknessInPoints)
    }

    private func firstDifference(_ first: [Glyph], _ second: [Glyph]) -> String? {
        zip(first, second).first { one, other in
            let inOnePlace = Glyph(
                text: one.text, box: other.box, fontIndex: one.fontIndex, fontSizeInPoints: one.fontSizeInPoints,
                color: one.color, direction: one.direction, isUnderlined: one.isUnderlined, hidden: one.hidden,
                cellTag: one.cellTag)
            return (one.followsIcon ? inOnePlace.markedByIcon() : inOnePlace) != other
                || firstDistant([one.box], [other.box]) != nil
        }.map { "\($0) ▸ \($1)" }
    }

    private func firstDistant(_ first: [Rectangle], _ second: [Rectangle]) -> String? {
        guard first.count == second.count else { return "\(first.count) ▸ \(second.count)" }
        return zip(first, second).first { one, other in
            zip([one.left, one.top, one.right, one.bottom], [other.left, other.top, other.right, other.bottom])
                .contains { abs($0 - $1) > Self.toleranceInPoints }
        }.map { "\($0) ▸ \($1)" }
    }
}
