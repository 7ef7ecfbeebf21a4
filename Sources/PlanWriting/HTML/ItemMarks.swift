/// What a page says behind the items of a plan that only some pages say, as HTML: where an item stands in the document.
package struct ItemMarks: Hashable, Sendable {
    /// By the item's id.
    private let html: [String: String]

    package init(_ html: [String: String]) {
        self.html = html
    }

    package static let none = ItemMarks([:])

    subscript(id: String) -> String? { html[id] }
}
