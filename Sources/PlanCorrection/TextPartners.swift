import DocumentModel

/// Which text of a document is the same as one of another version of it.
struct TextPartners {
    private let texts: [(text: PlanCorrection.Text, whole: String)]
    private let furniture: [String]

    init(_ document: Document) {
        let paragraphs = document.blocks.compactMap { block -> (PlanCorrection.Text, String)? in
            guard case .paragraph(let paragraph) = block, !paragraph.text.isEmpty else { return nil }
            return (.init(text: paragraph.text, provenance: paragraph.provenance), paragraph.wholeText)
        }
        let leftOver = document.unplaced.map {
            (PlanCorrection.Text(text: $0.text, provenance: $0.provenance), $0.text)
        }
        texts = paragraphs + leftOver
        furniture = document.furniture.map(\.text)
    }

    /// The one with the same words, in the same place where there are several; else the only one that differs in numbers alone,
    /// as the day of a print does.
    func partner(of text: PlanCorrection.Text) throws(Misfit) -> PlanCorrection.Text {
        for isSame in [String.saysSame, String.saysSameButForNumbers] {
            let alike = texts.filter { isSame($0.text.text)(text.text) || isSame($0.whole)(text.text) }
            if alike.count == 1 { return alike[0].text }
            let places = text.provenance.map(\.rounded)
            if !places.isEmpty, let here = alike.first(where: { $0.text.provenance.map(\.rounded) == places }) {
                return here.text
            }
            guard alike.isEmpty else {
                throw Misfit(
                    "“\(text.text.beginning)” stands in the document \(alike.count) times, and nowhere as it did")
            }
        }
        throw Misfit("“\(text.text.beginning)” is no paragraph of the document")
    }

    func isFurniture(_ text: String) -> Bool { furniture.contains { $0.saysSame(as: text) } }
}

extension String {
    /// Whether two texts have the same words but for their numbers.
    fileprivate func saysSameButForNumbers(as other: String) -> Bool {
        func words(_ text: String) -> [String] {
            text.split(whereSeparator: \.isWhitespace).map { $0.contains(where: \.isNumber) ? "" : String($0) }
        }
        let own = words(self)
        return own == words(other) && own.contains { !$0.isEmpty }
    }
}
