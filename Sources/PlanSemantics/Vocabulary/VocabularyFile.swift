public import Foundation
import PlanModel

/// What is wrong with a vocabulary file, in words for its author.
public enum VocabularyError: Error, Hashable, Sendable, CustomStringConvertible {
    case notJSON(String)
    case unknownField(String, known: [String])
    case wrongShape(field: String, expected: String)
    case unsupportedVersion(Int)

    public var description: String {
        switch self {
        case .notJSON(let reason): "the vocabulary is no JSON: \(reason)"
        case .unknownField(let field, let known):
            "the vocabulary has no field “\(field)”; its fields are \(known.joined(separator: ", "))"
        case .wrongShape(let field, let expected): "the vocabulary's “\(field)” must be \(expected)"
        case .unsupportedVersion(let version):
            "the vocabulary says version \(version); this planlift reads version \(Vocabulary.currentVersion)"
        }
    }
}

extension Vocabulary {
    /// The project's own words, compiled in: no file is needed at run time.
    public static let standard: Vocabulary = {
        do {
            return try JSONDecoder().decode(Vocabulary.self, from: Data(PackageResources.vocabulary_json))
        } catch {
            preconditionFailure("vocabulary.json, which is compiled in, cannot be read: \(error)")
        }
    }()

    /// The standard words with those of a user's file added. Every field may be left out; lists grow, and words that the
    /// user gives to a role are taken from the roles that had them.
    public func extended(by json: Data) throws(VocabularyError) -> Vocabulary {
        let object: Any
        do {
            object = try JSONSerialization.jsonObject(with: json)
        } catch {
            throw .notJSON(String(describing: (error as NSError).userInfo["NSDebugDescription"] ?? "it does not parse"))
        }
        guard let fields = object as? [String: Any] else {
            throw .wrongShape(field: "file", expected: "an object { … }")
        }
        var result = self
        for name in fields.keys.sorted() {
            guard let value = fields[name] else { continue }
            try result.extend(field: name, by: value)
        }
        return result
    }

    private static let roleNames = ColumnRole.allCases.map(\.rawValue)
    private static let statusNames = ["complete", "onTrack", "atRisk", "offTrack", "notStarted"]
    private static let fieldNames = [
        "blockHeadingWords", "blockHeadings", "brokenLigatures", "colors", "columnRoles", "commonWords",
        "contentsHeadings", "continuedMarks", "documentWords", "formsOfAddress", "gridLabelHeaders",
        "indicatorHeadings", "leadLines",
        "legendHeadings", "milestoneWords", "nations", "numberedNouns", "organisationWords", "placeholders",
        "planWords", "profiles",
        "status", "time", "totals", "version",
    ]

    private mutating func extend(field: String, by value: Any) throws(VocabularyError) {
        switch field {
        case "version":
            guard let version = value as? Int else { throw .wrongShape(field: field, expected: "a number") }
            guard version == Self.currentVersion else { throw .unsupportedVersion(version) }
        case "columnRoles": try Self.extend(&columnRoles, field, value, keys: Self.roleNames)
        case "blockHeadings": try Self.extend(&blockHeadings, field, value, keys: ["objectives", "successCriteria"])
        case "blockHeadingWords":
            try Self.extend(&blockHeadingWords, field, value, keys: ["objectives", "successCriteria"])
        case "status": try Self.extend(&status, field, value, keys: Self.statusNames)
        case "colors": try Self.extend(&colors, field, value, keys: nil)
        case "nations": try Self.extend(&nations, field, value, keys: nil)
        case "formsOfAddress": formsOfAddress += try Self.list(field, value)
        case "milestoneWords": milestoneWords += try Self.list(field, value)
        case "gridLabelHeaders": gridLabelHeaders += try Self.list(field, value)
        case "indicatorHeadings": indicatorHeadings += try Self.list(field, value)
        case "contentsHeadings": contentsHeadings += try Self.list(field, value)
        case "numberedNouns": numberedNouns += try Self.list(field, value)
        case "organisationWords": organisationWords += try Self.list(field, value)
        case "documentWords": documentWords += try Self.list(field, value)
        case "planWords": planWords += try Self.list(field, value)
        case "leadLines": leadLines += try Self.list(field, value)
        case "legendHeadings": legendHeadings += try Self.list(field, value)
        case "placeholders": placeholders += try Self.list(field, value)
        case "commonWords": commonWords += try Self.list(field, value)
        case "brokenLigatures": brokenLigatures += try Self.list(field, value)
        case "totals": totals += try Self.list(field, value)
        case "continuedMarks": continuedMarks += try Self.list(field, value)
        case "time":
            guard let groups = value as? [String: Any] else {
                throw .wrongShape(field: field, expected: "an object of lists")
            }
            for key in groups.keys.sorted() {
                guard let group = groups[key] else { continue }
                let words = try Self.list("time.\(key)", group)
                switch key {
                case "recurring": time.recurring += words
                case "open": time.open += words
                case "ditto": time.ditto += words
                case "unknown": time.unknown += words
                default: throw .unknownField("time.\(key)", known: ["ditto", "open", "recurring", "unknown"])
                }
            }
        case "profiles":
            guard let data = try? JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed]),
                let added = try? JSONDecoder().decode([Profile].self, from: data)
            else {
                throw .wrongShape(
                    field: field, expected: "a list of objects with id, name, phrases, leastPhrases and columns")
            }
            for profile in added {
                for (header, role) in profile.columns.sorted(by: { $0.key < $1.key })
                where ColumnRole(rawValue: role) == nil {
                    throw .wrongShape(
                        field: "profiles.\(profile.id).columns.\(header)",
                        expected: "one of \(Self.roleNames.joined(separator: ", "))")
                }
            }
            profiles = added + profiles.filter { profile in !added.contains { $0.id == profile.id } }
        default: throw .unknownField(field, known: Self.fieldNames)
        }
    }

    private static func list(_ field: String, _ value: Any) throws(VocabularyError) -> [String] {
        guard let words = value as? [String] else { throw .wrongShape(field: field, expected: "a list of texts") }
        return words
    }

    private static func extend(
        _ groups: inout [String: [String]], _ field: String, _ value: Any, keys: [String]?
    ) throws(VocabularyError) {
        guard let added = value as? [String: Any] else {
            throw .wrongShape(field: field, expected: "an object of lists")
        }
        for key in added.keys.sorted() {
            if let keys, !keys.contains(key) { throw .unknownField("\(field).\(key)", known: keys) }
            guard let group = added[key] else { continue }
            let words = try list("\(field).\(key)", group)
            let taken = Set(words.map { Folding.key($0) })
            for other in groups.keys.sorted() where other != key {
                groups[other]?.removeAll { taken.contains(Folding.key($0)) }
            }
            groups[key, default: []] += words
        }
    }
}
