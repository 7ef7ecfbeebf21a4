import DocumentModel
import Foundation
import PlanCorrection
import PlanModel
import PlanWriting

/// What the page's script must know to make corrections, as JSON inside the page.
struct ReviewData: Encodable {
    let schemaVersion = PlanCorrections.currentSchemaVersion
    let source: PlanCorrections.Source
    /// What the downloaded file is called.
    let file: String
    /// Where corrections are kept, where a server does so.
    let address: String?
    /// Where corrections of other versions are asked for, where a server knows other versions.
    let offersAddress: String?
    /// What was put right in other versions.
    let offers: [CorrectionOffer]
    let terms: [Term]
    let strands: [Strand]
    /// Each header once.
    let columns: [Column]
    let roles: [Role]
    /// By the anchor of the element that shows it in the plan.
    let items: [String: Item]
    /// Paragraphs of the document, as their elements number them.
    let texts: [PlanText]
    let corrections: [PlanCorrection]

    struct Term: Encodable {
        let year: String
        let term: Int
        let title: String
    }

    struct Strand: Encodable {
        let key: String
        let title: String
        /// The element that heads its rows.
        let anchor: String
        /// The terms of its grid from left to right: `2024-25/1`.
        let columns: [String]
    }

    /// A column of an action plan.
    struct Column: Encodable {
        let header: String
        let role: ColumnRole
    }

    /// What a column can hold.
    struct Role: Encodable {
        let role: ColumnRole
        let title: String
    }

    struct Item: Encodable {
        let kind: String
        let key: String
        let text: String
        let isUnsure: Bool
        let from: TermReference?
        let to: TermReference?
        let strand: String?
        /// What it can be joined within: a strand, or an action plan.
        let group: String
    }

    struct PlanText: Encodable {
        let text: String
        let provenance: [Provenance]
    }

    init(_ review: Review, texts: [DocumentText]) {
        let plan = review.plan
        source = PlanCorrections.Source(name: plan.source.name, sha256: plan.source.sha256)
        file = review.correctionsName
        address = review.server?.correctionsAddress
        offersAddress = review.server?.offersAddress
        offers = review.offers
        terms = plan.years.flatMap { year in
            year.terms.map { Term(year: year.id, term: $0.index, title: "\($0.name) \(year.id)") }
        }
        strands = plan.priorities.flatMap { priority in
            let columns = TermGrid.columns(of: plan, priorities: [priority]).map {
                "\($0.reference.year)/\($0.reference.term)"
            }
            return priority.strands.compactMap { strand in
                strand.key.map {
                    Strand(
                        key: $0, title: "\(priority.title): \(strand.title)", anchor: HTMLText.anchor(strand.id),
                        columns: columns)
                }
            }
        }
        columns = ColumnHeads.columns(of: plan).map { Column(header: $0.header, role: $0.role) }
        roles = ColumnRole.allCases.map { Role(role: $0, title: $0.words) }
        var items: [String: Item] = [:]
        for strand in plan.priorities.flatMap(\.strands) {
            for milestone in strand.milestones {
                guard let key = milestone.key else { continue }
                items[HTMLText.anchor(milestone.id)] = Item(
                    kind: "milestone", key: key, text: milestone.text,
                    isUnsure: Doubt.applies(to: milestone.confidence), from: milestone.from, to: milestone.to,
                    strand: strand.key, group: strand.id)
            }
        }
        for actionPlan in plan.actionPlans {
            for action in actionPlan.actions {
                let item = ReviewItem(action)
                guard let key = item.key else { continue }
                items[item.anchor] = Item(
                    kind: action.title.isEmpty ? "untitled" : "action", key: key, text: item.text,
                    isUnsure: Doubt.applies(to: item.confidence), from: nil,
                    to: nil, strand: nil, group: actionPlan.id)
            }
            for action in actionPlan.actions { items.merge(Self.parts(of: action)) { first, _ in first } }
        }
        for words in Self.words(of: plan) { items[HTMLText.anchor(words.id)] = words.item }
        self.items = items
        self.texts = texts.map { PlanText(text: $0.text, provenance: $0.provenance) }
        corrections = review.corrections?.corrections ?? []
    }

    /// The steps of an action and what it is to reach in single terms, by their elements.
    private static func parts(of action: Action) -> [String: Item] {
        var items: [String: Item] = [:]
        for (index, step) in action.steps.enumerated() {
            guard let key = step.key else { continue }
            items[HTMLText.anchor(action.id(ofStep: index))] = Item(
                kind: "step", key: key, text: step.text, isUnsure: false, from: nil, to: nil, strand: nil,
                group: action.id)
        }
        for milestone in action.milestones ?? [] {
            guard let key = milestone.key else { continue }
            items[HTMLText.anchor(milestone.id)] = Item(
                kind: "termMilestone", key: key, text: milestone.text,
                isUnsure: Doubt.applies(to: milestone.confidence), from: milestone.from, to: milestone.to, strand: nil,
                group: milestone.id)
        }
        return items
    }

    /// What stands in the plan in words alone: they can be mended.
    private static func words(of plan: Plan) -> [(id: String, item: Item)] {
        func word(_ kind: String, _ id: String, _ key: String?, _ text: String) -> (id: String, item: Item)? {
            key.map {
                (
                    id,
                    Item(
                        kind: kind, key: $0, text: text, isUnsure: false, from: nil, to: nil, strand: nil, group: kind)
                )
            }
        }
        return plan.priorities.flatMap { priority in
            [word("priority", priority.id, priority.key, priority.heading)]
                + priority.objectives.map { word("objective", $0.id, $0.key, $0.text) }
                + priority.successCriteria.map { word("criterion", $0.id, $0.key, $0.text) }
                + priority.strands.map { word("strand", $0.id, $0.key, $0.label) }
        }.compactMap { $0 }
    }

    /// An element with the JSON. No text in it can end the element, or begin a comment.
    var html: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
        return "<script type=\"application/json\" id=\"data\">\(json.replacing("<", with: "\\u003c"))</script>\n"
    }
}

extension ColumnRole {
    /// For people: what they can say that a column holds.
    fileprivate var words: String {
        switch self {
        case .number: "the number"
        case .action: "what is to be done"
        case .lead: "who is to do it"
        case .timescale: "by when"
        case .cost: "what it costs"
        case .resources: "what it takes"
        case .outcome: "what comes of it"
        case .monitoring: "who sees to it, and how"
        case .evidence: "what shows it"
        case .status: "how far it is"
        case .objective: "what it is for"
        case .milestone: "what is reached in a term"
        case .other: "anything else"
        }
    }
}
