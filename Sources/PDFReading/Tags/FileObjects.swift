/// What the objects of a file tell that poppler's interface does not.
package struct FileObjects {
    /// Nil where the file tags no tables.
    package let tags: TaggedDocument?
    let units: UserUnits

    package init(_ bytes: [UInt8]) {
        let file = PDFObjectFile(bytes)
        let pages = file.map { PageTree($0, root: $0.catalog?["Pages"]) }
        tags = file.flatMap { file in pages.flatMap { TaggedDocument(file, pages: $0) } }
        units = UserUnits(pages, file)
    }
}
