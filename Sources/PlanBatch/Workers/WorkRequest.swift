/// What a worker is asked for: a line of JSON, and behind it the document's bytes.
package struct WorkRequest: Hashable, Sendable, Codable {
    /// The document's name, for the plan's `source`.
    package var name: String
    package var byteCount: Int
    /// Where the worker writes: each form's ending is added to this path.
    package var draft: String
    /// How much processor time the document may take.
    package var secondsAllowed: Int
    /// The hash of the file that the bytes were made from, where that is another one.
    package var originalHash: String?
    /// Pages that stopped a worker before, each with the reason: they are not read.
    package var lostPages: [Int: String]?
    /// Whether the bytes are the plan that the document gave before, as JSON.
    package var isPlan: Bool?
    /// What a person put right, as the file beside the document has it.
    package var corrections: String?

    package init(
        name: String, byteCount: Int, draft: String, secondsAllowed: Int, originalHash: String? = nil,
        lostPages: [Int: String]? = nil, isPlan: Bool? = nil, corrections: String? = nil
    ) {
        self.corrections = corrections
        self.isPlan = isPlan
        self.lostPages = lostPages
        self.name = name
        self.byteCount = byteCount
        self.draft = draft
        self.secondsAllowed = secondsAllowed
        self.originalHash = originalHash
    }
}

/// What became of a document in the worker: a line of JSON.
package struct WorkReply: Hashable, Sendable, Codable {
    /// A form that was written.
    package struct Output: Hashable, Sendable, Codable {
        /// `json`
        package var format: String
        /// What the file's name ends in: `plan.pdf` and `json` give `plan.pdf.json`.
        package var ending: String
        package var byteCount: Int
        /// How it was to be written, where something was chosen: the ledger keeps it.
        package var writing: String?
        /// Whether it holds all of the plan, so that other forms can be made from it: the ledger keeps it.
        package var isWhole: Bool?

        package init(format: String, ending: String, byteCount: Int) {
            self.format = format
            self.ending = ending
            self.byteCount = byteCount
        }
    }

    package enum Result: Hashable, Sendable, Codable {
        case converted(PlanFacts, [Output])
        /// The document gives no plan.
        case failed(code: String, message: String)
        /// A form could not be written, with the system's error number: no fault of the document's.
        case unwritable(code: Int32)
    }

    /// Of the bytes that were read.
    package var hash: String
    package var result: Result
    /// Whether the document left the worker's libraries in a state in which they should read no other.
    package var isLast: Bool?

    package init(hash: String, result: Result) {
        self.hash = hash
        self.result = result
    }
}

/// The first line of a worker.
struct WorkerGreeting: Hashable, Sendable, Codable {
    var isolation: String
    var shortcomings: [String]
}
