import PackageReading

/// The texts that cells refer to by number.
struct SharedStrings {
    private var texts: [RichText] = []

    init() {}

    init(from cursor: inout XMLCursor, palette: Palette, limits: PackageLimits) throws(PackageError) {
        guard let root = try cursor.root(), root.element == .sharedStrings else { return }
        while let element = try cursor.next(in: root.scope) {
            guard element == .sharedString else { continue }
            guard texts.count < limits.maximumTableSlotCount else {
                throw .partTooLarge(part: cursor.part, limit: .cells)
            }
            texts.append(try RichText(in: cursor.scope, from: &cursor, palette: palette))
        }
    }

    /// Nil for numbers that no text has.
    subscript(_ number: Int) -> RichText? { texts.indices.contains(number) ? texts[number] : nil }
}
