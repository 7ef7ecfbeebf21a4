/// What a document was made as: pages of text, the sheets of a workbook, or slides.
///
/// Text runs on over page breaks, and so do the rows of its tables. A sheet is cut between its rows, and a slide holds
/// what was put on it: there the first row of a page is never the rest of another.
public enum Medium: String, Hashable, Sendable, Codable {
    /// Pages of text; sheets of a workbook; slides of a presentation.
    case pages, sheets, slides

    /// Whether a page break may cut a row of a table.
    public var cutsRows: Bool { self == .pages }

    /// - Parameters:
    ///   - facts: what the file says of the application that made it.
    ///   - pageSizes: width and height of each page, in any unit.
    package init(_ facts: DocumentFacts, pageSizes: [(width: Double, height: Double)]) {
        let words = Medium.words(of: facts.creator) + Medium.words(of: facts.producer)
        let title = facts.title?.lowercased() ?? ""
        // A printer driver hides the application, but leaves its name or the file's in the title.
        let titleWords = Medium.words(of: title)
        let printed = titleWords.first == "microsoft" && title.contains(" - ") ? titleWords.dropFirst().first : nil
        func isMade(by applications: Set<String>, endings: [String]) -> Bool {
            words.contains(where: applications.contains) || printed.map(applications.contains) ?? false
                || endings.contains { title.hasSuffix($0) }
        }
        if isMade(by: Medium.sheetApplications, endings: Medium.sheetEndings) {
            self = .sheets
        } else if isMade(by: Medium.slideApplications, endings: Medium.slideEndings)
            || (!pageSizes.isEmpty && pageSizes.allSatisfy(Medium.isScreen))
        {
            self = .slides
        } else {
            self = .pages
        }
    }

    private static let sheetApplications: Set<String> = [
        "calc", "excel", "sheets", "spreadsheets", "gnumeric", "numbers",
    ]
    private static let slideApplications: Set<String> = ["impress", "powerpoint", "slides", "keynote", "presentation"]
    private static let sheetEndings = [".xlsx", ".xls", ".xlsm", ".ods", ".csv"]
    private static let slideEndings = [".pptx", ".ppt", ".odp"]

    private static func words(of text: String?) -> [String] {
        (text ?? "").lowercased().split { !$0.isLetter }.map(String.init)
    }

    /// Screens, which no paper has the shape of: A4 is 1.41, Letter 1.29, Legal 1.65, Tabloid 1.55.
    private static let screenShapes = [4.0 / 3, 16.0 / 9, 16.0 / 10]
    /// Sizes are rounded to whole points.
    private static let sameShape = 0.005

    private static func isScreen(_ size: (width: Double, height: Double)) -> Bool {
        guard size.height > 0 else { return false }
        return screenShapes.contains { abs(size.width / size.height - $0) <= sameShape }
    }
}
