/// Identifiers of a StratML document: XML names, each once.
struct StratMLNames {
    private var taken: Set<String> = []

    /// `priority-1/strand-2` as `priority-1.strand-2`.
    mutating func identifier(for id: String) -> String {
        var name = String.UnicodeScalarView()
        for scalar in id.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": name.append(scalar)
            case "/": name.append(".")
            default: name.append("_")
            }
        }
        let base =
            name.first.map { $0.properties.isAlphabetic || $0 == "_" } == true ? String(name) : "_" + String(name)
        var unique = base
        var number = 2
        while !taken.insert(unique).inserted {
            unique = "\(base)_\(number)"
            number += 1
        }
        return unique
    }
}
