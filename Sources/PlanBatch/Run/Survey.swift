import DocumentSandbox
import FileKinds
import Glibc

/// Looks at every input and writes into the ledger what is to be done: the plan of work.
///
/// Nothing is held in memory but a handful of entries, however many files there are.
final class Survey {
    let options: BatchOptions
    let folder: OutputFolder
    let ledger: Ledger
    let settled: Settled
    let stop: StopSignals
    let report: (BatchEvent) -> Void
    private(set) var fileCount = 0
    /// On their way into the ledger.
    private var unsaved: [PathKey: LedgerEntry] = [:]

    /// So many entries go into the ledger at once.
    private static let entriesAtOnce = 200
    /// So often the number of files is told.
    private static let filesBetweenReports = 1000

    init(
        options: BatchOptions, folder: OutputFolder, ledger: Ledger, stop: StopSignals,
        report: @escaping (BatchEvent) -> Void
    ) {
        self.options = options
        self.folder = folder
        self.ledger = ledger
        self.stop = stop
        self.report = report
        settled = Settled(options: options, folder: folder)
    }

    /// - Returns: false where a signal ended it.
    func run() throws -> Bool {
        do {
            return try lookAtInputs()
        } catch is RunStopped {
            return false
        }
    }

    private func lookAtInputs() throws -> Bool {
        let walk = InputWalk(include: options.include, exclude: options.exclude, excludedIdentity: folder.identity)
        for input in options.inputs {
            guard try walk.walk(input, { try visit($0) }) else { return false }
        }
        if let list = options.list {
            guard try InputList.forEach(list, { try visit($0) }) else { return false }
        }
        try flush()
        try ledger.settleDuplicates()
        return true
    }

    /// False where a signal has come.
    private func visit(_ file: FoundFile) throws -> Bool {
        guard !stop.hasCome else { return false }
        guard options.shard?.takes(file.path) ?? true else { return true }
        fileCount += 1
        if fileCount.isMultiple(of: Survey.filesBetweenReports) { report(.surveying(fileCount: fileCount)) }
        var file = file
        file.location = OutputName.absolute(file.location)
        try look(at: try apart(file))
        return true
    }

    /// Two files of one name, from two folders of that name, get two paths.
    private func apart(_ file: FoundFile) throws -> FoundFile {
        guard let known = try entry(file.path), PathKey(known.location) != PathKey(file.location),
            known.container == nil,
            let other = FileStatus(path: known.location, followsLinks: true),
            other.identity != FileStatus(path: file.location, followsLinks: true)?.identity
        else { return file }
        var file = file
        let ending = FileKind.ending(of: file.path)
        let mark = "~" + StableHash.digits(of: file.location)
        file.path =
            ending.isEmpty ? file.path + mark : String(file.path.dropLast(ending.count + 1)) + mark + "." + ending
        return file
    }

    /// - Parameters:
    ///   - container: the archive that it was unpacked from.
    ///   - depth: how many archives it is in.
    func look(at file: FoundFile, in container: String? = nil, depth: Int = 0) throws {
        let known = try entry(file.path)
        var entry = known ?? LedgerEntry(path: file.path, location: file.location, state: .pending)
        entry.location = file.location
        entry.container = container
        if let (code, message, isFailure) = Survey.finding(file.obstacle) {
            return try settle(&entry, isFailure ? .failed : .skipped, code, message)
        }
        guard let status = FileStatus(path: file.location, followsLinks: true) else {
            return try settle(&entry, .vanished)
        }
        // What comes out of an archive is new on disk each time; its hash tells.
        let isUntouched = container == nil && known?.signature == status.signature
        entry.signature = container == nil ? status.signature : ""
        entry.byteCount = status.byteCount
        if isUntouched, let known, known.state != .unpacked, settled.holds(known) {
            if known != entry { try save(entry) }
            return
        }
        try lookInside(&entry, known: known, isUntouched: isUntouched, depth: depth)
    }

