/// What a stream of documents is to do: a line in, a line out.
public struct StreamOptions: Hashable, Sendable {
    /// A file with one path or address a line; `-` is standard input.
    public var list: String
    public var jobs = 1
    public var limits = WorkerLimits()
    public var shard: Shard?
    public var usesLibreOffice = false
    public var tool: String
    public var schemaVersion: String
    /// A worker that writes the plan's JSON in one line, as its first form.
    public var worker: WorkerProgram

    public init(list: String, tool: String, schemaVersion: String, worker: WorkerProgram) {
        self.list = list
        self.tool = tool
        self.schemaVersion = schemaVersion
        self.worker = worker
    }
}

/// How a stream ended.
public enum StreamEnding: Hashable, Sendable {
    /// Each line was answered.
    case done
    /// Whoever read the answers has had enough.
    case outputClosed
    /// A signal came.
    case stopped
}
