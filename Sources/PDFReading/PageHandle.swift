import CPoppler
import DocumentModel

/// Owns a poppler page and turns its arrays into values at once: no pointer into the library outlives a call.
struct PageHandle: ~Copyable {
    private let pointer: OpaquePointer
    /// The library counts in the page's own units, which are points but for a few pages.
    private let pointsPerUnit: Double

    init(owning pointer: OpaquePointer, pointsPerUnit: Double) {
        self.pointer = pointer
        self.pointsPerUnit = pointsPerUnit
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(pointer))
    }

    /// Width and height of the crop box in points, after the page's own rotation; nil where no page can be so large.
    var sizeInPoints: (width: Double, height: Double)? {
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(pointer, &width, &height)
        width *= pointsPerUnit
        height *= pointsPerUnit
        guard PageExtent.holds(width), PageExtent.holds(height) else { return nil }
        return (max(width, 0), max(height, 0))
    }

    private func inPoints(left: Double, top: Double, right: Double, bottom: Double) -> Rectangle {
        Rectangle(
            left: left * pointsPerUnit, top: top * pointsPerUnit, right: right * pointsPerUnit,
            bottom: bottom * pointsPerUnit)
    }

    /// The page's text as the library writes it: with line ends and spaces that it adds by itself.
    var scalars: [Unicode.Scalar] {
        guard let text = poppler_page_get_text(pointer) else { return [] }
        defer { g_free(text) }
        return Array(String(cString: text).unicodeScalars)
    }

    /// One box for each character of the text, also for the spaces and line ends that the library adds.
    var boxes: [Rectangle] {
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(pointer, &rectangles, &count) != 0, let rectangles else { return [] }
        defer { g_free(rectangles) }
        return UnsafeBufferPointer(start: rectangles, count: Int(count)).map {
            inPoints(left: $0.x1, top: $0.y1, right: $0.x2, bottom: $0.y2)
        }
    }

    /// Stretches of characters of one look, in order. They count characters as `boxes` does.
    var looks: [TextLook] {
        guard let list = poppler_page_get_text_attributes(pointer) else { return [] }
        defer { poppler_page_free_text_attributes(list) }
        var looks: [TextLook] = []
        var link: UnsafeMutablePointer<GList>? = list
        while let current = link {
            if let attributes = current.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self).pointee {
                looks.append(TextLook(attributes, pointsPerUnit: pointsPerUnit))
            }
            link = current.pointee.next
        }
        return looks
    }

    /// The fields of forms on the page that are filled in.
    var formFields: [FormField] {
        guard let height = sizeInPoints?.height, let list = poppler_page_get_form_field_mapping(pointer) else {
            return []
        }
        defer { poppler_page_free_form_field_mapping(list) }
        var fields: [FormField] = []
        var link: UnsafeMutablePointer<GList>? = list
        while let current = link, fields.count < PageHandle.mostFormFields {
            if let mapping = current.pointee.data?.assumingMemoryBound(to: PopplerFormFieldMapping.self).pointee,
                let field = FormField(mapping, pageHeightInPoints: height, pointsPerUnit: pointsPerUnit)
            {
                fields.append(field)
            }
            link = current.pointee.next
        }
        return fields
    }

    /// No form that people fill in has more on a page.
    private static let mostFormFields = 2_000

    /// Draws the page on a context, with lines as thin as they are: the drawing for screens thickens them.
    func draw(on context: OpaquePointer) {
        cairo_scale(context, pointsPerUnit, pointsPerUnit)
        poppler_page_render_for_printing(pointer, context)
    }

    /// Draws the page on a context as a screen shows it.
    func drawAsSeen(on context: OpaquePointer) {
        cairo_scale(context, pointsPerUnit, pointsPerUnit)
        poppler_page_render(pointer, context)
    }

    /// The boxes of the pictures, found by one more interpretation of the page.
    var imageBoxes: [Rectangle] {
        guard let list = poppler_page_get_image_mapping(pointer) else { return [] }
        defer { poppler_page_free_image_mapping(list) }
        var boxes: [Rectangle] = []
        var link: UnsafeMutablePointer<GList>? = list
        while let current = link {
            if let area = current.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self).pointee.area {
                boxes.append(inPoints(left: area.x1, top: area.y1, right: area.x2, bottom: area.y2))
            }
            link = current.pointee.next
        }
        return boxes
    }
}

/// A stretch of characters of one font, size and colour.
struct TextLook {
    /// Counted in boxes.
    let characters: Range<Int>
    let fontName: String
    let fontSizeInPoints: Double
    let color: Color
    let isUnderlined: Bool

    init(_ attributes: PopplerTextAttributes, pointsPerUnit: Double) {
        let start = max(Int(attributes.start_index), 0)
        characters = start..<max(start, Int(attributes.end_index) + 1)
        fontName = attributes.font_name.map { String(cString: $0) } ?? ""
        fontSizeInPoints = attributes.font_size * pointsPerUnit
        // Sixteen bits a channel, the upper eight of which say all.
        color = Color(
            red: UInt8(attributes.color.red >> 8), green: UInt8(attributes.color.green >> 8),
            blue: UInt8(attributes.color.blue >> 8))
        isUnderlined = attributes.is_underlined != 0
    }
}
