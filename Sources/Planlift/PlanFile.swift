public import Foundation
import Glibc

/// Reads whole files, and says in plain words what stands in the way.
public enum PlanFile {
    /// The largest plan known has 30 MB, most of it pictures.
    public static let largestInBytes = 1 << 30

    /// All bytes of a file.
    public static func bytes(of file: URL) throws(PlanliftError) -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false), isDirectory: &isFolder) else {
            throw .fileMissing
        }
        guard !isFolder.boolValue else { throw .isFolder }
        do {
            let handle = try FileHandle(forReadingFrom: file)
            defer { try? handle.close() }
            return try bytes(from: handle)
        } catch let error as PlanliftError {
            throw error
        } catch {
            throw .unreadable(error.localizedDescription)
        }
    }

    /// All that is left to read: a file or a pipe. A file that is written to meanwhile is refused: what was read of it would
    /// be neither its old content nor its new one.
    public static func bytes(from handle: FileHandle) throws(PlanliftError) -> [UInt8] {
        let before = ContentMark(descriptor: handle.fileDescriptor)
        var bytes: [UInt8] = []
        do {
            while let chunk = try handle.read(upToCount: chunkInBytes), !chunk.isEmpty {
                bytes += chunk
                guard bytes.count <= largestInBytes else { throw PlanliftError.tooLarge(bytes: bytes.count) }
            }
        } catch let error as PlanliftError {
            throw error
        } catch {
            throw .unreadable(error.localizedDescription)
        }
        guard ContentMark(descriptor: handle.fileDescriptor) == before else { throw .changed }
        return bytes
    }

    private static let chunkInBytes = 1 << 20
}

/// What a write to a file changes; nil of pipes and devices, where nothing else tells.
private struct ContentMark: Hashable {
    let byteCount: Int
    let seconds: Int
    let nanoseconds: Int

    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        byteCount = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}
