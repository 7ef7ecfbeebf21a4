import DocumentModel
import PlanModel

/// Something that wants a look at the document.
struct Concern {
    /// Why, in the order of how much it matters.
    enum Reason: CaseIterable {
        case doubt, leftOver, warning, closeCall, join, note

        var title: String {
            switch self {
            case .doubt: "Read with doubt"
            case .leftOver: "Left over"
            case .warning: "Warnings"
            case .closeCall: "Close calls"
            case .join: "Joined over page breaks"
            case .note: "Also noticed"
            }
        }

        var advice: String {
            switch self {
            case .doubt: "These may be wrong. Compare them with the document."
            case .leftOver: "These words found no place in the plan."
            case .warning: "The plan may lack something."
            case .closeCall: "These could have been read in another way."
            case .join: "What goes on over a page break was made one again."
            case .note: "As a rule there is nothing to do about these."
            }
        }

        /// Whether it is shown at once; the rest is folded up.
        var isPressing: Bool {
            switch self {
            case .doubt, .leftOver, .warning, .closeCall: true
            case .join, .note: false
            }
        }
    }

    let reason: Reason
    let text: String
    /// What is said beside the text, as of how unsure it is.
    let remark: String?
    let page: Int?
    /// The item that it is about.
    let item: ReviewItem?
    /// A place that is no item's.
    let place: Provenance?

    /// Where it stands in the document, as the anchor of an element there.
    ///
    /// - Parameter shown: the anchors that the document's part of the page has.
    func target(index: Int, shown: Set<String>) -> String {
        let places = [
            item.flatMap { $0.places.isEmpty ? nil : $0.place(0) }, Concern.mark(index), page.map { "page-\($0)" },
        ]
        return places.compactMap { $0 }.first(where: shown.contains) ?? item?.anchor ?? "document"
    }

    /// The element that shows the place of a concern that is about no item.
    static func mark(_ index: Int) -> String { "mark-\(index + 1)" }
}

extension Concern {
    /// The most pressing first, page by page.
    static func all(of plan: Plan, items: [ReviewItem], remarks: [Diagnostic]) -> [Concern] {
        let found =
            doubts(items) + plan.unplaced.map(leftOver) + (remarks + plan.diagnostics).compactMap { remark($0, plan) }
        return Reason.allCases.flatMap { reason in
            found.enumerated().filter { $0.element.reason == reason }
                .sorted { ($0.element.page ?? 0, $0.offset) < ($1.element.page ?? 0, $1.offset) }.map(\.element)
        }
    }

    private static func doubts(_ items: [ReviewItem]) -> [Concern] {
        items.filter { Doubt.applies(to: $0.confidence) }.map { item in
            Concern(
                reason: .doubt, text: item.text,
                remark: "\(Int(saturating: (item.confidence * 100).rounded())) % sure",
                page: item.places.lazy.compactMap(\.pageNumber).first, item: item, place: nil)
        }
    }

    private static func leftOver(_ unplaced: Unplaced) -> Concern {
        var place = unplaced.provenance?.first
        if let page = unplaced.page, let box = unplaced.box, box.count == 4 {
            place = .page(page, box: Rectangle(left: box[0], top: box[1], right: box[2], bottom: box[3]))
        }
        return Concern(
            reason: .leftOver, text: unplaced.text, remark: nil, page: unplaced.page, item: nil, place: place)
    }

    /// Nil for what is told of each item or text by itself.
    private static func remark(_ diagnostic: Diagnostic, _ plan: Plan) -> Concern? {
        if diagnostic.code == "low-confidence" { return nil }
        if diagnostic.code == "words-missing", !plan.unplaced.isEmpty { return nil }
        let reason: Reason =
            switch diagnostic.code {
            case "table-continued", "row-continued": .join
            case "narrow-reading", "date-order-assumed": .closeCall
            default: diagnostic.severity > .info ? .warning : .note
            }
        let place = diagnostic.page.flatMap { page in diagnostic.box.map { Provenance.page(page, box: $0) } }
        return Concern(
            reason: reason, text: diagnostic.message.prefix(1).uppercased() + diagnostic.message.dropFirst(),
            remark: nil, page: diagnostic.page, item: nil, place: place)
    }
}
