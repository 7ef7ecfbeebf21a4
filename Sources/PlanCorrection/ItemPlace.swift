import DocumentModel
import Foundation
import PlanModel

/// Where an item stands in a plan, by positions.
enum ItemPlace: Hashable {
    case priority(Int)
    case objective(priority: Int, Int)
    case criterion(priority: Int, Int)
    case strand(priority: Int, Int)
    case milestone(priority: Int, strand: Int, Int)
    case action(plan: Int, Int)
    case step(plan: Int, action: Int, Int)
    case termMilestone(plan: Int, action: Int, Int)
}

extension Plan {
    /// An item that can be corrected.
    struct KeyedItem {
        let place: ItemPlace
        let key: String?
        let text: String
    }

    /// All items that have keys, in the plan's order.
    var keyedItems: [KeyedItem] {
        var items: [KeyedItem] = []
        func add(_ place: ItemPlace, _ key: String?, _ text: String) {
            items.append(KeyedItem(place: place, key: key, text: text))
        }
        for (p, priority) in priorities.enumerated() {
            add(.priority(p), priority.key, priority.heading)
            for (i, item) in priority.objectives.enumerated() { add(.objective(priority: p, i), item.key, item.text) }
            for (i, item) in priority.successCriteria.enumerated() {
                add(.criterion(priority: p, i), item.key, item.text)
            }
            for (s, strand) in priority.strands.enumerated() {
                add(.strand(priority: p, s), strand.key, strand.label)
                for (i, item) in strand.milestones.enumerated() {
                    add(.milestone(priority: p, strand: s, i), item.key, item.text)
                }
            }
        }
        for (p, actionPlan) in actionPlans.enumerated() {
            for (a, action) in actionPlan.actions.enumerated() {
                add(.action(plan: p, a), action.key, action.title)
                for (i, step) in action.steps.enumerated() { add(.step(plan: p, action: a, i), step.key, step.text) }
                for (i, item) in (action.milestones ?? []).enumerated() {
                    add(.termMilestone(plan: p, action: a, i), item.key, item.text)
                }
            }
        }
        return items
    }
}

extension String {
    /// Whether two texts differ in white space at most.
    func saysSame(as other: String) -> Bool {
        split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
    }

    /// The first words, to name something by.
    var beginning: String {
        let words = withSingleSpaces
        return words.count > Self.mostLetters ? words.prefix(Self.mostLetters) + "…" : words
    }

    /// The first words of both; where they begin alike, from a little before where they differ.
    func beginnings(apartFrom other: String) -> (String, String) {
        let (own, other) = (withSingleSpaces, other.withSingleSpaces)
        let alike = own.commonPrefix(with: other).count
        guard alike > Self.mostLettersAlike else { return (own.beginning, other.beginning) }
        let before = own.prefix(alike - Self.mostLettersAlike / 2)
        let count = before.lastIndex(of: " ").map { before.distance(from: before.startIndex, to: $0) + 1 } ?? 0
        func rest(_ text: String) -> String { "…" + String(text.dropFirst(count)).beginning }
        return (rest(own), rest(other))
    }

    /// What goes on longer in the same way tells nothing.
    private static let mostLettersAlike = 40
    /// Enough to tell one item from another, and short enough for a line.
    private static let mostLetters = 60
}
