import CPoppler
import DocumentModel

/// What somebody typed, ticked or chose in a field of a form.
struct FormField {
    var box: Rectangle
    var text: String
    /// 0 where the viewer chooses.
    var fontSizeInPoints: Double

    /// The characters as glyphs in the field's place: the library leaves fields out of a page's text.
    ///
    /// Their widths are a guess, made to fit; what counts is the field that they stand in.
    func glyphs(fontIndex: Int) -> [Glyph] {
        let lines = lines
        let room = max(box.height - 2 * Self.paddingInPoints, 1)
        let asked = fontSizeInPoints > 0 ? fontSizeInPoints : Self.usualSizeInPoints
        let size = max(min(asked, room / (Double(lines.count) * Self.lineHeightInEms)), Self.smallestSizeInPoints)
        let lineHeight = size * Self.lineHeightInEms
        let top = lines.count > 1 ? box.top + Self.paddingInPoints : box.center.y - lineHeight / 2
        let longest = lines.map(\.count).max() ?? 1
        let width = min(size * Self.letterWidthInEms, (box.width - 2 * Self.paddingInPoints) / Double(max(longest, 1)))
        guard width > 0 else { return [] }
        return lines.enumerated().flatMap { row, line in
            line.enumerated().map { column, letter in
                let left = box.left + Self.paddingInPoints + Double(column) * width
                let lineTop = top + Double(row) * lineHeight
                return Glyph(
                    text: String(letter),
                    box: Rectangle(left: left, top: lineTop, right: left + width, bottom: lineTop + lineHeight),
                    fontIndex: fontIndex, fontSizeInPoints: size)
            }
        }
    }

    /// The text in lines: as typed, and wrapped where a line is too long for a field that is high enough for two.
    private var lines: [String] {
        let typed = text.split(whereSeparator: \.isNewline).map(String.init)
        let size = fontSizeInPoints > 0 ? fontSizeInPoints : Self.usualSizeInPoints
        let fitting = Int(saturating: (box.width - 2 * Self.paddingInPoints) / (size * Self.letterWidthInEms))
        guard fitting > 1, box.height > 2 * size * Self.lineHeightInEms else { return typed }
        return typed.flatMap { Self.wrapped($0, at: fitting) }
    }

    private static func wrapped(_ text: String, at longest: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= longest {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// The field's glyphs, but for one that the page's own text shows already.
    func glyphs(beside glyphs: [Glyph], fontIndex: Int) -> [Glyph] {
        let isShown = glyphs.contains { glyph in
            glyph.hidden == nil && glyph.text.contains { !$0.isWhitespace } && box.contains(glyph.box.center)
        }
        return isShown ? [] : self.glyphs(fontIndex: fontIndex)
    }

    /// Viewers leave about this much between a field's edge and its text.
    private static let paddingInPoints = 2.0
    private static let usualSizeInPoints = 9.0
    /// A tall text in a low field must stay readable, else it would count as hidden.
    private static let smallestSizeInPoints = 2.0
    /// Helvetica's: the face that forms are filled in with.
    private static let letterWidthInEms = 0.5
    private static let lineHeightInEms = 1.15
}

extension FormField {
    /// Reads a field; nil where nothing is filled in.
    init?(_ mapping: PopplerFormFieldMapping, pageHeightInPoints: Double, pointsPerUnit: Double) {
        guard let field = mapping.field, let text = Self.text(of: field), !text.isEmpty else { return nil }
        let area = mapping.area
        let sides = [area.x1, area.y1, area.x2, area.y2].map { $0 * pointsPerUnit }
        guard sides.allSatisfy(PageExtent.holds) else { return nil }
        // The library counts a field's sides from the foot of the page.
        box = Rectangle(
            left: sides[0], top: pageHeightInPoints - sides[1], right: sides[2], bottom: pageHeightInPoints - sides[3])
        self.text = String(text.prefix(Self.longestText))
        let size = poppler_form_field_get_font_size(field) * pointsPerUnit
        fontSizeInPoints = size.isFinite && size > 0 && size < Self.largestSizeInPoints ? size : 0
    }

    private static func text(of field: OpaquePointer) -> String? {
        switch poppler_form_field_get_field_type(field) {
        case POPPLER_FORM_FIELD_TEXT:
            guard poppler_form_field_text_is_password(field) == 0 else { return nil }
            return owned(poppler_form_field_text_get_text(field))
        case POPPLER_FORM_FIELD_CHOICE: return choice(of: field)
        case POPPLER_FORM_FIELD_BUTTON:
            let isTicked = poppler_form_field_button_get_state(field) != 0
            switch poppler_form_field_button_get_button_type(field) {
            case POPPLER_FORM_BUTTON_CHECK: return isTicked ? "☒" : "☐"
            case POPPLER_FORM_BUTTON_RADIO: return isTicked ? "☒" : nil
            default: return nil
            }
        default: return nil
        }
    }

    private static func choice(of field: OpaquePointer) -> String? {
        let count = min(poppler_form_field_choice_get_n_items(field), mostChoices)
        let chosen = (0..<max(count, 0)).filter { poppler_form_field_choice_is_item_selected(field, $0) != 0 }
            .compactMap { owned(poppler_form_field_choice_get_item(field, $0)) }
        return chosen.isEmpty ? owned(poppler_form_field_choice_get_text(field)) : chosen.joined(separator: "\n")
    }

    private static func owned(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text else { return nil }
        defer { g_free(text) }
        return String(cString: text)
    }

    private static let largestSizeInPoints = 144.0
    private static let longestText = 20_000
    private static let mostChoices: gint = 1_000
}
