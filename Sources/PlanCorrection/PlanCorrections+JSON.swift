import Foundation

/// Why a file holds no corrections.
package enum CorrectionsError: Error, Hashable, CustomStringConvertible {
    case notJSON
    /// A later major version.
    case unknownVersion(String)
    /// Which correction, from 1; 0 for the file itself.
    case malformed(number: Int, reason: String)

    package var description: String {
        switch self {
        case .notJSON: "this is no JSON"
        case .unknownVersion(let version): "it is of version \(version), which this planlift does not know"
        case .malformed(0, let reason): "these are no corrections of a plan: \(reason)"
        case .malformed(let number, let reason): "correction \(number) cannot be understood: \(reason)"
        }
    }
}

extension PlanCorrections {
    /// The name, or the path, of the file that goes with a document: `plan.corrections.json` with `plan.pdf`.
    package static func fileName(for document: String) -> String {
        let stem = (document as NSString).deletingPathExtension
        return (stem.isEmpty ? document : stem) + ".corrections.json"
    }

    /// Reads the file.
    package init(json: [UInt8]) throws(CorrectionsError) {
        let decoder = JSONDecoder()
        do {
            self = try decoder.decode(PlanCorrections.self, from: Data(json))
        } catch let error as DecodingError {
            throw CorrectionsError(error)
        } catch {
            throw .notJSON
        }
        let major = PlanCorrections.currentSchemaVersion.prefix { $0 != "." }
        guard schemaVersion.prefix(while: { $0 != "." }) == major else { throw .unknownVersion(schemaVersion) }
    }

    /// The file, the same for the same corrections.
    package var json: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
        }
    }
}

extension CorrectionsError {
    fileprivate init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self = .malformed(number: Self.number(context), reason: "“\(key.stringValue)” is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self = .malformed(number: Self.number(context), reason: "“\(Self.field(context))” has the wrong shape")
        case .dataCorrupted(let context):
            guard !context.codingPath.isEmpty else {
                self = .notJSON
                return
            }
            self = .malformed(number: Self.number(context), reason: "“\(Self.field(context))” has an unknown value")
        @unknown default: self = .notJSON
        }
    }

    private static func number(_ context: DecodingError.Context) -> Int {
        (context.codingPath.lazy.compactMap(\.intValue).first ?? -1) + 1
    }

    private static func field(_ context: DecodingError.Context) -> String {
        context.codingPath.last { $0.intValue == nil }?.stringValue ?? "corrections"
    }
}
