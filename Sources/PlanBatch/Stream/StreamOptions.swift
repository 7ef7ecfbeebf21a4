/// What a stream of documents is to do: a line in, a line out.
package struct StreamOptions: Hashable, Sendable {
    /// A file with one path or address a line; `-` is standard input.
    package var list: String
    package var jobs = 1
    package var limits = WorkerLimits()
    package var shard: Shard?
    package var usesLibreOffice = false
    /// Whether corrections that lie beside documents are made.
    package var makesCorrections = true
    package var tool: String
    package var schemaVersion: String
    /// A worker that writes the plan's JSON in one line, as its first form.
    package var worker: WorkerProgram

    package init(list: String, tool: String, schemaVersion: String, worker: WorkerProgram) {
        self.list = list
        self.tool = tool
        self.schemaVersion = schemaVersion
        self.worker = worker
    }
}

/// How a stream ended.
package enum StreamEnding: Hashable, Sendable {
    /// Each line was answered.
    case done
    /// Whoever read the answers has had enough.
    case outputClosed
    /// A signal came.
    case stopped
}
