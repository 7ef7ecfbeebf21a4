import DocumentModel
import PackageReading

/// The text of a cell, with the looks of its parts where they have their own.
struct RichText: Hashable {
    struct Part: Hashable {
        var text: String
        /// Nil where the cell's own look holds.
        var font: CellFont?
    }

    var parts: [Part] = []

    init(parts: [Part]) { self.parts = parts }

    init(_ text: String) { parts = [Part(text: text, font: nil)] }

    /// Reads what stands in `si` or `is`; readings of Asian characters (`rPh`) are no text.
    init(in scope: XMLCursor.Scope, from cursor: inout XMLCursor, palette: Palette) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            switch element {
            case .sheetText: parts.append(Part(text: Self.unescaped(try cursor.text()), font: nil))
            case .richRun:
                var part = Part(text: "", font: nil)
                let run = cursor.scope
                while let inner = try cursor.next(in: run) {
                    switch inner {
                    case .sheetText: part.text += Self.unescaped(try cursor.text())
                    case .sheetRunProperties:
                        part.font = try CellFont(in: cursor.scope, from: &cursor, palette: palette)
                    default: continue
                    }
                }
                parts.append(part)
            default: continue
            }
        }
    }

    /// `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the line that begins such a code.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        return text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
            guard let value = UInt32(match.output.1, radix: 16), let scalar = Unicode.Scalar(value) else {
                return String(match.output.0)
            }
            return scalar.value < 0x20 && scalar != "\n" && scalar != "\t" ? "" : String(Character(scalar))
        }
    }
}
