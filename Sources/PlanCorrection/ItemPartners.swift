import DocumentModel
import PlanComparison
import PlanModel

/// Which item of a newer plan is the same as one of an older plan.
struct ItemPartners {
    struct Terms: Hashable {
        let from: TermReference
        let to: TermReference
    }

    /// An item of the newer plan, and what was known of it in the older one.
    struct Partner {
        let key: String
        let place: ItemPlace
        let text: String
        let terms: Terms?
        let strand: String?
        let oldText: String
        /// As the newer plan counts its years; nil where the older plan is gone.
        let oldTerms: Terms?
        /// By its key in the newer plan; nil where the older plan is gone, or the strand is.
        let oldStrand: String?

        /// As a correction of the newer plan names it.
        var item: PlanCorrection.Item { .init(key: key, was: text) }
    }

    private struct Side {
        let plan: Plan
        let index: ItemIndex
        let texts: [String: String]

        init(_ plan: Plan) {
            self.plan = plan
            index = ItemIndex(plan)
            texts = Dictionary(
                plan.keyedItems.compactMap { item in item.key.map { ($0, item.text) } },
                uniquingKeysWith: { first, _ in first })
        }
    }

    private let newer: Side
    private let older: Side?
    private let compared: ComparedPlans?
    /// From keys of the older plan to those of the newer one.
    private let keys: [String: String]

    /// - Parameter older: nil where it is gone: then the same item is the one with the same key, or the only one that says
    ///   the same.
    init(_ older: Plan?, _ newer: Plan) {
        self.newer = Side(newer)
        self.older = older.map(Side.init)
        compared = older.map { PlanComparator.comparedPlans($0, newer) }
        let pairs = (compared?.pairs ?? []).compactMap { pair -> (String, String)? in
            guard let old = pair.beforeKey, let new = pair.afterKey else { return nil }
            return (old, new)
        }
        // A milestone whose paragraphs went different ways is the one that kept its key, else the first.
        keys = Dictionary(pairs, uniquingKeysWith: { first, other in first })
            .merging(pairs.filter { $0.0 == $0.1 }, uniquingKeysWith: { _, same in same })
    }

    /// Whether hardly anything in the two corresponds.
    var areUnrelated: Bool { compared?.difference.unrelated == true }

    /// A term of the older plan as the newer one counts its years.
    func aligned(_ term: TermReference) -> TermReference { compared?.aligned(term) ?? term }

    func partner(of item: PlanCorrection.Item) throws(Misfit) -> Partner {
        guard let older, let oldPlace = older.index.place(of: item, in: older.plan),
            let oldKey = older.plan.key(at: oldPlace)
        else {
            guard let place = newer.index.place(of: item, in: newer.plan) else {
                throw Misfit("“\((item.was ?? item.key).beginning)” is not in the plan")
            }
            return partner(at: place, oldText: item.was, oldTerms: nil, oldStrand: nil)
        }
        let oldText = older.texts[oldKey]
        guard let key = keys[oldKey], let place = newer.index.place(of: .init(key: key), in: newer.plan) else {
            throw Misfit("“\((oldText ?? item.key).beginning)” is in the plan no longer")
        }
        let oldTerms = older.plan.terms(at: oldPlace).map { Terms(from: aligned($0.from), to: aligned($0.to)) }
        return partner(
            at: place, oldText: oldText, oldTerms: oldTerms,
            oldStrand: older.plan.strandKey(at: oldPlace).flatMap { keys[$0] })
    }

    private func partner(at place: ItemPlace, oldText: String?, oldTerms: Terms?, oldStrand: String?) -> Partner {
        let key = newer.plan.key(at: place) ?? ""
        let text = newer.texts[key] ?? ""
        return Partner(
            key: key, place: place, text: text, terms: newer.plan.terms(at: place),
            strand: newer.plan.strandKey(at: place), oldText: oldText ?? text, oldTerms: oldTerms, oldStrand: oldStrand)
    }
}

extension Plan {
    fileprivate func terms(at place: ItemPlace) -> ItemPartners.Terms? {
        switch place {
        case .milestone(let p, let s, let m):
            let milestone = priorities[p].strands[s].milestones[m]
            return .init(from: milestone.from, to: milestone.to)
        case .termMilestone(let p, let a, let m):
            return actionPlans[p].actions[a].milestones.map { .init(from: $0[m].from, to: $0[m].to) }
        case .priority, .objective, .criterion, .strand, .action, .step: return nil
        }
    }

    fileprivate func strandKey(at place: ItemPlace) -> String? {
        if case .milestone(let p, let s, _) = place { priorities[p].strands[s].key } else { nil }
    }
}
