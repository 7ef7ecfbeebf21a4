package import DocumentModel
package import PlanModel
package import PlanSemantics

/// Makes the plan of a document, with what a person put right in it.
package enum PlanCorrector {
    /// - Parameter offered: the corrections; nil for none.
    /// - Returns: the plan. Its diagnostics tell of each correction whether it was made.
    package static func plan(
        from document: Document, source: PlanSource, options: PlanOptions, offered: OfferedCorrections?
    ) -> Plan {
        let read = PlanBuilder.plan(from: document, source: source, options: options)
        guard let offered else { return read }
        guard offered.isAskedFor || offered.file.source.sha256 == source.sha256 else {
            return read.telling(otherVersion(offered.file, source))
        }
        var reports = [Diagnostic?](repeating: nil, count: offered.file.corrections.count)
        let early = EarlyCorrections(document: document, source: source, options: options, read: read)
        let rebuilt = early.apply(offered.file.corrections, &reports)
        var corrected = CorrectedPlan(rebuilt)
        let lost = lostTexts(read, rebuilt)
        for (index, correction) in offered.file.corrections.enumerated() where reports[index] == nil {
            do throws(Misfit) {
                reports[index] = made(try corrected.apply(correction.saying(lost)))
            } catch {
                reports[index] = misfit(error)
            }
        }
        return corrected.plan.withKeys.tellingDoubtsAnew.telling(reports.compactMap { $0 })
    }

    /// What the items said, by their keys, to which another reading of the document gave others.
    private static func lostTexts(_ read: Plan, _ rebuilt: Plan) -> [String: String] {
        let keys = Set(rebuilt.keyedItems.compactMap(\.key))
        let lost = read.keyedItems.compactMap { item in item.key.map { ($0, item.text) } }.filter {
            !keys.contains($0.0)
        }
        return Dictionary(lost, uniquingKeysWith: { first, _ in first })
    }

    static func made(_ what: String) -> Diagnostic {
        Diagnostic(.info, code: "correction-made", message: "corrected by hand: \(what)")
    }

    static func misfit(_ misfit: Misfit) -> Diagnostic {
        Diagnostic(
            .warning, code: "correction-does-not-fit",
            message: "a correction by hand no longer fits, and was not made: \(misfit.reason)")
    }

    /// Of another document that shares the name but for the ending, nothing is said.
    private static func otherVersion(_ file: PlanCorrections, _ source: PlanSource) -> [Diagnostic] {
        guard file.source.name == source.name, !file.corrections.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, code: "corrections-of-other-version",
                message: "the corrections beside the document were made in another version of it, and none was made; "
                    + "--corrections with their file makes those that still fit")
        ]
    }
}

extension Plan {
    fileprivate func telling(_ more: [Diagnostic]) -> Plan {
        var plan = self
        plan.diagnostics += more
        return plan
    }
}

extension PlanCorrection {
    /// The same correction, which says of items with other keys now what they said when they were read.
    fileprivate func saying(_ texts: [String: String]) -> PlanCorrection {
        func said(_ item: Item) -> Item { Item(key: item.key, was: item.was ?? texts[item.key]) }
        return switch self {
        case .move(let item, let from, let to, let strand): .move(said(item), from: from, to: to, strand: strand)
        case .mend(let item, let text): .mend(said(item), text: text)
        case .join(let item, let other, let joint): .join(said(item), with: said(other), as: joint)
        case .split(let item, let texts): .split(said(item), texts: texts)
        case .confirm(let item): .confirm(said(item))
        case .furniture, .priority, .column: self
        }
    }
}
