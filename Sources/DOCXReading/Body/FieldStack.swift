import PackageReading

/// The fields that are open where the reader stands. A field may begin in one paragraph and end in another.
struct FieldStack {
    enum Kind {
        /// PAGE and NUMPAGES, whose results the application counts.
        case pageNumber
        case contents
        case other
    }

    private struct Field {
        var instruction = ""
        var kind = Kind.other
        var showsResult = false
        /// Text that stands among the instructions, which Word does not show.
        var concealedText = ""
        /// What a form field shows where it has no result of its own.
        var formText: String?
        var hasShownText = false
    }

    private var fields: [Field] = []

    /// Deeper nesting is no work of Word's; the fields beyond are treated as text.
    private static let deepest = 64
    private var ignoredDepth = 0
    private static let longestInstruction = 4096

    mutating func begin(formText: String? = nil) {
        if fields.count < Self.deepest { fields.append(Field(formText: formText)) } else { ignoredDepth += 1 }
    }

    /// Text is shown where the reader stands: it is the result of all open fields.
    mutating func showText() {
        for index in fields.indices { fields[index].hasShownText = true }
    }

    mutating func separate() {
        guard ignoredDepth == 0, let last = fields.indices.last else { return }
        fields[last].showsResult = true
        fields[last].kind = Self.kind(of: fields[last].instruction)
    }

    /// - Returns: what a form field shows, where no result of it was shown.
    mutating func end() -> String? {
        guard ignoredDepth == 0 else {
            ignoredDepth -= 1
            return nil
        }
        let field = fields.popLast()
        return field?.hasShownText == false ? field?.formText : nil
    }

    mutating func addInstruction(_ text: String) {
        guard let last = fields.indices.last, fields[last].instruction.utf8.count < Self.longestInstruction else {
            return
        }
        fields[last].instruction += text
    }

    /// A field whose instruction is an attribute and whose content is its result.
    mutating func beginSimple(_ instruction: String) {
        begin()
        addInstruction(instruction)
        separate()
    }

    /// Whether text that stands here is shown.
    var showsText: Bool { fields.allSatisfy(\.showsResult) }

    func isInside(_ kind: Kind) -> Bool { fields.contains { $0.showsResult && $0.kind == kind } }

    mutating func conceal(_ text: String) {
        if let index = fields.firstIndex(where: { !$0.showsResult }) { fields[index].concealedText += text + " " }
    }

    /// Closes what the story left open and gives the text that was concealed in it.
    mutating func closeAll() -> (count: Int, concealedText: [String]) {
        defer {
            fields = []
            ignoredDepth = 0
        }
        return (fields.count, fields.map(\.concealedText.trimmingSpace).filter { !$0.isEmpty })
    }

    private static func kind(of instruction: String) -> Kind {
        let name = instruction.trimmingSpace.prefix { !$0.isWhitespace && $0 != "\\" }.uppercased()
        switch name {
        case "PAGE", "NUMPAGES", "SECTIONPAGES": return .pageNumber
        case "TOC": return .contents
        default: return .other
        }
    }
}
