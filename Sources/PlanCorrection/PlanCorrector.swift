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
        for (index, correction) in offered.file.corrections.enumerated() where reports[index] == nil {
            do throws(Misfit) {
                reports[index] = made(try corrected.apply(correction.renamed(from: read, to: rebuilt)))
            } catch {
                reports[index] = misfit(error)
            }
        }
        return corrected.plan.withKeys.tellingDoubtsAnew.telling(reports.compactMap { $0 })
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
    /// The same correction, where another reading of the document gave its item another key.
    fileprivate func renamed(from read: Plan, to rebuilt: Plan) -> PlanCorrection {
        func renamed(_ item: Item) -> Item {
            guard !rebuilt.keyedItems.contains(where: { $0.key == item.key }),
                let known = read.keyedItems.first(where: { $0.key == item.key })
            else { return item }
            return Item(key: item.key, was: item.was ?? known.text)
        }
        return switch self {
        case .move(let item, let from, let to, let strand): .move(renamed(item), from: from, to: to, strand: strand)
        case .mend(let item, let text): .mend(renamed(item), text: text)
        case .join(let item, let other, let joint): .join(renamed(item), with: renamed(other), as: joint)
        case .split(let item, let texts): .split(renamed(item), texts: texts)
        case .confirm(let item): .confirm(renamed(item))
        case .furniture, .priority, .column: self
        }
    }
}
