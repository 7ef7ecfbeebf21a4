/// What a batch is to do.
package struct BatchOptions: Hashable, Sendable {
    /// Files and folders.
    package var inputs: [String] = []
    /// A file with one path a line; `-` is standard input.
    package var list: String?
    package var output: String
    /// The forms, by the names that workers give them.
    package var formats: [String]
    /// The forms in which all plans also go into one file.
    package var combined: Set<CombinedForm> = []
    package var jobs = 1
    package var limits = WorkerLimits()
    package var include: [GlobPattern] = []
    package var exclude: [GlobPattern] = []
    package var shard: Shard?
    /// Whether what failed before is tried again.
    package var retriesFailed = false
    package var usesLibreOffice = false
    /// Whether JSON is written with all that a plan holds, so that other forms can be made from it.
    package var hasWholeJSON = true
    /// How each form is to be written, by its name; another text makes another file, but needs no other reading.
    package var writing: [String: String] = [:]
    /// Another text makes other plans: the versions of planlift and of the contract, and how documents are read.
    package var options: String
    /// Whether corrections that lie beside documents are made.
    package var makesCorrections = true
    package var tool: String
    package var worker: WorkerProgram

    package init(output: String, formats: [String], options: String, tool: String, worker: WorkerProgram) {
        self.output = output
        self.formats = formats
        self.options = options
        self.tool = tool
        self.worker = worker
    }

    /// The form of ``formats`` that files of all plans are made from; it stays out of sight.
    static let stored = "stored"

    /// What a worker wrote, with how it was to be written.
    func noted(_ output: WorkReply.Output) -> WorkReply.Output {
        var noted = output
        noted.writing = writing[output.format]
        noted.isWhole = output.format == BatchOptions.stored || output.format == "json" && hasWholeJSON
        return noted
    }

    /// The options of one document: other corrections make another plan of it.
    func options(for location: String) -> String {
        guard makesCorrections, let mark = CorrectionsBeside.mark(of: location) else { return options }
        return "\(options); corrections \(mark)"
    }

    var requestedFormats: [String] { formats + (combined.isEmpty ? [] : [BatchOptions.stored]) }

    /// Under other limits what failed is tried again.
    var limitsText: String {
        "\(limits.timeoutInSeconds) s, \(limits.memoryInMegabytes) MB, \(limits.maximumPageCount) pages"
    }
}

/// A file that holds all plans of a batch.
package enum CombinedForm: String, CaseIterable, Hashable, Sendable {
    /// A row for each milestone, action and step of all plans.
    case csv
    /// The same as a workbook, with filters.
    case xlsx
    /// A database.
    case sqlite
}
