package import DocumentModel

/// What a reader may have to say about a document that it could read. The raw value is the diagnostic's code.
package protocol ReadingFinding: Hashable, CaseIterable, RawRepresentable<String> {
    /// The package does not say which part is its main one; the usual one was taken.
    static var mainPartGuessed: Self { get }
    /// A part that something refers to is not there.
    static var partMissing: Self { get }
    /// A part was left out, because it cannot be read.
    static var partUnreadable: Self { get }
    var severity: Diagnostic.Severity { get }
    /// One sentence for the user.
    func message(count: Int) -> String
}

/// What was found while reading, each kind counted and told once.
package struct ReadingLog<Finding: ReadingFinding> {
    private var counts: [Finding: Int] = [:]
    private var details: [Diagnostic] = []

    /// Parts that fail one by one are told one by one, up to this many.
    private static var mostDetails: Int { 32 }

    package init() {}

    package mutating func note(_ finding: Finding, count: Int = 1) {
        guard count > 0 else { return }
        counts[finding, default: 0] += count
    }

    /// A part that was left out, with the reason.
    package mutating func note(unreadable error: PackageError) {
        guard details.count < Self.mostDetails else { return }
        details.append(
            Diagnostic(.error, code: Finding.partUnreadable.rawValue, message: "Left out: \(error.message)"))
    }

    package mutating func add(_ other: ReadingLog) {
        for finding in Finding.allCases { note(finding, count: other.counts[finding] ?? 0) }
        details += other.details
    }

    package var diagnostics: [Diagnostic] {
        details
            + Finding.allCases.compactMap { finding in
                counts[finding].map {
                    Diagnostic(finding.severity, code: finding.rawValue, message: finding.message(count: $0))
                }
            }
    }
}
