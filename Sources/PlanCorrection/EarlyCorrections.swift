import DocumentModel
import Foundation
import PlanModel
import PlanSemantics

/// Corrections of what the plan is made of: the document is understood anew with them.
///
/// Each is looked for in the plan that came out; one that did not do what it was for is left out, and the rest made again.
struct EarlyCorrections {
    let document: Document
    let source: PlanSource
    let options: PlanOptions
    /// The plan without corrections.
    let read: Plan

    /// The plan with those that could be made; tells of each of them.
    func apply(_ corrections: [PlanCorrection], _ outcomes: inout [PlanCorrector.Outcome?]) -> Plan {
        var chosen = corrections.indices.filter { corrections[$0].isEarly }
        while !chosen.isEmpty {
            let (plan, failed) = plan(with: chosen.map { corrections[$0] })
            for (place, misfit) in failed { outcomes[chosen[place]] = .failure(misfit) }
            guard !failed.isEmpty else {
                for index in chosen { outcomes[index] = .success(corrections[index].said) }
                return plan
            }
            chosen = chosen.enumerated().filter { failed[$0.offset] == nil }.map(\.element)
        }
        return read
    }

    private func plan(with corrections: [PlanCorrection]) -> (plan: Plan, failed: [Int: Misfit]) {
        var document = document
        var options = options
        var failed: [Int: Misfit] = [:]
        for (index, correction) in corrections.enumerated() {
            do throws(Misfit) {
                switch correction {
                case .furniture(let text): try document.makeFurniture(text)
                case .priority(let text):
                    guard !read.hasPriority(text.text) else {
                        throw Misfit("“\(text.text.beginning)” is read as a priority already")
                    }
                    try document.makeHeading(text)
                case .column(let header, let role):
                    guard !Self.columns(of: read, header).isEmpty else {
                        throw Misfit("there is no column “\(header.beginning)”")
                    }
                    options.vocabulary = try Self.vocabulary(options.vocabulary, header, role)
                default: break
                }
            } catch {
                failed[index] = error
            }
        }
        guard failed.isEmpty else { return (read, failed) }
        let plan = PlanBuilder.plan(from: document, source: source, options: options)
        for (index, correction) in corrections.enumerated() {
            switch correction {
            case .priority(let text) where !plan.hasPriority(text.text):
                failed[index] = Misfit(
                    "nothing under “\(text.text.beginning)” makes it a priority: no table of terms, no list of objectives"
                )
            case .column(let header, let role):
                let columns = Self.columns(of: plan, header)
                guard columns.contains(where: { $0.role != role }) || columns.isEmpty else { continue }
                failed[index] = Misfit("the column “\(header.beginning)” cannot hold \(role.rawValue)")
            default: break
            }
        }
        return (plan, failed)
    }

    private static func columns(of plan: Plan, _ header: String) -> [ActionPlan.Column] {
        plan.actionPlans.flatMap(\.columns).filter { $0.header.saysSame(as: header) }
    }

    private static func vocabulary(
        _ vocabulary: Vocabulary, _ header: String, _ role: ColumnRole
    ) throws(Misfit) -> Vocabulary {
        do {
            let words = ["columnRoles": [role.rawValue: [header]]]
            return try vocabulary.extended(by: JSONEncoder().encode(words))
        } catch {
            throw Misfit("the column “\(header.beginning)” cannot hold \(role.rawValue)")
        }
    }
}

extension Plan {
    func hasPriority(_ text: String) -> Bool {
        priorities.contains { $0.heading.saysSame(as: text) || $0.title.saysSame(as: text) }
    }
}

extension PlanCorrection {
    /// Whether it is made before the document is understood.
    fileprivate var isEarly: Bool {
        switch self {
        case .furniture, .priority, .column: true
        case .move, .mend, .join, .split, .confirm: false
        }
    }

    fileprivate var said: String {
        switch self {
        case .furniture(let text): "“\(text.text.beginning)” is no part of the plan"
        case .priority(let text): "“\(text.text.beginning)” is a priority"
        case .column(let header, let role): "the column “\(header.beginning)” holds \(role.rawValue)"
        case .move, .mend, .join, .split, .confirm: ""
        }
    }
}
