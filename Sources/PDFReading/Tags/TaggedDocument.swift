import DocumentModel

/// What a file's structure tree says of its tables, and where on the pages their cells' text begins.
package struct TaggedDocument {
    /// Unpacked drawing of a page. The densest page of the plans has 0.3 MB.
    static let mostBytesOfDrawing = 16 << 20
    /// Unpacked forms of a page together.
    static let mostBytesOfForms = 32 << 20

    private let file: PDFObjectFile
    private let pages: PageTree
    private let tree: StructureTree
    private let tablesOfPage: [Int: [Int]]

    /// Nil where the file tags no tables, or in a way that is not read here.
    init?(_ file: PDFObjectFile, pages: PageTree) {
        guard let root = file.resolved(file.catalog?["StructTreeRoot"])?.entries else { return nil }
        self.pages = pages
        tree = StructureTree(file, root: root, pages: pages.indices)
        guard !tree.tags.isEmpty else { return nil }
        self.file = file
        var tables: [Int: Set<Int>] = [:]
        for (content, tag) in tree.tags { tables[content.page, default: []].insert(tag.table) }
        tablesOfPage = tables.mapValues { $0.sorted() }
    }

    /// What is told of a page; nil where it has no tagged tables, or its drawing cannot be followed.
    package func tags(ofPage number: Int, widthInPoints: Double, heightInPoints: Double, mostStarts: Int) -> PageTags? {
        let index = number - 1
        guard let tables = tablesOfPage[index], pages.leaves.indices.contains(index),
            let matrix = matrix(of: pages.leaves[index], widthInPoints: widthInPoints, heightInPoints: heightInPoints),
            let drawing = drawing(of: pages.leaves[index])
        else { return nil }
        let tree = tree
        var reader = DrawingReader(mostStarts: mostStarts) { form, number in
            tree.tags[MarkedContent(page: index, form: form, number: number)]
        }
        let forms = FormStore(file, mostBytes: TaggedDocument.mostBytesOfForms)
        reader.read(
            drawing, matrix: matrix, resources: forms.resources(pages.leaves[index].entries["Resources"]))
        guard !reader.isCutShort else { return nil }
        return PageTags(starts: reader.starts, tables: tables.map { tree.tables[$0] })
    }

    private func matrix(of page: PageTree.Leaf, widthInPoints: Double, heightInPoints: Double) -> DrawingMatrix? {
        guard let media = box(page.entries["MediaBox"]) else { return nil }
        let rotation = file.resolved(page.entries["Rotate"])?.integerValue ?? 0
        var box = media
        if let crop = self.box(page.entries["CropBox"]) {
            box = (
                max(crop.left, media.left), max(crop.bottom, media.bottom), min(crop.right, media.right),
                min(crop.top, media.top)
            )
        }
        let isTurned = rotation % 180 != 0
        let (width, height) = (box.right - box.left, box.top - box.bottom)
        // Where poppler shows another page, the frames differ.
        guard abs((isTurned ? height : width) - widthInPoints) <= TaggedDocument.sameSizeInPoints,
            abs((isTurned ? width : height) - heightInPoints) <= TaggedDocument.sameSizeInPoints
        else { return nil }
        return DrawingMatrix.page(
            left: box.left, bottom: box.bottom, right: box.right, top: box.top, rotation: rotation)
    }

    private static let sameSizeInPoints = 0.5

    private func box(_ object: PDFObject?) -> (left: Double, bottom: Double, right: Double, top: Double)? {
        guard let numbers = file.resolved(object)?.elements?.compactMap({ file.resolved($0)?.number }),
            numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e6 })
        else { return nil }
        return (
            min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
            max(numbers[1], numbers[3])
        )
    }

    private func drawing(of page: PageTree.Leaf) -> [UInt8]? {
        let contents = file.resolved(page.entries["Contents"])
        guard let parts = contents?.elements else {
            return file.data(of: page.entries["Contents"], limitInBytes: TaggedDocument.mostBytesOfDrawing)
        }
        var result: [UInt8] = []
        for part in parts {
            let limit = TaggedDocument.mostBytesOfDrawing - result.count
            guard limit > 0, let data = file.data(of: part, limitInBytes: limit) else { return nil }
            result += data
            result.append(10)
        }
        return result
    }
}

/// Looks up what drawings refer to by name, each form unpacked once.
private final class FormStore {
    private let file: PDFObjectFile
    private var remainingBytes: Int
    private var forms: [Int: DrawingReader.Form] = [:]

    init(_ file: PDFObjectFile, mostBytes: Int) {
        self.file = file
        remainingBytes = mostBytes
    }

    func resources(_ object: PDFObject?) -> DrawingReader.Resources {
        let entries = file.resolved(object)?.entries ?? [:]
        let file = file
        let lists = file.resolved(entries["Properties"])?.entries ?? [:]
        let objects = file.resolved(entries["XObject"])?.entries ?? [:]
        return DrawingReader.Resources(
            markNumber: { file.resolved(file.resolved(lists[$0])?.entries?["MCID"])?.integerValue },
            form: { [self] name in form(objects[name]) })
    }

    private func form(_ object: PDFObject?) -> DrawingReader.Form? {
        guard case .reference(let number)? = object else { return nil }
        if let known = forms[number] { return known }
        guard let entries = file.resolved(object)?.entries, entries["Subtype"]?.nameValue == "Form",
            let data = file.data(of: object, limitInBytes: remainingBytes)
        else { return nil }
        remainingBytes -= data.count
        let numbers = file.resolved(entries["Matrix"])?.elements?.compactMap(\.number) ?? []
        let matrix =
            numbers.count == 6
            ? DrawingMatrix(
                a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
            : DrawingMatrix()
        let form = DrawingReader.Form(
            object: number, drawing: data, matrix: matrix, resources: resources(entries["Resources"]))
        forms[number] = form
        return form
    }
}
