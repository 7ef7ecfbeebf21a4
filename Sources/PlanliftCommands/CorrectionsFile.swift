import Foundation
import PlanCorrection
import Planlift

/// The file with what a person put right in a plan: `plan.corrections.json` beside `plan.pdf`.
enum CorrectionsFile {
    /// A plan of ten thousand corrections has a tenth of that.
    static let mostBytes = 16 << 20

    /// The corrections beside an input; nil where there are none.
    static func found(beside input: String) throws -> OfferedCorrections? {
        guard input != "-" else { return nil }
        let path = PlanCorrections.fileName(for: input)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            return OfferedCorrections(try read(path), isAskedFor: false)
        } catch {
            throw CommandFailure(
                error.status, (error.message ?? "") + "; --no-corrections reads the document without it")
        }
    }

    /// The corrections that were asked for.
    static func named(_ path: String) throws -> OfferedCorrections {
        OfferedCorrections(try read(path), isAskedFor: true)
    }

    private static func read(_ path: String) throws(CommandFailure) -> PlanCorrections {
        let bytes: [UInt8]
        do {
            bytes = try PlanFile.bytes(of: URL(filePath: path))
        } catch {
            throw CommandFailure(.unreadable, "\(path): \(error)")
        }
        guard bytes.count <= mostBytes else {
            throw CommandFailure(.unreadable, "\(path): this is too large for corrections")
        }
        do {
            return try PlanCorrections(json: bytes)
        } catch {
            throw CommandFailure(.unreadable, "\(path): \(error)")
        }
    }
}
