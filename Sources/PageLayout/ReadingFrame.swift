import DocumentModel

/// Turns page coordinates into a frame in which text of one direction runs from left to right, and back.
///
/// Everything that builds words and lines works in this frame, so rotated headers need no code of their own.
struct ReadingFrame {
    let direction: TextDirection

    func framed(_ box: Rectangle) -> Rectangle {
        switch direction {
        case .horizontal, .oblique: box
        case .upward: Rectangle(left: -box.bottom, top: box.left, right: -box.top, bottom: box.right)
        case .downward: Rectangle(left: box.top, top: -box.right, right: box.bottom, bottom: -box.left)
        case .reversed: Rectangle(left: -box.right, top: -box.bottom, right: -box.left, bottom: -box.top)
        }
    }
}
