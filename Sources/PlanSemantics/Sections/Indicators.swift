import PlanModel

/// Finds key performance indicators: the list items under headings that speak of them.
enum Indicators {
    static func find(in sections: [Section], lexicon: Lexicon) -> [Indicator] {
        var result: [Indicator] = []
        var level: Int?
        for section in sections {
            if let open = level, section.level <= open { level = nil }
            if level == nil, lexicon.isIndicatorHeading(section.heading) { level = section.level }
            guard level != nil else { continue }
            for case .list(let items) in section.blocks {
                for item in items {
                    let core = LabelScanner.split(item.label + " X")?.label.core
                    result.append(
                        Indicator(group: section.heading, number: core?.isEmpty == false ? core : nil, text: item.text))
                }
            }
        }
        return result
    }
}