    private func lookInside(_ entry: inout LedgerEntry, known: LedgerEntry?, isUntouched: Bool, depth: Int) throws {
        let descriptor = OpenFile.forReading(entry.location)
        guard descriptor >= 0 else {
            return try settle(&entry, UnreadableFile(code: -descriptor))
        }
        defer { close(descriptor) }
        let name = PathText.fileName(of: entry.path)
        guard let kind = FileKind(of: descriptor, name: name) else {
            return try settle(&entry, UnreadableFile(code: errno))
        }
        switch kind {
        case .other(let other): return try settle(&entry, .skipped, other.code, other.message)
        case .plan: return try settle(&entry, .skipped, FileKind.Other.plan.code, FileKind.Other.plan.message)
        case .archive where depth > 1:
            return try settle(&entry, .skipped, FileKind.Other.nestedTooDeep.code, FileKind.Other.nestedTooDeep.message)
        case .office(let office) where !options.usesLibreOffice:
            let other = FileKind.Other.office(office)
            return try settle(&entry, .skipped, other.code, other.message)
        case .archive:
            guard let hash = isUntouched ? known?.hash ?? FileHash.of(descriptor) : FileHash.of(descriptor) else {
                break
            }
            return try unpack(&entry, known: known, hash: hash, isUntouched: isUntouched, depth: depth)
        case .document, .office:
            guard let hash = FileHash.of(descriptor) else { break }
            if let known, known.hash == hash, settled.holds(known) {
                entry.forgetChange()
                return try save(entry)
            }
            return try save(settled.reopened(entry, hash: hash))
        }
        try settle(&entry, UnreadableFile(code: errno))
    }

    private func settle(_ entry: inout LedgerEntry, _ problem: UnreadableFile) throws {
        try settle(&entry, .failed, problem.code, problem.message)
    }

    /// Nothing is to be done about the file but to say so.
    func settle(_ entry: inout LedgerEntry, _ state: LedgerEntry.State, _ code: String, _ message: String) throws {
        let former = entry
        settled.removeOutputs(&entry)
        entry.clearFindings()
        entry.state = state
        entry.code = code
        entry.message = message
        entry.hash = nil
        entry.options = options.options(for: entry.location)
        entry.limits = state == .failed ? options.limitsText : nil
        try save(entry)
        if former.state != state || former.code != code {
            report(
                .settled(
                    path: entry.path,
                    outcome: BatchOutcome(
                        state: state.rawValue, code: code, message: message, milliseconds: 0, warningCount: 0)))
        }
    }

    static func finding(_ obstacle: FoundFile.Obstacle?) -> (String, String, isFailure: Bool)? {
        switch obstacle {
        case nil: nil
        case .missing: ("file-missing", "there is no such file", true)
        case .vanished: (UnreadableFile.vanished.code, UnreadableFile.vanished.message, true)
        case .isFolder: ("is-folder", "this is a folder; name it as an input", true)
        case .unreadable(let reason): (UnreadableFile.refusedCode, "it cannot be read: \(reason)", true)
        case .otherAddress:
            ("unsupported-address", "only files of this machine are read: paths and file:// addresses", true)
        case .folderLink: (FileKind.Other.folderLink.code, FileKind.Other.folderLink.message, false)
        case .specialFile: (FileKind.Other.specialFile.code, FileKind.Other.specialFile.message, false)
        }
    }

    // MARK: The ledger, a few entries at a time

    func entry(_ path: String) throws -> LedgerEntry? {
        try unsaved[PathKey(path)] ?? ledger.entry(path)
    }

    func save(_ entry: LedgerEntry) throws {
        unsaved[PathKey(entry.path)] = entry
        if unsaved.count >= Survey.entriesAtOnce { try flush() }
    }

    func flush() throws {
        try ledger.save(unsaved.values.sorted { PathKey.precedes($0.path, $1.path) })
        unsaved = [:]
    }
}

/// A signal has come while something was waited for.
struct RunStopped: Error {}
