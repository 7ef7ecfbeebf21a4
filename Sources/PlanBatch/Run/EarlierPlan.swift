/// The plan that a document gave in an earlier run, where only other forms of it are wanted now, or the same
/// written otherwise: it takes no second reading.
struct EarlierPlan {
    let folder: OutputFolder

    /// Where the plan of an entry lies whole; nil where it is to be read from the document.
    ///
    /// The outputs of an entry are those of its bytes and of this way of reading: others are removed when it is opened again.
    func location(of entry: LedgerEntry) -> String? {
        guard entry.hash != nil, entry.lostPages == nil else { return nil }
        let outputs = Outputs.decode(entry.outputs).filter { $0.isWhole == true }
        return outputs.lazy.map { (folder.output(entry.path, $0), $0.byteCount) }.first { file, byteCount in
            FileStatus(path: file, followsLinks: false)?.byteCount == byteCount
        }?.0
    }
}
