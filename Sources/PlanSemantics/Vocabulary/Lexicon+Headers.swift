import DocumentModel
import PlanModel

extension Lexicon {
    /// A synonym shorter than this is no evidence inside a glued header: `no` is in `notes`.
    static let leastLettersInsideGluedHeader = 6

    /// A role that a header names, and how surely: 3 word for word, 2 by a part or a phrase, 1 by a word inside.
    struct RoleMatch: Hashable, Sendable {
        var role: ColumnRole
        var strength: Double
    }

    /// The roles that a header names, the surest first; none where the vocabulary does not know it.
    func roles(ofHeader header: String) -> [ColumnRole] { roleMatches(ofHeader: header).map(\.role) }

    /// The roles that a header names with how surely it names them, the surest first.
    func roleMatches(ofHeader header: String) -> [RoleMatch] {
        knownRoles.answer(ExactText(header)) { matches(ofHeader: header) }
    }

    private func matches(ofHeader header: String) -> [RoleMatch] {
        let key = Folding.key(header)
        func matches(_ roles: [ColumnRole], _ strength: Double) -> [RoleMatch] {
            roles.map { RoleMatch(role: $0, strength: strength) }
        }
        if key.isEmpty {
            return matches(rolesByKey[Folding.trimmed(header)] ?? [], 3)
        }
        if let exact = rolesByKey[key] ?? rolesByStems[Folding.words(header).map(Folding.stem)] {
            return matches(exact, 3)
        }
        // `Review 2` is the second of several reviews.
        var unnumbered = Folding.words(header)
        while unnumbered.count > 1, unnumbered.last?.allSatisfy(\.isNumber) == true { unnumbered.removeLast() }
        if let exact = rolesByKey[Folding.key(unnumbered.joined(separator: " "))] { return matches(exact, 3) }
        // `Monitoring (who, when, how)`: what stands in brackets explains the header.
        if let bracket = header.firstIndex(of: "("), let roles = rolesByKey[Folding.key(String(header[..<bracket]))] {
            return matches(roles, 3)
        }
        var found: [RoleMatch] = []
        func add(_ role: ColumnRole, _ strength: Double) {
            if !found.contains(where: { $0.role == role }) { found.append(RoleMatch(role: role, strength: strength)) }
        }
        let parts = Self.parts(ofHeader: header)
        if parts.count > 1 {
            for part in parts {
                for role in rolesByKey[Folding.key(part)] ?? [] { add(role, 2) }
            }
            if !found.isEmpty { return found }
        }
        let words = Folding.words(header)
        // The last word of a header is its noun: `Corrective action` is an action, `Action owner` an owner; `needed` and
        // `to take` say something of the noun before them.
        let noun = words.last { !vocabulary.participles.contains($0) }
        let toDo = words.firstIndex(of: "to").flatMap { $0 > 0 ? words[$0 - 1] : nil }
        // The entries that one of the header's words begins, in their own order: the longest phrase first.
        let candidates = Set(words).flatMap { entriesByFirstWord[$0] ?? [] }.sorted().map { roleEntries[$0] }
        for entry in candidates where entry.words.count > 1 || (entry.words.first?.count ?? 0) > 3 {
            guard Folding.contains(words, entry.words) else { continue }
            let isNoun =
                noun == entry.words.last || entry.role == .action && toDo == entry.words.last
                || entry.role == .lead && words.first == entry.words.first && toDo == nil
            add(entry.role, entry.words.count > 1 || isNoun ? 2 : 1)
        }
        if found.isEmpty, key.count >= Self.leastLettersInsideGluedHeader {
            for entry in gluedEntries where Folding.holds(key, entry.key) { add(entry.role, 1) }
        }
        if found.isEmpty {
            for entry in candidates where entry.words.count == 1 && Folding.contains(words, entry.words) {
                add(entry.role, 1)
            }
        }
        return found
    }

    /// Whether the recognised template prints this header.
    func isOfProfile(header: String) -> Bool { profileKeys.contains(Folding.key(header)) }

    /// Whether the vocabulary has just this header.
    func isKnownHeader(_ header: String) -> Bool {
        rolesByKey[Folding.key(header)] != nil || rolesByStems[Folding.words(header).map(Folding.stem)] != nil
    }

    /// The parts of a compound header: `When and by whom`, `Resources / Costs`.
    static func parts(ofHeader header: String) -> [String] {
        var parts: [String] = [""]
        func add(_ piece: some StringProtocol) {
            parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + piece
        }
        for word in header.withSingleSpaces.split(separator: " ") {
            if word.utf8.count <= longestJoiner, joiners.contains(word.lowercased()) {
                parts.append("")
                continue
            }
            // Few words have one, and to look for it letter by letter takes long.
            guard word.utf8.contains(where: separators.contains) else {
                add(word)
                continue
            }
            for (index, piece) in word.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { parts.append("") }
                add(piece.filter { $0 != "," && $0 != ";" })
                if piece.hasSuffix(",") || piece.hasSuffix(";") { parts.append("") }
            }
        }
        return parts.map { Folding.trimmed($0) }.filter { !$0.isEmpty }
    }

    private static let joiners: Set = ["and", "&", "/", "-", "–", "+"]
    /// In bytes.
    private static let longestJoiner = 3
    private static let separators = Array("/,;".utf8)

    /// The people whom a line names as the lead of what stands below: `Lead Person: MPM`; nil for any other line.
    func lead(inLine text: String) -> String? {
        guard let sign = text.firstIndex(where: { $0 == ":" || $0.isDash }) else { return nil }
        let label = Folding.words(String(text[..<sign])).joined(separator: " ")
        guard vocabulary.leadLines.contains(label) else { return nil }
        let names = Folding.trimmed(text[text.index(after: sign)...])
        return names.isEmpty ? nil : names
    }
}
