import DocumentSandbox
import Glibc

/// The output folder: where everything in it lies, held for one run at a time.
struct OutputFolder {
    let root: String
    let identity: String
    private let suffix: String
    private let lock: FolderLock

    /// Makes the folder where it is missing, takes it, and clears away what a run that was killed left behind.
    init(path: String, shard: Shard?) throws(BatchFailure) {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        try FolderWork.make(trimmed)
        root = trimmed
        suffix = shard.map { "shard-\($0.index)-of-\($0.count)" } ?? ""
        identity = FileStatus(path: trimmed, followsLinks: true)?.identity ?? ""
        let hidden = trimmed + "/.planlift" + (suffix.isEmpty ? "" : "/" + suffix)
        try FolderWork.make(hidden)
        lock = try OutputFolder.lock(hidden + "/lock", folder: trimmed)
        clearScratch()
        try FolderWork.make(work)
    }

    private static func lock(_ file: String, folder: String) throws(BatchFailure) -> FolderLock {
        do {
            return try FolderLock(file: file)
        } catch {
            switch error {
            case .held(let process): throw .inUse(folder: folder, process: process)
            case .system(let code): throw .output(path: file, code: code)
            }
        }
    }

    /// Whether its name leads to it no longer.
    var hasVanished: Bool { FileStatus(path: root, followsLinks: true)?.identity != identity }

    private var hidden: String { root + "/.planlift" + (suffix.isEmpty ? "" : "/" + suffix) }

    /// Drafts, below it a folder for each worker.
    var work: String { hidden + "/work" }
    /// Files out of archives.
    var unpacked: String { hidden + "/unpacked" }
    /// What LibreOffice made.
    var office: String { hidden + "/office" }

    var ledger: String { root + "/ledger" + dotted + ".sqlite" }
    /// The file with all plans.
    func combined(_ form: CombinedForm) -> String { root + "/plans" + dotted + "." + form.rawValue }

    func report(_ ending: String) -> String { root + "/report" + dotted + "." + ending }
    var versions: String { root + "/versions" + dotted + ".csv" }

    /// Where a form of a document goes.
    func output(_ path: String, _ output: WorkReply.Output) -> String {
        output.format == BatchOptions.stored
            ? "\(root)/.planlift/plans/\(path).\(output.ending)" : "\(root)/\(path).\(output.ending)"
    }

    /// A form's address for links in the report.
    func relative(_ path: String, _ output: WorkReply.Output) -> String { "\(path).\(output.ending)" }

    /// A file's address for links in the report: the way to it from the folder, so that no machine's paths stand there.
    func addressOfSource(_ location: String) -> String? {
        let here = OutputFolder.names(OutputName.absolute(root))
        let there = OutputFolder.names(location)
        let shared = zip(here, there).prefix { PathKey(String($0)) == PathKey(String($1)) }.count
        guard shared > 0 else { return nil }
        return (here.dropFirst(shared).map { _ in ".." } + there.dropFirst(shared)).joined(separator: "/")
    }

    /// The names of a path from the root, without detours.
    private static func names(_ path: String) -> [Substring] {
        path.split(separator: "/").reduce(into: []) { names, name in
            if name == ".." { _ = names.popLast() } else if name != "." { names.append(name) }
        }
    }

    func clearScratch() {
        for folder in [work, unpacked, office] { FolderWork.removeAll(folder) }
    }

    private var dotted: String { suffix.isEmpty ? "" : "." + suffix }
}
