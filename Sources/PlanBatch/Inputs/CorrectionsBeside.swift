import FileKinds
import Glibc

/// The file of corrections that lies beside a document: `plan.corrections.json` beside `plan.pdf`.
enum CorrectionsBeside {
    /// A plan of ten thousand corrections has a tenth of that.
    private static let mostBytes = 16 << 20

    /// Tells one state of the file from another; nil where there is none.
    static func mark(of document: String) -> String? {
        FileStatus(path: path(for: document), followsLinks: true).flatMap { $0.kind == .file ? $0.contentMark : nil }
    }

    /// What is in the file; nil where there is none. What is too large is cut, and then refused as damaged.
    static func text(of document: String) -> String? {
        let descriptor = OpenFile.forReading(path(for: document))
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let status = FileStatus(descriptor: descriptor), status.kind == .file else { return nil }
        return OpenFile.bytes(descriptor, from: 0, count: min(status.byteCount, mostBytes)).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    static func path(for document: String) -> String {
        let ending = FileKind.ending(of: PathText.fileName(of: document))
        return (ending.isEmpty ? document : String(document.dropLast(ending.count + 1))) + ".corrections.json"
    }
}
