import DocumentModel
import PlanModel

/// What labels the lines of cards begin with, and whether they are those of a plan.
extension CardBlocks {
    /// A label stands in so many of the cards; what begins a few lines alike is no label.
    private static let leastShareOfCards = 0.5

    /// What begins lines again and again, with the roles that it names.
    static func labels(of lines: [CardLine], _ lexicon: Lexicon) -> [String: ColumnRole?] {
        var counts: [String: Int] = [:]
        var texts: [String: String] = [:]
        for line in lines where !line.isBarrier {
            guard let key = line.inlineLabel ?? line.wholeLabel, !key.isEmpty else { continue }
            guard line.looksLikeLabel || lexicon.isKnownHeader(line.text) else { continue }
            counts[key, default: 0] += 1
            texts[key] = CardSeries.text(of: line.inline?.label ?? line.paragraph)
        }
        let least = max(Double(fewestCards), leastShareOfCards * Double(counts.values.max() ?? 0))
        return counts.filter { Double($0.value) >= least }.reduce(into: [:]) { result, entry in
            result[entry.key] = .some(texts[entry.key].flatMap { lexicon.roles(ofHeader: $0).first })
        }
    }

    /// Whether labels are those of things to do: who, by when, with what; in boxes side by side, what comes of lists of them
    /// is enough. Objectives and criteria alone are a priority's.
    static func isPlanned(
        _ labels: [String: ColumnRole?], _ vocabulary: Vocabulary, areBoxed: Bool
    ) -> Bool {
        let others = Set(vocabulary.listedPlans.otherLabels.map { Folding.key($0) })
        guard others.isDisjoint(with: labels.keys) else { return false }
        let roles = Set(labels.values.compactMap { $0 })
        let purposes: Set<ColumnRole> = [.lead, .timescale, .cost, .resources, .monitoring, .status, .evidence]
        if areBoxed, labels.count >= fewestLabels, roles.contains(.outcome), !roles.contains(.objective) { return true }
        return labels.count >= fewestLabels && !roles.isDisjoint(with: [.lead, .timescale])
            && (roles.intersection(purposes).count > 1 || !roles.isDisjoint(with: [.action, .outcome]))
    }
}
