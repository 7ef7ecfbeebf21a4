import DocumentModel
import PlanModel

/// What was put right in one version of a plan, said of the next one.
///
/// The comparison of both versions tells which item is the same. What the author changed meanwhile is never changed back: a
/// correction fits where the item still is as it was when it was put right.
struct CarriedCorrections {
    enum Outcome: Hashable {
        /// As it is to be made in the newer version.
        case fits(PlanCorrection)
        /// The newer version is so already.
        case needless(String)
        /// There is no such place, or it is another one now.
        case lost(String)

        var correction: PlanCorrection? {
            if case .fits(let correction) = self { correction } else { nil }
        }
    }

    /// One for each correction of the older version, in their order.
    let outcomes: [Outcome]
    /// Why nothing at all fits: hardly anything in the two plans corresponds.
    let reasonForNone: String?

    /// - Parameter newer: as it was read, without corrections.
    init(_ older: CorrectedVersion, to newer: Plan, of document: Document) {
        let items = ItemPartners(older.plan, newer)
        let texts = TextPartners(document)
        reasonForNone = items.areUnrelated ? "these look like two different plans" : nil
        guard reasonForNone == nil else {
            outcomes = []
            return
        }
        outcomes = older.file.corrections.map { correction in
            do throws(Misfit) {
                return try Self.outcome(of: correction, items, texts, newer)
            } catch {
                return .lost(error.reason)
            }
        }
    }

    private static func outcome(
        of correction: PlanCorrection, _ items: ItemPartners, _ texts: TextPartners, _ newer: Plan
    ) throws(Misfit) -> Outcome {
        switch correction {
        case .move(let item, let from, let to, let strand):
            return try move(try items.partner(of: item), from: from, to: to, strand: strand, items)
        case .mend(let item, let text): return mend(try items.partner(of: item), text)
        case .confirm(let item):
            let own = try items.partner(of: item)
            try checkSame(own)
            guard let confidence = newer.confidence(at: own.place), Doubt.applies(to: confidence) else {
                return .needless("“\(own.text.beginning)” is in no doubt")
            }
            return .fits(.confirm(own.item))
        case .join(let item, let other, let joint):
            let (first, second) = (try items.partner(of: item), try items.partner(of: other))
            if first.key == second.key { return .needless("“\(first.text.beginning)” is one already") }
            return .fits(.join(first.item, with: second.item, as: joint))
        case .split(let item, let parts):
            let own = try items.partner(of: item)
            if let first = parts.first, own.text.saysSame(as: first) {
                return .needless("“\(first.beginning)” stands by itself already")
            }
            guard parts.joined(separator: " ").saysSame(as: own.text) else { throw .changed(own) }
            return .fits(.split(own.item, texts: parts))
        case .furniture(let text):
            do throws(Misfit) {
                return .fits(.furniture(try texts.partner(of: text)))
            } catch {
                guard texts.isFurniture(text.text) else { throw error }
                return .needless("“\(text.text.beginning)” is left out already")
            }
        case .priority(let text):
            let own = try texts.partner(of: text)
            if newer.hasPriority(own.text) { return .needless("“\(own.text.beginning)” is read as a priority already") }
            return .fits(.priority(own))
        case .column(let header, let role):
            let columns = newer.actionPlans.flatMap(\.columns).filter { $0.header.saysSame(as: header) }
            guard !columns.isEmpty else { throw Misfit("there is no column “\(header.beginning)”") }
            if columns.allSatisfy({ $0.role == role }) {
                return .needless("the column “\(header.beginning)” holds \(role.rawValue) already")
            }
            return .fits(correction)
        }
    }

    private static func checkSame(_ own: ItemPartners.Partner) throws(Misfit) {
        guard own.text.saysSame(as: own.oldText) else { throw .changed(own) }
        guard own.oldTerms == nil || own.oldTerms == own.terms else { throw .moved(own) }
    }

    private static func move(
        _ own: ItemPartners.Partner, from: TermReference?, to: TermReference?, strand: String?, _ items: ItemPartners
    ) throws(Misfit) -> Outcome {
        guard let now = own.terms else { throw Misfit("only milestones stand in terms") }
        let target = from.map { from in
            let from = items.aligned(from)
            return ItemPartners.Terms(from: from, to: to.map(items.aligned) ?? from)
        }
        var targetStrand: String?
        if let strand { targetStrand = try items.partner(of: .init(key: strand)).key }
        if target ?? now == now, targetStrand ?? own.strand == own.strand {
            return .needless("“\(own.text.beginning)” stands there already")
        }
        if target != nil, let before = own.oldTerms, before != now { throw .moved(own) }
        if targetStrand != nil, let before = own.oldStrand, before != own.strand { throw .moved(own) }
        return .fits(.move(own.item, from: target?.from, to: to == nil ? nil : target?.to, strand: targetStrand))
    }

    private static func mend(_ own: ItemPartners.Partner, _ text: String) -> Outcome {
        if own.text.saysSame(as: text) { return .needless("“\(text.beginning)” is read so already") }
        if own.text.saysSame(as: own.oldText) { return .fits(.mend(own.item, text: text)) }
        guard let mended = TextMend(from: own.oldText, to: text).applied(to: own.text) else {
            return .lost(Misfit.changed(own).reason)
        }
        return .fits(.mend(own.item, text: mended))
    }
}

extension Misfit {
    fileprivate static func changed(_ own: ItemPartners.Partner) -> Misfit {
        Misfit("“\(own.oldText.beginning)” says something else now: “\(own.text.beginning)”")
    }

    fileprivate static func moved(_ own: ItemPartners.Partner) -> Misfit {
        Misfit("“\(own.text.beginning)” stands elsewhere now")
    }
}

extension Plan {
    /// How surely a milestone or an action was read, as a reader of the plan is told of it.
    fileprivate func confidence(at place: ItemPlace) -> Double? {
        switch place {
        case .milestone(let p, let s, let m): priorities[p].strands[s].milestones[m].confidence
        case .action(let p, let a):
            ([actionPlans[p].actions[a].confidence] + (actionPlans[p].actions[a].milestones ?? []).map(\.confidence))
                .min()
        case .termMilestone(let p, let a, let m): actionPlans[p].actions[a].milestones?[m].confidence
        case .priority, .objective, .criterion, .strand, .step: nil
        }
    }
}
