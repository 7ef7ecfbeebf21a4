import DocumentModel

/// What the name of a sheet is worth: a heading where nothing else heads the sheet, furniture elsewhere.
enum SheetName {
    /// A heading over text of the usual size.
    private static let leastSizeInPoints = 14.0

    /// A sheet that begins with a table has no heading but its name.
    static func isHeading(_ name: String, over blocks: [Document.Block]) -> Bool {
        guard !isGiven(name), case .table? = blocks.first else { return false }
        return true
    }

    static func heading(_ name: String, in blocks: [Document.Block], provenance: [Provenance]) -> Paragraph {
        let sizes = blocks.flatMap { block -> [Double] in
            switch block {
            case .paragraph(let paragraph): paragraph.runs.compactMap(\.style.fontSizeInPoints)
            case .table(let table):
                table.cells.flatMap(\.paragraphs).flatMap(\.runs).compactMap(\.style.fontSizeInPoints)
            }
        }
        let style = TextStyle(fontSizeInPoints: max(sizes.max() ?? 0, leastSizeInPoints), isBold: true)
        return Paragraph(runs: [Run(name, style: style)], provenance: provenance)
    }

    /// Whether the program gave the name: `Sheet1`, in the languages of plans.
    private static func isGiven(_ name: String) -> Bool {
        let letters = name.lowercased().filter(\.isLetter)
        return name.isEmpty
            || (givenNames.contains(letters) && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " })
    }

    private static let givenNames: Set<String> = [
        "sheet", "taflen", "tabelle", "feuil", "feuille", "hoja", "foglio", "blad", "planilha", "arkusz", "table",
        "chart",
    ]
}
