import Glibc

/// A file that is written piece by piece and seen once it is whole.
final class ReportFile {
    private let path: String
    private let draft: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    private static let bufferInBytes = 1 << 18

    init(path: String, drafts: String) throws(BatchFailure) {
        self.path = path
        draft = drafts + "/report.part"
        descriptor = PathText.withCString(draft) { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { throw .output(path: path, code: errno) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func write(_ text: String) throws(BatchFailure) {
        buffer += text.utf8
        if buffer.count >= ReportFile.bufferInBytes { try flush() }
    }

    func finish() throws(BatchFailure) {
        try flush()
        try FolderWork.move(draft, to: path)
    }

    private func flush() throws(BatchFailure) {
        if let code = WholeWrite.write(buffer, to: descriptor) { throw .output(path: path, code: code) }
        buffer = []
    }
}
