import DocumentModel

/// The name of a part inside a package: no leading slash, compared without regard to ASCII case, as OPC asks.
package struct PartName: Hashable, CustomStringConvertible {
    /// As written in the archive: `word/document.xml`.
    package let path: String
    private let key: String

    package init(_ path: String) {
        self.path = path
        key = Self.lowercasedASCII(path)
    }

    package var description: String { path }

    package static func == (left: PartName, right: PartName) -> Bool { left.key == right.key }

    package func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// `word` of `word/document.xml`; empty at the top.
    package var folder: String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The part that holds this part's relationships: `word/_rels/document.xml.rels`.
    package var relationships: PartName {
        let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return PartName("\(path[..<start])_rels/\(path[start...]).rels")
    }

    /// The part that a relationship's target names, seen from this part's folder.
    ///
    /// `../customXml/item1.xml` seen from `word/document.xml` is `customXml/item1.xml`; `/word/styles.xml` is absolute.
    /// Nil where the target leads out of the package.
    package func resolving(_ target: String) -> PartName? {
        let path = PercentEncoding.decoded(target.prefix { $0 != "#" && $0 != "?" })
        var segments = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for segment in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            switch segment {
            case ".": continue
            case "..":
                guard !segments.isEmpty else { return nil }
                segments.removeLast()
            default: segments.append(String(segment))
            }
        }
        return segments.isEmpty ? nil : PartName(segments.joined(separator: "/"))
    }

    /// The part that an archive's entry is; nil for names that lead out of the package.
    ///
    /// Back slashes, which some writers use, are mended to slashes.
    package static func ofEntry(_ name: String) -> PartName? {
        let path = String(name.map { $0 == "\\" ? "/" : $0 })
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        let isAbsolute = path.hasPrefix("/") || segments.first?.hasSuffix(":") == true
        guard !path.isEmpty, !isAbsolute, !segments.contains("..") else { return nil }
        return PartName(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
    }

    private static func lowercasedASCII(_ text: String) -> String {
        String(decoding: text.utf8.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }
}
