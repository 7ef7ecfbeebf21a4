import Foundation

/// What a reading in a process of its own answers: a line of JSON, and behind it the output's bytes.
enum IsolatedAnswer<Remarks: Codable> {
    private enum Head: Codable {
        case done(Remarks)
        case failed(status: Int32, message: String?)
    }

    /// Does the work, whatever comes of it.
    static func bytes(_ work: () throws -> (Remarks, [UInt8])) -> [UInt8] {
        var bytes: [UInt8] = []
        let head: Head
        do {
            let (remarks, output) = try work()
            head = .done(remarks)
            bytes = output
        } catch let failure as CommandFailure {
            head = .failed(status: failure.status.rawValue, message: failure.message)
        } catch {
            head = .failed(status: ExitStatus.unreadable.rawValue, message: "\(error)")
        }
        guard let line = try? JSONEncoder().encode(head) else { return [] }
        return line + [UInt8(ascii: "\n")] + bytes
    }

    /// Checked, since the process may have been taken over.
    static func value(of bytes: [UInt8]) throws -> (Remarks, [UInt8]) {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
            let head = try? JSONDecoder().decode(Head.self, from: Data(bytes[..<end]))
        else { throw CommandFailure(.fault, "the reading process gave no answer") }
        switch head {
        case .done(let remarks): return (remarks, Array(bytes[(end + 1)...]))
        case .failed(let status, let message): throw CommandFailure(ExitStatus(rawValue: status) ?? .fault, message)
        }
    }
}
