/// The direction in which a run of text is set on the page, as the reader sees the page.
package enum TextDirection: String, Hashable, Sendable, Codable {
    /// Left to right, the usual case.
    case horizontal
    /// Turned 90 degrees clockwise: read from top to bottom.
    case downward
    /// Turned 90 degrees counter-clockwise: read from bottom to top.
    case upward
    /// Upside down.
    case reversed
    /// Set at any other angle.
    case oblique
}

/// Why a glyph is in the file but not seen by a reader.
package enum HiddenReason: String, Hashable, Sendable, Codable {
    /// Text render mode 3 and its kin: never painted.
    case notPainted
    /// The colour of what lies beneath it.
    case sameColorAsBackground
    /// Too small to read.
    case tooSmall
    /// Outside the page or the clip.
    case outsidePage
}

/// A font as a page uses it.
package struct Font: Hashable, Sendable, Codable {
    /// The PostScript name without its subset tag: `Carlito-Bold`.
    package let name: String
    /// As the font's name or descriptor says.
    package let isBold: Bool
    /// As the font's name or descriptor says.
    package let isItalic: Bool

    /// Takes each field.
    package init(name: String, isBold: Bool, isItalic: Bool) {
        self.name = name
        self.isBold = isBold
        self.isItalic = isItalic
    }
}

/// One character as it stands on a page. White space that the file writes is a glyph too.
package struct Glyph: Hashable, Sendable, Codable {
    /// The character: one Unicode scalar as a rule, several where a ligature stands for them.
    package let text: String
    /// The box that the font gives the character (advance by ascent and descent), in points.
    package let box: Rectangle
    /// An index into `Page.fonts`.
    package let fontIndex: Int
    /// As it is seen, after all transformations.
    package let fontSizeInPoints: Double
    /// Of its fill.
    package let color: Color
    /// Which way its text runs.
    package let direction: TextDirection
    /// Whether a line is drawn under it.
    package let isUnderlined: Bool
    /// Why a reader cannot see it; nil for what is seen.
    package let hidden: HiddenReason?
    /// The table cell that the file tags it into; nil for what stands in none, or where the file does not tell.
    package private(set) var cellTag: CellTag?
    /// Whether an icon stands right before it: no text, but it marks what it stands before.
    package private(set) var followsIcon = false
    /// From 0 to 1: how sure the reader is of the character. Below 1 only where it was recognised in a picture.
    package private(set) var confidence = 1.0

    /// Takes each field.
    package init(
        text: String, box: Rectangle, fontIndex: Int, fontSizeInPoints: Double, color: Color = .black,
        direction: TextDirection = .horizontal, isUnderlined: Bool = false, hidden: HiddenReason? = nil,
        cellTag: CellTag? = nil
    ) {
        self.cellTag = cellTag
        self.text = text
        self.box = box
        self.fontIndex = fontIndex
        self.fontSizeInPoints = fontSizeInPoints
        self.color = color
        self.direction = direction
        self.isUnderlined = isUnderlined
        self.hidden = hidden
    }
}

extension Glyph {
    /// Tags, icons and confidence are no part of the written form.
    private enum CodingKeys: String, CodingKey {
        case text, box, fontIndex, fontSizeInPoints, color, direction, isUnderlined, hidden
    }

    /// The same glyph with an icon before it.
    package func markedByIcon() -> Glyph {
        var glyph = self
        glyph.followsIcon = true
        return glyph
    }

    /// The same glyph, recognised in a picture.
    package func read(withConfidence confidence: Double) -> Glyph {
        var glyph = self
        glyph.confidence = confidence
        return glyph
    }

    /// The same glyph with another tag.
    package func tagged(_ tag: CellTag?) -> Glyph {
        var glyph = self
        glyph.cellTag = tag
        return glyph
    }
}
