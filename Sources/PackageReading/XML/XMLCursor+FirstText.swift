extension XMLCursor {
    /// The text of the first child of the root with a name; nil where there is none or it is empty.
    package mutating func firstText(of wanted: XMLElement) throws(PackageError) -> String? {
        guard let root = try root() else { return nil }
        while let element = try next(in: root.scope) {
            guard element == wanted else { continue }
            let text = try text().trimmingSpace
            return text.isEmpty ? nil : text
        }
        return nil
    }
}
