import PackageReading

/// The rows at the head of each sheet that stay in sight, as an OpenDocument file's settings tell.
enum FrozenRows {
    /// A split that moves with the mouse is 1, one that is frozen is 2.
    private static let frozen = "2"

    /// By the sheet's name.
    static func read(from cursor: inout XMLCursor) throws(PackageError) -> [String: Int] {
        guard let root = try cursor.root() else { return [:] }
        var entries: [String: [String: String]] = [:]
        try read(in: root.scope, from: &cursor, entry: nil, into: &entries)
        return entries.compactMapValues { items in
            guard items["VerticalSplitMode"] == frozen else { return nil }
            return items["VerticalSplitPosition"].flatMap { Int($0) }.map { max($0, 0) }
        }
    }

    private static func read(
        in scope: XMLCursor.Scope, from cursor: inout XMLCursor, entry: String?,
        into entries: inout [String: [String: String]]
    ) throws(PackageError) {
        while let element = try cursor.next(in: scope) {
            let name = cursor.attribute("name", in: "config")
            switch element {
            case .openSetting:
                guard let entry, let name, name.hasPrefix("VerticalSplit") else { continue }
                entries[entry, default: [:]][name] = try cursor.text().trimmingSpace
            case .openSettingEntry:
                try read(in: cursor.scope, from: &cursor, entry: name ?? entry, into: &entries)
            default: try read(in: cursor.scope, from: &cursor, entry: entry, into: &entries)
            }
        }
    }
}
