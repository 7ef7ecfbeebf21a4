/// What a batch is to do.
public struct BatchOptions: Hashable, Sendable {
    /// Files and folders.
    public var inputs: [String] = []
    /// A file with one path a line; `-` is standard input.
    public var list: String?
    public var output: String
    /// The forms, by the names that workers give them.
    public var formats: [String]
    /// The forms in which all plans also go into one file.
    public var combined: Set<CombinedForm> = []
    public var jobs = 1
    public var limits = WorkerLimits()
    public var include: [GlobPattern] = []
    public var exclude: [GlobPattern] = []
    public var shard: Shard?
    /// Whether what failed before is tried again.
    public var retriesFailed = false
    public var usesLibreOffice = false
    /// Whether JSON is written with all that a plan holds, so that other forms can be made from it.
    public var hasWholeJSON = true
    /// Another text makes other plans: the versions of planlift and of the contract, and how documents are read.
    public var options: String
    public var tool: String
    public var worker: WorkerProgram

    public init(output: String, formats: [String], options: String, tool: String, worker: WorkerProgram) {
        self.output = output
        self.formats = formats
        self.options = options
        self.tool = tool
        self.worker = worker
    }

    /// The form of ``formats`` that files of all plans are made from; it stays out of sight.
    static let stored = "stored"

    /// The forms that a plan can be taken from again.
    var wholeForms: [String] { [BatchOptions.stored] + (hasWholeJSON ? ["json"] : []) }

    var requestedFormats: [String] { formats + (combined.isEmpty ? [] : [BatchOptions.stored]) }

    /// Under other limits what failed is tried again.
    var limitsText: String {
        "\(limits.timeoutInSeconds) s, \(limits.memoryInMegabytes) MB, \(limits.maximumPageCount) pages"
    }
}

/// A file that holds all plans of a batch.
public enum CombinedForm: String, CaseIterable, Hashable, Sendable {
    /// A row for each milestone, action and step of all plans.
    case csv
    /// The same as a workbook, with filters.
    case xlsx
    /// A database.
    case sqlite
}
