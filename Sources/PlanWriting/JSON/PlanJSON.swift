internal import FoundationEssentials
public import PlanModel

/// A plan as JSON of the published contract, and back.
///
/// Keys are sorted, so that the same plan gives the same bytes; what `encode` writes, `decode` reads, and encoding that
/// again gives the same bytes.
public enum PlanJSON {
    /// What can be chosen about the form.
    public struct Options: Hashable, Sendable {
        /// One line without spaces in place of an indented page.
        public var isCompact: Bool
        /// Whether the plan tells where in the document each piece stands.
        public var includesProvenance: Bool

        /// Takes each field.
        public init(isCompact: Bool = false, includesProvenance: Bool = true) {
            self.isCompact = isCompact
            self.includesProvenance = includesProvenance
        }
    }

    /// The plan as UTF-8 that ends in a line feed.
    public static func encode(_ plan: Plan, options: Options = Options()) throws -> [UInt8] {
        let plan = options.includesProvenance ? plan : plan.withoutProvenance
        return try encode(plan, isCompact: options.isCompact)
    }

    /// Any value of the contract, such as a diff, in the same form.
    public static func encode(_ value: some Encodable, isCompact: Bool) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let compact = JSONControls.escaped([UInt8](try encoder.encode(value)))
        return (isCompact ? compact : JSONLayout.indented(compact)) + [UInt8(ascii: "\n")]
    }

    /// Reads what `encode` wrote, and any other JSON of the contract's major version; fields that are not known are
    /// passed over.
    public static func decode(_ bytes: [UInt8]) throws(PlanJSONError) -> Plan {
        let decoder = JSONDecoder()
        let data = Data(bytes)
        do {
            let version = try decoder.decode(Version.self, from: data).schemaVersion
            guard version.split(separator: ".").first == Plan.currentSchemaVersion.split(separator: ".").first else {
                throw PlanJSONError.otherVersion(version)
            }
            if let number = PlanNumberCheck.impossibleNumber(in: bytes) {
                throw PlanJSONError.notAPlan(path: "", detail: "no plan has the number \(number)")
            }
            let plan = try decoder.decode(Plan.self, from: data)
            if let table = PlanNumberCheck.impossibleTable(in: plan) {
                throw PlanJSONError.notAPlan(path: "", detail: "“\(table)” has cells where no table can have one")
            }
            return plan
        } catch let error as PlanJSONError {
            throw error
        } catch let error as DecodingError {
            throw PlanJSONError(error)
        } catch {
            throw .notJSON(detail: "\(error)")
        }
    }

    private struct Version: Decodable {
        let schemaVersion: String
    }
}

/// Why bytes are no plan.
public enum PlanJSONError: Error, Hashable, Sendable {
    /// With what the parser says.
    case notJSON(detail: String)
    /// A field is missing or of another type; `path` leads to it: `priorities[0].title`.
    case notAPlan(path: String, detail: String)
    /// The plan follows another major version of the contract.
    case otherVersion(String)
}

extension PlanJSONError: CustomStringConvertible {
    /// In words for people.
    public var description: String {
        switch self {
        case .notJSON(let detail): "this is no JSON: \(detail)"
        case .notAPlan(let path, let detail):
            path.isEmpty ? "this is no plan: \(detail)" : "this is no plan: at \(path): \(detail)"
        case .otherVersion(let version):
            "the plan has schema version \(version); this planlift reads \(Plan.currentSchemaVersion)"
        }
    }
}

extension PlanJSONError {
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self = .notAPlan(path: Self.path(context.codingPath), detail: "“\(key.stringValue)” is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self = .notAPlan(path: Self.path(context.codingPath), detail: context.debugDescription)
        case .dataCorrupted(let context):
            self =
                context.codingPath.isEmpty
                ? .notJSON(detail: context.debugDescription)
                : .notAPlan(path: Self.path(context.codingPath), detail: context.debugDescription)
        @unknown default:
            self = .notJSON(detail: "\(error)")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }
}
