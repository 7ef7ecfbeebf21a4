/// A name that somebody's computer gives a document, made fit to be a file's name here.
enum UploadName {
    /// Common file systems take 255 bytes; room is left for the corrections' ending.
    private static let longestInBytes = 200

    /// Without folders, control characters and what a file system takes for something else.
    static func safe(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        var scalars = String.UnicodeScalarView()
        for scalar in last.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            // Signs that turn the direction of a text make `fdp.exe` look like `exe.pdf`.
            let turnsText = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            if !isControl && !turnsText { scalars.append(scalar) }
        }
        var result = String(scalars).drop { $0 == "." || $0.isWhitespace }
        while let last = result.last, last.isWhitespace { result.removeLast() }
        let shortened = shortened(String(result))
        return shortened.isEmpty || reserved.contains(shortened)
            ? "document" + (shortened.isEmpty ? "" : "-" + shortened)
            : shortened
    }

    /// What else lies in a document's folder.
    private static let reserved: Set<String> = ["review.html", "document.json"]

    /// The ending tells the kind of a file, and stays.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > longestInBytes else { return name }
        let ending = name.lastIndex(of: ".").map { name[$0...] }.flatMap { $0.utf8.count <= 10 ? $0 : nil } ?? ""
        var stem = name.dropLast(ending.count)
        while stem.utf8.count + ending.utf8.count > longestInBytes { stem.removeLast() }
        return String(stem) + ending
    }
}
