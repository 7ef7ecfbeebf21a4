/// The pages of a file in order, as poppler counts them.
struct PageTree {
    /// A page with what it inherits.
    struct Leaf {
        var object: Int
        var entries: [String: PDFObject]
    }

    private(set) var leaves: [Leaf] = []
    /// For each page's object where it stands among the pages, from 0.
    private(set) var indices: [Int: Int] = [:]

    static let mostPages = 50_000
    private static let deepestNesting = 40
    private static let inherited = ["Resources", "MediaBox", "CropBox", "Rotate"]
    /// What is kept of a page: the rest may be large.
    private static let kept = inherited + ["Contents", "UserUnit"]

    init(_ file: PDFObjectFile, root: PDFObject?) {
        var visits = 0
        visit(root, inheriting: [:], depth: 0, visits: &visits, file)
    }

    private mutating func visit(
        _ object: PDFObject?, inheriting: [String: PDFObject], depth: Int, visits: inout Int, _ file: PDFObjectFile
    ) {
        visits += 1
        guard depth < PageTree.deepestNesting, visits <= 2 * PageTree.mostPages, leaves.count < PageTree.mostPages,
            case .reference(let number)? = object, let own = file.resolved(object)?.entries
        else { return }
        var entries = inheriting
        for key in PageTree.inherited { entries[key] = own[key] ?? entries[key] }
        if let kids = file.resolved(own["Kids"])?.elements {
            for kid in kids { visit(kid, inheriting: entries, depth: depth + 1, visits: &visits, file) }
        } else {
            for key in PageTree.kept { entries[key] = own[key] ?? entries[key] }
            indices[number] = indices[number] ?? leaves.count
            leaves.append(Leaf(object: number, entries: entries))
        }
    }
}
