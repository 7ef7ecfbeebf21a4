public import Foundation
import PlanModel

/// What is wrong with a vocabulary file, in words for its author.
public enum VocabularyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// With what the parser says.
    case notJSON(String)
    /// A field that no vocabulary has, with those that it may have.
    case unknownField(String, known: [String])
    /// A field with something else than it takes.
    case wrongShape(field: String, expected: String)
    /// Made for a later planlift.
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
    public static let standard = Vocabulary(WordTree(PackageResources.vocabulary_json))

    private init(_ file: WordTree) {
        for (name, value) in file.fields {
            if let list = Self.lists[name] { self[keyPath: list] = value.words }
            if let group = Self.groups[name] { self[keyPath: group.path] = value.groups }
            switch name {
            case "calendar": calendar = value.fields.mapValues(\.groups)
            case "time": for (name, list) in TimeWords.lists { time[keyPath: list] = value.fields[name]?.words ?? [] }
            case "listedPlans":
                for (name, list) in ListedPlanWords.lists {
                    listedPlans[keyPath: list] = value.fields[name]?.words ?? []
                }
            case "profiles": profiles = value.list.map { Profile($0.fields) }
            default: break
            }
        }
    }

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
    private static let blockNames = ["objectives", "successCriteria"]

    /// The fields that are lists of texts.
    private static let lists: [String: any WritableKeyPath<Vocabulary, [String]> & Sendable] = [
        "brokenLigatures": \.brokenLigatures, "commonWords": \.commonWords, "contentsHeadings": \.contentsHeadings,
        "continuedMarks": \.continuedMarks, "defaultTitles": \.defaultTitles, "documentWords": \.documentWords,
        "exampleMarks": \.exampleMarks, "footLabels": \.footLabels, "gridLabelHeaders": \.gridLabelHeaders,
        "indicatorHeadings": \.indicatorHeadings, "leadLines": \.leadLines, "legendHeadings": \.legendHeadings,
        "milestoneWords": \.milestoneWords, "numberedNouns": \.numberedNouns, "organisationWords": \.organisationWords,
        "leadingOrganisationWords": \.leadingOrganisationWords, "formsOfAddress": \.formsOfAddress,
        "participles": \.participles, "placeholders": \.placeholders,
        "plannedWords": \.plannedWords, "planWords": \.planWords, "titleWords": \.titleWords, "totals": \.totals,
    ]

    /// The fields that are lists by name, with the names that they may have; nil where any will do.
    private static let groups:
        [String: (path: any WritableKeyPath<Vocabulary, [String: [String]]> & Sendable, names: [String]?)] = [
            "actionVerbs": (\.actionVerbs, nil), "blockHeadings": (\.blockHeadings, blockNames),
            "blockHeadingWords": (\.blockHeadingWords, blockNames), "colors": (\.colors, nil),
            "columnRoles": (\.columnRoles, roleNames), "levels": (\.levels, nil), "nations": (\.nations, nil),
            "otherTables": (\.otherTables, nil), "pastWords": (\.pastWords, nil), "peopleWords": (\.peopleWords, nil),
            "statementWords": (\.statementWords, nil), "status": (\.status, statusNames),
        ]

    private static let fieldNames = (["version", "time", "profiles", "listedPlans"] + lists.keys + groups.keys).sorted()

    private mutating func extend(field: String, by value: Any) throws(VocabularyError) {
        if let path = Self.lists[field] {
            self[keyPath: path] += try Self.list(field, value)
            return
        }
        if let group = Self.groups[field] {
            try Self.extend(&self[keyPath: group.path], field, value, keys: group.names)
            return
        }
        switch field {
        case "version":
            guard let version = value as? Int else { throw .wrongShape(field: field, expected: "a number") }
            guard version == Self.currentVersion else { throw .unsupportedVersion(version) }
        case "time":
            guard let groups = value as? [String: Any] else {
                throw .wrongShape(field: field, expected: "an object of lists")
            }
            for key in groups.keys.sorted() {
                guard let group = groups[key] else { continue }
                let words = try Self.list("time.\(key)", group)
                guard let list = TimeWords.lists[key] else {
                    throw .unknownField("time.\(key)", known: TimeWords.lists.keys.sorted())
                }
                time[keyPath: list] += words
            }
        case "listedPlans":
            guard let groups = value as? [String: Any] else {
                throw .wrongShape(field: field, expected: "an object of lists")
            }
            for key in groups.keys.sorted() {
                guard let group = groups[key] else { continue }
                guard let list = ListedPlanWords.lists[key] else {
                    throw .unknownField("listedPlans.\(key)", known: ListedPlanWords.lists.keys.sorted())
                }
                listedPlans[keyPath: list] += try Self.list("listedPlans.\(key)", group)
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

extension Profile {
    fileprivate init(_ fields: [String: WordTree]) {
        id = fields["id"]?.text ?? ""
        name = fields["name"]?.text ?? ""
        phrases = fields["phrases"]?.words ?? []
        leastPhrases = fields["leastPhrases"]?.number ?? 1
        columns = fields["columns"]?.fields.compactMapValues(\.text) ?? [:]
    }
}
