/// The plan that a document gave in an earlier run, where only other forms of it are wanted now: it takes no second reading.
struct EarlierPlan {
    let options: BatchOptions
    let folder: OutputFolder

    /// Where the plan of an entry lies whole; nil where it is to be read from the document.
    ///
    /// The outputs of an entry are those of its bytes and of these options: others are removed when it is opened again.
    func location(of entry: LedgerEntry) -> String? {
        guard entry.hash != nil, entry.lostPages == nil else { return nil }
        let outputs = Outputs.decode(entry.outputs).filter { options.wholeForms.contains($0.format) }
        return outputs.lazy.map { (folder.output(entry.path, $0), $0.byteCount) }.first { file, byteCount in
            FileStatus(path: file, followsLinks: false)?.byteCount == byteCount
        }?.0
    }
}
