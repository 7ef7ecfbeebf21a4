/// A document that somebody gave, and what is known of it.
struct ShelvedDocument: Hashable, Sendable {
    enum State: Hashable, Sendable {
        /// Others are read before it.
        case waiting
        case reading(stage: String)
        case read(PlanSummary)
        case failed(ReadingFailure)

        /// Whether it will become something else by itself.
        var isPassing: Bool {
            switch self {
            case .waiting, .reading: true
            case .read, .failed: false
            }
        }
    }

    /// In the order in which they were given, from 1; no other document ever gets it.
    let number: Int
    /// As the one who gave it calls it, fit to be a file's name.
    let name: String
    /// With the page that was made of it.
    var byteCount: Int
    var state: State = .waiting
    var correctionCount = 0
    /// Opens an encrypted PDF; it is never written to a file.
    var password: String?
    /// Grows with each change, so that a page knows what to show anew.
    var change = 0

    /// By the years that they are for; then in the order in which they were given.
    static func isOlder(_ first: ShelvedDocument, _ second: ShelvedDocument) -> Bool {
        let keys = [first, second].map { ($0.summary?.periodStart ?? "", $0.summary?.periodEnd ?? "", $0.number) }
        return keys[0] < keys[1]
    }

    var summary: PlanSummary? {
        if case .read(let summary) = state { summary } else { nil }
    }
}

/// What outlives the server about a document, beside its bytes.
struct ShelfRecord: Hashable, Sendable, Codable {
    var name: String
    /// Which planlift read it: another one reads it again.
    var tool: String
    var summary: PlanSummary?
    var failure: ReadingFailure?
}
