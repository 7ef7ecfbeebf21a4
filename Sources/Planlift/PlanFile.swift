public import Foundation

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

    /// All that is left to read: a file or a pipe.
    public static func bytes(from handle: FileHandle) throws(PlanliftError) -> [UInt8] {
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
        return bytes
    }

    private static let chunkInBytes = 1 << 20
}
