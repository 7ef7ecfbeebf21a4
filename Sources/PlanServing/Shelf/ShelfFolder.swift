import DocumentSandbox
import Foundation
import PlanCorrection

/// Where the documents of a server lie: a folder a document, named by its number, with the document, the corrections beside it
/// as all commands look for them, and the page that was made of it.
package struct ShelfFolder: Sendable {
    package let path: String
    /// Whether it stays when the server ends.
    package let isKept: Bool
    private let lock: FolderLock

    private static let prefix = "planlift-serve-"
    private static let lockName = "lock"

    package enum Failure: Error, Hashable, CustomStringConvertible {
        case cannotBeMade(path: String, reason: String)
        case taken(path: String)

        package var description: String {
            switch self {
            case .cannotBeMade(let path, let reason): "\(path): the folder cannot be used: \(reason)"
            case .taken(let path): "\(path): another planlift serves from this folder"
            }
        }
    }

    /// A folder that stays.
    package init(keeping path: String) throws(Failure) {
        try self.init(path: path, isKept: true)
    }

    /// A folder that goes when the server ends. What servers left behind that were ended by force goes now.
    package init(below temporary: String) throws(Failure) {
        ShelfFolder.sweep(temporary)
        try self.init(path: temporary + "/" + ShelfFolder.prefix + UUID().uuidString, isKept: false)
    }

    private init(path: String, isKept: Bool) throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotBeMade(path: path, reason: error.localizedDescription)
        }
        do {
            lock = try FolderLock(file: path + "/" + ShelfFolder.lockName)
        } catch {
            switch error {
            case .held: throw .taken(path: path)
            case .system(let code): throw .cannotBeMade(path: path, reason: String(cString: strerror(code)))
            }
        }
        self.path = path
        self.isKept = isKept
        try? FileManager.default.removeItem(atPath: scratch)
        do {
            try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        } catch {
            throw .cannotBeMade(path: path, reason: error.localizedDescription)
        }
    }

    private static func sweep(_ temporary: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? [] {
            let path = temporary + "/" + name
            guard name.hasPrefix(prefix), FileManager.default.fileExists(atPath: path + "/" + lockName) else {
                continue
            }
            // Held as long as its server lives.
            guard let lock = try? FolderLock(file: path + "/" + lockName) else { continue }
            withExtendedLifetime(lock) { try? FileManager.default.removeItem(atPath: path) }
        }
    }

    /// The end of the server.
    package func close() {
        try? FileManager.default.removeItem(atPath: isKept ? scratch : path)
    }

    // MARK: What lies in it

    /// Files that are needed meanwhile.
    package var scratch: String { path + "/meanwhile" }

    func scratchFile() -> String { scratch + "/" + UUID().uuidString }

    func folder(_ number: Int) -> String { path + "/\(number)" }

    func document(_ number: Int, _ name: String) -> String { folder(number) + "/" + name }

    func corrections(_ number: Int, _ name: String) -> String {
        folder(number) + "/" + PlanCorrections.fileName(for: name)
    }

    func page(_ number: Int) -> String { folder(number) + "/review.html" }

    private func record(_ number: Int) -> String { folder(number) + "/document.json" }

    func write(_ record: ShelfRecord, _ number: Int) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        guard let json = try? encoder.encode(record) else { return }
        // Where it cannot be written, the document is read again at the next start.
        try? json.write(to: URL(filePath: self.record(number)), options: .atomic)
    }

    /// The documents that a server before this one kept, by their numbers.
    func kept() -> [(number: Int, record: ShelfRecord)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.compactMap { Int($0) }.filter { $0 > 0 }.sorted().compactMap { number in
            guard let json = FileManager.default.contents(atPath: record(number)),
                let record = try? JSONDecoder().decode(ShelfRecord.self, from: json),
                FileManager.default.fileExists(atPath: document(number, record.name))
            else { return nil }
            return (number, record)
        }
    }

    func remove(_ number: Int) {
        try? FileManager.default.removeItem(atPath: folder(number))
    }

    static func byteCount(of file: String) -> Int {
        ((try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? NSNumber)?.intValue ?? 0
    }
}
