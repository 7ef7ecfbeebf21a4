package import DocumentModel

/// The pages of a document as people see them, where all are to stand in one file.
package struct PageSnapshots {
    private let source: any PageSource
    private var bytesLeft = Self.mostBytes
    private var pagesLeft: Int

    /// Written as text, with the plan beside them, they make a file of 12 MB.
    private static let mostBytes = 7_500_000
    /// So many times its even share a page may take: a dense table takes three times what a page of text does.
    private static let mostShares = 4

    package init(of source: any PageSource) {
        self.source = source
        pagesLeft = source.pageCount
    }

    /// The next page that is wanted; nil where it cannot be drawn.
    package mutating func next(page number: Int) -> PageSnapshot? {
        let share = bytesLeft / max(pagesLeft, 1)
        let image = source.image(ofPage: number, mostBytes: min(share * Self.mostShares, bytesLeft))
        pagesLeft -= 1
        bytesLeft = max(bytesLeft - (image?.png.count ?? 0), 0)
        return image
    }
}
