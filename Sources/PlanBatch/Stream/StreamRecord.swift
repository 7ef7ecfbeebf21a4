import FoundationEssentials
import Glibc
import PlanWriting

/// The answer to one line. Keys are sorted, and there is no time and no place in it but the line itself: the same
/// document gives the same bytes on every machine.
struct StreamRecord {
    enum Status: String {
        case converted, skipped, failed
    }

    /// The line as it was given.
    var input: String
    var status: Status
    var code: String?
    var message: String?
    var hash: String?
    /// A file with the plan as JSON in one line, which goes with the record.
    var planFile: String?

    /// Writes the record as one line.
    ///
    /// - Returns: nil, or the system's error number.
    func write(to descriptor: Int32, tool: String, schemaVersion: String) -> Int32? {
        var before = "{"
        if let code { before += "\"code\":\(StreamRecord.quoted(code))," }
        before += "\"input\":\(StreamRecord.quoted(PathText.shown(input))),"
        if let message { before += "\"message\":\(StreamRecord.quoted(PathText.shown(message)))," }
        var after = "\"schemaVersion\":\(StreamRecord.quoted(schemaVersion)),"
        if let hash { after += "\"sha256\":\(StreamRecord.quoted(hash))," }
        after += "\"status\":\"\(status.rawValue)\",\"tool\":\(StreamRecord.quoted(tool))}\n"
        var line = Array(before.utf8)
        if let planFile {
            guard let plan = StreamRecord.content(planFile) else { return EIO }
            line += Array("\"plan\":".utf8) + plan.filter { $0 != UInt8(ascii: "\n") } + [UInt8(ascii: ",")]
        }
        return WholeWrite.write(line + Array(after.utf8), to: descriptor)
    }

    private static func content(_ path: String) -> [UInt8]? {
        let file = OpenFile.forReading(path)
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard let status = FileStatus(path: path, followsLinks: false), status.kind == .file else { return nil }
        return OpenFile.bytes(file, from: 0, count: status.byteCount)
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let bytes = try? encoder.encode(text) else { preconditionFailure("a text can always be JSON") }
        return String(decoding: JSONControls.escaped([UInt8](bytes)), as: UTF8.self)
    }
}
