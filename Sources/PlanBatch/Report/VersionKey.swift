/// By what versions of one plan are known: who made it, and its title without what changes from year to year.
enum VersionKey {
    /// Nil where a title says nothing once numbers are gone.
    static func of(title: String, organisation: String?, path: String) -> String? {
        let words = words(of: title).filter { !changing.contains($0) && !$0.contains(where: \.isNumber) }
        guard !words.isEmpty else { return nil }
        let name = words.joined(separator: " ")
        if let organisation, !organisation.isEmpty {
            return self.words(of: organisation).joined(separator: " ") + "|" + name
        }
        // Every school has a “School Improvement Plan”: without a name, only neighbours are versions of each other.
        return "in " + (path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "") + "|" + name
    }

    /// Words that come and go between versions.
    private static let changing: Set<String> = [
        "draft", "final", "version", "v", "revised", "updated", "update", "review", "reviewed", "to", "year", "ay",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "autumn", "spring", "summer", "term",
    ]

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
