package import Foundation

/// A line that a reading process says: how far it is, and in the end what came of it.
package enum ReadingReport: Hashable, Sendable, Codable {
    case stage(String)
    case ended(ReadingOutcome)

    /// With its end; nil where it cannot be written, which is never so.
    package var line: Data? {
        (try? JSONEncoder().encode(self)).map { $0 + [UInt8(ascii: "\n")] }
    }

    package init?(line: Data) {
        guard let report = try? JSONDecoder().decode(ReadingReport.self, from: line) else { return nil }
        self = report
    }
}

/// What came of a task.
package enum ReadingOutcome: Hashable, Sendable, Codable {
    /// The result lies where it was wanted.
    ///
    /// - Parameter summary: of the plan that was looked over.
    case done(summary: PlanSummary?)
    case failed(ReadingFailure)
}

/// Why a document gave nothing.
package struct ReadingFailure: Error, Hashable, Sendable, Codable {
    /// Stable and machine-readable: `pdf-password-needed`.
    package var code: String
    package var message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    /// The server ends.
    static let stopped = ReadingFailure(code: "stopped", message: "planlift was stopped")
    /// The reading process ended without a word.
    static let lost = ReadingFailure(code: "crash", message: "the reading process ended")
}

/// What the list of plans says of one.
package struct PlanSummary: Hashable, Sendable, Codable {
    package var title: String
    /// `2021-09-01`
    package var periodStart: String?
    package var periodEnd: String?
    package var pageCount: Int?
    /// `12 milestones`, `6 actions`
    package var counts: [String]
    /// How many things want a look.
    package var concernCount: Int
    /// Why there is no plan in the document.
    package var emptiness: String?
    /// Of the document's bytes.
    package var sha256: String

    package init(
        title: String, periodStart: String? = nil, periodEnd: String? = nil, pageCount: Int? = nil,
        counts: [String] = [], concernCount: Int = 0, emptiness: String? = nil, sha256: String
    ) {
        self.title = title
        self.periodStart = periodStart
        self.periodEnd = periodEnd
        self.pageCount = pageCount
        self.counts = counts
        self.concernCount = concernCount
        self.emptiness = emptiness
        self.sha256 = sha256
    }
}
