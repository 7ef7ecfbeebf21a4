/// The files that want a person's eye, by remedy: the first section of the report.
struct AttentionList {
    /// More are in the table below, by a click.
    static let mostFilesListed = 10

    private(set) var counts: [Attention: Int] = [:]
    /// How many files have each code that says why they were not converted.
    private(set) var countsOfCodes: [String: Int] = [:]
    private var first: [Attention: [ReportRow]] = [:]

    var isEmpty: Bool { counts.isEmpty }

    mutating func add(_ row: ReportRow) {
        if let code = row.entry.code, [.failed, .skipped].contains(row.entry.state) {
            countsOfCodes[code, default: 0] += 1
        }
        guard let attention = Attention(row) else { return }
        counts[attention, default: 0] += 1
        var rows = first[attention, default: []]
        rows.append(row)
        if attention == .unsure {
            rows = rows.enumerated().sorted { one, other in
                (one.element.facts?.confidence ?? 1, one.offset) < (other.element.facts?.confidence ?? 1, other.offset)
            }.map(\.element)
        }
        first[attention] = Array(rows.prefix(Self.mostFilesListed))
    }

    func html(_ folder: OutputFolder) -> String {
        guard !isEmpty else { return "<p class=\"quiet\">Nothing wants a look.</p>\n" }
        return "<section aria-labelledby=\"to-look-at\">\n<h2 id=\"to-look-at\">To look at</h2>\n"
            + Attention.allCases.filter { counts[$0] != nil }.map { group($0, folder) }.joined() + "</section>\n"
    }

    private func group(_ attention: Attention, _ folder: OutputFolder) -> String {
        let count = counts[attention] ?? 0
        let rows = first[attention] ?? []
        let items = rows.map { row in
            "<li>\(row.nameHTML(folder)) \(ReportText.escaped(row.reason))</li>\n"
        }.joined()
        let rest = count - rows.count
        let more = rest > 0 ? "<li class=\"quiet\">and \(rest) more</li>\n" : ""
        return """
            <details class="attention"\(attention.isUrgent ? " open" : "")>\
            <summary><b>\(count)</b> \(attention.title)</summary>
            <p>\(ReportText.escaped(attention.remedy)) \
            <button type="button" name="attention" value="\(attention.rawValue)">Show in the table</button></p>
            <ul>
            \(items)\(more)</ul></details>

            """
    }
}
