import DocumentModel

/// Finds shading along one side of the paper: what stands on it has nothing to do with what stands beside it.
///
/// ```
///  ########
///  #Leader#   History Action Plan
///  #B Cole#   What we saw last year       no rows, though lines stand at one height
///  ########   Pupils remember stories …
///  ########
/// ```
enum Sidebars {
    /// Lower shading is a box or the first column of a table.
    private static let leastShareOfHeight = 0.8
    /// Wider shading is the ground of the page.
    private static let mostShareOfWidth = 0.45
    /// What is drawn to the edge of the paper ends this close to it.
    static let bleedInPoints = 2.0

    /// The page with its sidebar as a column of its own; none for a page without.
    static func zones(of content: PageContent) -> [ColumnZone] {
        let page = Rectangle(left: 0, top: 0, right: content.widthInPoints, bottom: content.heightInPoints)
        let gutters = content.fills.compactMap { gutter(of: $0.box, on: page) }
        return gutters.isEmpty ? [] : [ColumnZone(box: page, gutters: Set(gutters).sorted())]
    }

    /// The inner edge of shading that is a sidebar.
    private static func gutter(of box: Rectangle, on page: Rectangle) -> Double? {
        guard box.height >= leastShareOfHeight * page.height, box.width <= mostShareOfWidth * page.width else {
            return nil
        }
        if box.left <= page.left + bleedInPoints { return box.right }
        return box.right >= page.right - bleedInPoints ? box.left : nil
    }
}
