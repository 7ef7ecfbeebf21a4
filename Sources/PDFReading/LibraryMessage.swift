/// What the PDF library says of a file's flaws while it is read.
public struct LibraryMessage: Hashable, Sendable {
    /// The page that was being read, from 1; nil where the file was being opened.
    public var page: Int?
    /// In the library's own words, among which pieces of the file can be: foreign text.
    public var text: String

    /// A message about a page, counted from 1, or about the whole file.
    public init(page: Int?, text: String) {
        self.page = page
        self.text = text
    }
}
