import FileKinds
import Glibc

/// What an input is called in the report and below the output folder.
enum OutputName {
    /// The longest name that common file systems take is 255 bytes; room is left for `.markdown` and a draft's ending.
    private static let longestNameInBytes = 200

    /// A folder's own name: `archive` for `/data/archive/`, and for `.` the name of the current folder.
    static func ofFolder(_ location: String) -> String {
        if let name = names(location).last, name != "." && name != ".." { return safe(name) }
        guard let resolved = PathText.withCString(location, { realpath($0, nil) }) else { return "" }
        defer { free(resolved) }
        return names(String(cString: resolved)).last.map(safe) ?? ""
    }

    /// A file's own name.
    static func ofFile(_ location: String) -> String {
        names(location).last.map(safe) ?? "file"
    }

    /// A whole path, so that a list may hold one name in many folders: `data/2019/plan.pdf` for `/data/2019/plan.pdf`.
    static func ofPath(_ location: String) -> String {
        let kept = names(location).filter { $0 != "." }.map { $0 == ".." ? "__" : safe($0) }
        return kept.isEmpty ? "file" : kept.joined(separator: "/")
    }

    /// A name inside an archive, which may try to lead out of the folder that it is given.
    static func ofMember(_ name: String, number: Int) -> String {
        let unified = name.replacing("\\", with: "/")
        let kept = names(unified).filter { $0 != "." }.map { $0 == ".." ? "__" : safe($0) }
        return kept.isEmpty ? "member-\(number)" : kept.joined(separator: "/")
    }

    /// The same place seen from the root, so that a later run from another folder knows it again.
    static func absolute(_ location: String) -> String {
        guard !location.hasPrefix("/"), let current = getcwd(nil, 0) else { return location }
        defer { free(current) }
        let bytes = UnsafeBufferPointer(start: current, count: strlen(current)).map { UInt8(bitPattern: $0) }
        return PathText.text(of: bytes) + "/" + location
    }

    private static func names(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }

    /// Without control characters, and cut where no file system would take it; the cut names stay apart by a checksum.
    private static func safe(_ name: String) -> String {
        let clean = String(
            String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "_" : $0 }))
        return short(clean, of: name)
    }

    /// Cut where a file system would not take it with an ending more.
    static func short(_ name: String) -> String { short(name, of: name) }

    private static func short(_ clean: String, of name: String) -> String {
        guard clean.utf8.count > longestNameInBytes else { return clean }
        let ending = FileKind.ending(of: clean)
        var cut = clean
        while cut.utf8.count > longestNameInBytes - 30 { cut.removeLast() }
        return cut + "~" + StableHash.digits(of: name) + (ending.isEmpty || ending.utf8.count > 8 ? "" : "." + ending)
    }
}
