import PackageReading

/// The headers and footers that a section of a document refers to.
struct SectionProperties: Hashable {
    struct Reference: Hashable {
        enum Pages: String {
            case all = "default"
            case first, even
        }
        var isHeader: Bool
        var pages: Pages
        var relationshipID: String
    }

    var references: [Reference] = []
    /// Whether the section's first page has a header and footer of its own.
    var hasTitlePage = false
}

extension XMLCursor {
    mutating func sectionProperties() throws(PackageError) -> SectionProperties {
        var result = SectionProperties()
        let scope = scope
        while let element = try next(in: scope) {
            switch element {
            case .headerReference, .footerReference:
                guard let id = attribute("id", in: "r") else { continue }
                let pages = attribute("type").flatMap { SectionProperties.Reference.Pages(rawValue: $0) } ?? .all
                result.references.append(
                    .init(isHeader: element == .headerReference, pages: pages, relationshipID: id))
            case .titlePage: result.hasTitlePage = isOn
            default: continue
            }
        }
        return result
    }
}
