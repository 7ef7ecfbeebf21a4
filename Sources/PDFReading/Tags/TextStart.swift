import DocumentModel

/// A place on a page at which the drawing begins to show text.
struct TextStart {
    /// On the baseline.
    var point: Point
    var direction: TextDirection
    /// Nil for text outside all cells.
    var tag: CellTag?
    /// Whether text of other cells follows, at a place that only the widths of letters would tell.
    var isAmbiguous = false
}
