internal import CSystemCalls
import Glibc

/// Holds a folder for one process at a time. The kernel lets go of it when the process ends, in whatever manner.
package final class FolderLock: Sendable {
    private let descriptor: Int32

    package enum Failure: Error, Hashable {
        /// Another process has it; its number, where that is known.
        case held(by: Int?)
        case system(code: Int32)
    }

    /// Takes the lock with a file, which stays.
    package init(file: String) throws(Failure) {
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system(code: errno) }
        let result = planlift_lock(descriptor)
        guard result == 0 else {
            let holder = FolderLock.holder(descriptor)
            close(descriptor)
            throw -result == EWOULDBLOCK ? .held(by: holder) : .system(code: -result)
        }
        self.descriptor = descriptor
        let text = Array("\(getpid())\n".utf8)
        // The number is for the message to others alone.
        _ = ftruncate(descriptor, 0)
        _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    deinit {
        close(descriptor)
    }

    private static func holder(_ descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
