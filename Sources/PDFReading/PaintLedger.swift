import DocumentModel

/// Books what a page paints, in the order of painting: as marks, and as what lies beneath later paint.
struct PaintLedger {
    var marks = PageMarks()
    var backdrop: Backdrop

    init(pageBox: Rectangle) {
        backdrop = Backdrop(widthInPoints: pageBox.width, heightInPoints: pageBox.height)
    }

    /// - Returns: whether a shape is none that a rectangle tells.
    mutating func record(
        _ shapes: [PaintedShape], _ source: PaintSource, cutBy probe: ClipProbe<some ClipRegion>
    ) -> Bool {
        var hasOther = false
        for shape in shapes {
            guard let box = probe.visiblePart(of: shape.box) else { continue }
            if shape.kind == .other {
                hasOther = true
                if case .color(let color) = source {
                    marks.add(.other, box, color, isVisible: backdrop.shows(color, in: box))
                }
                backdrop.paint(box, .unknown)
                continue
            }
            switch source {
            case .color(let color):
                marks.add(shape.kind, box, color, isVisible: backdrop.partsCells(color, in: box))
                backdrop.paint(box, .color(color))
            case .gradient(let color):
                marks.add(shape.kind, box, color, isVisible: true)
                backdrop.paint(box, .unknown)
            case .picture, .group, .unknown:
                backdrop.paint(box, .unknown)
            case .nothing:
                break
            }
        }
        return hasOther
    }

    mutating func record(_ box: Rectangle, _ source: PaintSource) {
        switch source {
        case .color(let color):
            marks.add(.box, box, color, isVisible: true)
            backdrop.paint(box, .color(color))
        case .gradient(let color):
            marks.add(.box, box, color, isVisible: true)
            backdrop.paint(box, .unknown)
        case .picture:
            marks.images.append(PageImage(box: box))
            backdrop.paint(box, .unknown)
        case .group:
            marks.hasGroups = true
            backdrop.paint(box, .unknown)
        case .unknown:
            backdrop.paint(box, .unknown)
        case .nothing:
            break
        }
    }
}
