import PackageReading

/// The texts of a document's diagrams (SmartArt), which stand in parts of their own.
struct DiagramTexts {
    private var textsByID: [String: [String]] = [:]

    func texts(id: String) -> [String] { textsByID[id] ?? [] }

    mutating func add(_ texts: [String], id: String) { textsByID[id] = texts }
}
