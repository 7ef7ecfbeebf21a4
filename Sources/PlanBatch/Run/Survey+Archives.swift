import DocumentSandbox
import FoundationEssentials
import Glibc

extension Survey {
    /// Takes an archive apart, in a process of its own, and looks at its files.
    func unpack(_ entry: inout LedgerEntry, known: LedgerEntry?, hash: String, isUntouched: Bool, depth: Int) throws {
        if let known, known.state == .unpacked, known.hash == hash {
            try flush()
            let files = try ledger.entries(in: entry.path)
            if files.allSatisfy({ $0.isFinal && settled.holds($0) }) { return try save(entry) }
        }
        settled.removeOutputs(&entry)
        entry.clearFindings()
        entry.hash = hash
        entry.options = options.options
        try flush()
        let former = try ledger.entries(in: entry.path).map(\.path)
        var found: Set<PathKey> = []
        let lines = try unpackedLines(entry, hash: hash)
        var problem: (code: String, message: String)? = lines.problem
        for line in lines.lines {
            switch line {
            case .member(let number, let name, _):
                try member(number, name, of: entry, hash: hash, depth: depth, found: &found)
            case .link(let number, let name, let target):
                let path = memberPath(number, name, of: entry, found: &found)
                guard isWanted(path) else { continue }
                var link = LedgerEntry(path: path, location: "", container: entry.path, state: .skipped)
                try settle(&link, .skipped, "link", "a link to \(PathText.shown(target)) in the archive")
            case .lost(let number, let name, let reason):
                var lost = LedgerEntry(
                    path: memberPath(number, name, of: entry, found: &found), location: "", container: entry.path,
                    state: .failed)
                try settle(&lost, .failed, "archive-member", "it cannot be unpacked: \(reason)")
            case .damaged(let reason):
                problem = ("archive-damaged", "the archive is damaged; what could be read of it is listed: \(reason)")
            case .tooLarge(let reason): problem = ("archive-too-large", "the archive is refused: \(reason)")
            case .unwritable(let code): throw BatchFailure.output(path: folder.unpacked, code: code)
            case .end: break
            }
        }
        try flush()
        try removeFormer(former.filter { !found.contains(PathKey($0)) })
        if let problem {
            try settle(&entry, .failed, problem.code, problem.message)
        } else {
            entry.state = .unpacked
            entry.code = "archive"
            entry.message = found.count == 1 ? "an archive of one file" : "an archive of \(found.count) files"
            try save(entry)
        }
    }

    /// Brings back the bytes of a file that was unpacked in an earlier run.
    ///
    /// - Returns: whether they are there now.
    func restore(_ entry: LedgerEntry) throws -> Bool {
        if FileStatus(path: entry.location, followsLinks: false) != nil { return true }
        guard let container = entry.container, var archive = try ledger.entry(container), let hash = archive.hash,
            try restore(archive)
        else { return false }
        try unpack(&archive, known: nil, hash: hash, isUntouched: true, depth: archive.container == nil ? 0 : 1)
        try flush()
        return FileStatus(path: entry.location, followsLinks: false) != nil
    }

    private func member(
        _ number: Int, _ name: String, of archive: LedgerEntry, hash: String, depth: Int, found: inout Set<PathKey>
    ) throws {
        let location = "\(folder.unpacked)/\(hash)/\(number)"
        let path = memberPath(number, name, of: archive, found: &found)
        guard isWanted(path) else {
            found.remove(PathKey(path))
            return FolderWork.remove(location)
        }
        try look(at: FoundFile(path: path, location: location), in: archive.path, depth: depth + 1)
        // What needs no worker needs no place on the disk.
        if let entry = try entry(path), entry.isFinal, entry.state != .unpacked { FolderWork.remove(location) }
    }

    private func isWanted(_ path: String) -> Bool {
        !options.exclude.contains { $0.matches(path) }
            && (options.include.isEmpty || options.include.contains { $0.matches(path) })
    }

    /// Names in an archive may be alike.
    private func memberPath(_ number: Int, _ name: String, of archive: LedgerEntry, found: inout Set<PathKey>) -> String
    {
        var path = archive.path + "/" + OutputName.ofMember(name, number: number)
        if found.contains(PathKey(path)) { path += "~\(number)" }
        found.insert(PathKey(path))
        return path
    }

    /// What an earlier state of the archive held.
    private func removeFormer(_ paths: [String]) throws {
        for path in paths {
            guard var entry = try ledger.entry(path) else { continue }
            settled.removeOutputs(&entry)
            try ledger.remove(path)
        }
    }

    /// The whole answer of the unpacking process.
    private func unpackedLines(
        _ entry: LedgerEntry, hash: String
    ) throws -> (lines: [UnpackLine], problem: (code: String, message: String)?) {
        let target = "\(folder.unpacked)/\(hash)"
        FolderWork.removeAll(target)
        try FolderWork.make(target)
        let archive = OpenFile.forReading(entry.location)
        guard archive >= 0 else {
            let problem = UnreadableFile(code: -archive)
            return ([], (problem.code, problem.message))
        }
        defer { close(archive) }
        let child = try ChildProcess(
            program: options.worker.program, arguments: options.worker.arguments + ["--folder", target, "--unpack"],
            environment: BareEnvironment.variables(folder: target), inputFile: archive)
        let timeout = options.limits.timeoutInSeconds * Survey.timeoutsOfArchive
        let answer = ChildAnswer.whole(of: child, timeoutInSeconds: timeout, stop: stop)
        if answer.isStopped { throw RunStopped() }
        var lines: [UnpackLine] = []
        for line in answer.output.split(separator: UInt8(ascii: "\n")) {
            if let line = try? JSONDecoder().decode(UnpackLine.self, from: Data(line)) { lines.append(line) }
        }
        let isComplete: Bool
        switch lines.last {
        case .end, .damaged, .tooLarge, .unwritable: isComplete = true
        default: isComplete = false
        }
        if case .tooLarge = lines.last {
            FolderWork.removeAll(target)
            return (Array(lines.suffix(1)), nil)
        }
        // Of an archive in an archive there is no mark: nobody but the run writes to it.
        let isChanged =
            !entry.signature.isEmpty
            && FileStatus(descriptor: archive).map { !entry.signature.hasPrefix($0.contentMark + " ") } ?? true
        if isChanged { return (lines, (UnreadableFile.changed.code, UnreadableFile.changed.message)) }
        if isComplete { return (lines, nil) }
        let reason =
            answer.isOverTime
            ? LossReason.timeout(seconds: timeout)
            : options.limits.loss(answer.ending, printed: answer.errors)
        return (lines, ("archive-" + reason.code, "the archive could not be unpacked: \(reason.message)"))
    }

    /// An archive holds many documents.
    private static let timeoutsOfArchive = 10
}
