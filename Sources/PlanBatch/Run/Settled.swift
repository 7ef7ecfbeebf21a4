import FoundationEssentials

/// Whether what the ledger says of a file still holds, so that nothing needs to be done.
struct Settled {
    let options: BatchOptions
    let folder: OutputFolder

    /// - Parameter entry: of a file whose bytes are as they were.
    func holds(_ entry: LedgerEntry) -> Bool {
        switch entry.state {
        case .converted, .noPlan, .planNotUnderstood:
            guard entry.options == options.options(for: entry.location) else { return false }
            let outputs = Outputs.decode(entry.outputs)
            return options.requestedFormats.allSatisfy { format in
                outputs.contains { $0.format == format && $0.writing == options.writing[format] }
            }
                && outputs.allSatisfy { output in
                    FileStatus(path: folder.output(entry.path, output), followsLinks: false)?.byteCount
                        == output.byteCount
                }
        case .failed:
            return entry.options == options.options(for: entry.location) && entry.limits == options.limitsText
                && !options.retriesFailed
                && !(UnreadableFile.passingCodes + ["file-missing"]).contains(entry.code ?? "")
        case .skipped: return !(options.usesLibreOffice && entry.code == "office-document")
        // Whether it is one still is settled once all files are known.
        case .duplicate: return true
        case .pending: return entry.options == options.options(for: entry.location) && entry.hash != nil
        case .retry: return entry.options == options.options(for: entry.location) && entry.limits == options.limitsText
        case .unpacked: return true
        }
    }

    /// The entry as one that is to be converted. Outputs of other bytes or of another reading are removed: a plan must
    /// never be left beside a report that says otherwise.
    func reopened(_ entry: LedgerEntry, hash: String) -> LedgerEntry {
        var entry = entry
        if entry.hash != hash || entry.options != options.options(for: entry.location) { removeOutputs(&entry) }
        entry.clearFindings()
        entry.hash = hash
        entry.options = options.options(for: entry.location)
        entry.state = .pending
        return entry
    }

    /// Deletes what was written for it.
    func removeOutputs(_ entry: inout LedgerEntry) {
        for output in Outputs.decode(entry.outputs) {
            let path = folder.output(entry.path, output)
            FolderWork.remove(path)
            if let parent = FolderWork.parent(of: path) {
                FolderWork.removeEmptyFolders(from: parent, upTo: folder.root)
            }
        }
        entry.outputs = nil
    }
}

/// The forms of a document as the ledger keeps them.
enum Outputs {
    static func decode(_ text: String?) -> [WorkReply.Output] {
        text.flatMap { try? JSONDecoder().decode([WorkReply.Output].self, from: Data($0.utf8)) } ?? []
    }

    static func encode(_ outputs: [WorkReply.Output]) -> String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(outputs)).map { String(decoding: $0, as: UTF8.self) }
    }
}
