package import DocumentModel
package import PlanModel
package import PlanSemantics

/// Makes the plan of a document, with what a person put right in it.
package enum PlanCorrector {
    /// What was done, for the user; or why nothing was.
    typealias Outcome = Result<String, Misfit>

    /// - Parameters:
    ///   - offered: the corrections; nil for none.
    ///   - older: an older version of the plan, of which those corrections are made whose places are found; the plan's own go
    ///     before them.
    /// - Returns: the plan. Its diagnostics tell of each correction whether it was made.
    package static func plan(
        from document: Document, source: PlanSource, options: PlanOptions, offered: OfferedCorrections?,
        older: CorrectedVersion? = nil
    ) -> Plan {
        let read = PlanBuilder.plan(from: document, source: source, options: options)
        guard offered != nil || older != nil else { return read }
        var remarks: [Diagnostic] = []
        var own: [PlanCorrection] = []
        if let offered {
            if offered.isAskedFor || offered.file.source.sha256 == source.sha256 {
                own = offered.file.corrections
            } else {
                remarks = otherVersion(offered.file, read, document, options)
            }
        }
        let (carried, carrying) = older.map { self.carried($0, to: read, of: document, beside: own) } ?? ([], [])
        let (plan, outcomes) = making(own + carried, in: read, of: document, options: options)
        for (index, outcome) in outcomes.enumerated() {
            remarks.append(told(outcome, of: index < own.count ? nil : older?.name))
        }
        return plan.telling(remarks + carrying)
    }

    /// Those of an older version that are to be made here, and what is to be said of the others.
    private static func carried(
        _ older: CorrectedVersion, to read: Plan, of document: Document, beside own: [PlanCorrection]
    ) -> (corrections: [PlanCorrection], remarks: [Diagnostic]) {
        var corrections: [PlanCorrection] = []
        var remarks: [Diagnostic] = []
        let all = CarriedCorrections(older, to: read, of: document)
        if let reason = all.reasonForNone {
            remarks.append(
                Diagnostic(
                    .warning, code: "corrections-not-carried",
                    message: "no correction of \(older.name) was made: \(reason)"))
        }
        for outcome in all.outcomes {
            switch outcome {
            case .fits(let correction):
                if !own.contains(where: correction.isAboutSame) { corrections.append(correction) }
            case .needless(let reason):
                remarks.append(
                    Diagnostic(
                        .info, code: "correction-needless",
                        message: "a correction of \(older.name) is needed no longer: \(reason)"))
            case .lost(let reason):
                remarks.append(
                    Diagnostic(
                        .warning, code: "correction-not-carried",
                        message: "a correction of \(older.name) was not made: \(reason)"))
            }
        }
        return (corrections, remarks)
    }

    /// The plan with corrections, and what became of each.
    ///
    /// - Parameter read: the plan without corrections.
    static func making(
        _ corrections: [PlanCorrection], in read: Plan, of document: Document, options: PlanOptions
    ) -> (plan: Plan, outcomes: [Outcome]) {
        guard !corrections.isEmpty else { return (read, []) }
        var outcomes = [Outcome?](repeating: nil, count: corrections.count)
        let early = EarlyCorrections(document: document, source: read.source, options: options, read: read)
        let rebuilt = early.apply(corrections, &outcomes)
        var corrected = CorrectedPlan(rebuilt)
        let lost = lostTexts(read, rebuilt)
        for (index, correction) in corrections.enumerated() where outcomes[index] == nil {
            do throws(Misfit) {
                outcomes[index] = .success(try corrected.apply(correction.saying(lost)))
            } catch {
                outcomes[index] = .failure(error)
            }
        }
        return (corrected.plan.withKeys.tellingDoubtsAnew, outcomes.compactMap { $0 })
    }

    /// What the items said, by their keys, to which another reading of the document gave others.
    private static func lostTexts(_ read: Plan, _ rebuilt: Plan) -> [String: String] {
        let keys = Set(rebuilt.keyedItems.compactMap(\.key))
        let lost = read.keyedItems.compactMap { item in item.key.map { ($0, item.text) } }.filter {
            !keys.contains($0.0)
        }
        return Dictionary(lost, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter name: the older version that it was made in.
    private static func told(_ outcome: Outcome, of name: String?) -> Diagnostic {
        let place = name.map { " in \($0)" } ?? ""
        switch outcome {
        case .success(let what):
            return Diagnostic(.info, code: "correction-made", message: "corrected by hand\(place): \(what)")
        case .failure(let misfit):
            return Diagnostic(
                .warning, code: "correction-does-not-fit",
                message: "a correction by hand\(place) no longer fits, and was not made: \(misfit.reason)")
        }
    }

    /// Of another document that shares the name but for the ending, nothing is said.
    private static func otherVersion(
        _ file: PlanCorrections, _ read: Plan, _ document: Document, _ options: PlanOptions
    ) -> [Diagnostic] {
        guard file.source.name == read.source.name, !file.corrections.isEmpty else { return [] }
        let offer = CorrectionOffer(CorrectedVersion(plan: nil, file: file), to: read, of: document, options: options)
        return [
            Diagnostic(
                .warning, code: "corrections-of-other-version",
                message: "the corrections beside the document were made in another version of it, and none was made; "
                    + "\(offer.corrections.count) of \(file.corrections.count) fit: --corrections with their file makes "
                    + "them, and “planlift review” offers them one by one")
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

    /// Whether both put the same thing right, in whichever way.
    fileprivate func isAboutSame(_ other: PlanCorrection) -> Bool {
        switch (self, other) {
        case (.move(let own, _, _, _), .move(let item, _, _, _)), (.mend(let own, _), .mend(let item, _)),
            (.confirm(let own), .confirm(let item)), (.join(let own, _, _), .join(let item, _, _)),
            (.split(let own, _), .split(let item, _)):
            own.key == item.key
        case (.furniture(let own), .furniture(let text)), (.priority(let own), .priority(let text)):
            own.text.saysSame(as: text.text)
        case (.column(let own, _), .column(let header, _)): own.saysSame(as: header)
        default: false
        }
    }
}
