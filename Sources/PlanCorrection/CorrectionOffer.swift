package import DocumentModel
package import PlanModel
package import PlanSemantics

/// What was put right in one version of a plan, offered for another one: nothing of it is made yet.
package struct CorrectionOffer: Hashable, Sendable, Codable {
    /// The version in which these were made.
    package var name: String
    /// For the plan that they are offered for; each of them can be made there.
    package var corrections: [PlanCorrection]
    /// Why others are not offered, in the order in which they were made.
    package var leftOut: [String]

    package init(name: String, corrections: [PlanCorrection], leftOut: [String] = []) {
        self.name = name
        self.corrections = corrections
        self.leftOut = leftOut
    }

    /// Tries each of them.
    ///
    /// - Parameters:
    ///   - older: the version that was corrected.
    ///   - read: the plan that they are offered for, without corrections.
    ///   - document: what it was read from.
    package init(_ older: CorrectedVersion, to read: Plan, of document: Document, options: PlanOptions) {
        let all = CarriedCorrections(older, to: read, of: document)
        let carried = all.outcomes
        let fitting = carried.compactMap(\.correction)
        let made = PlanCorrector.making(fitting, in: read, of: document, options: options).outcomes
        var tries = zip(fitting, made).makeIterator()
        self.init(name: older.name, corrections: [], leftOut: all.reasonForNone.map { [$0] } ?? [])
        for outcome in carried {
            switch outcome {
            case .fits:
                guard let (correction, made) = tries.next() else { continue }
                switch made {
                case .success: corrections.append(correction)
                case .failure(let misfit): leftOut.append(misfit.reason)
                }
            case .needless(let reason), .lost(let reason): leftOut.append(reason)
            }
        }
    }
}
