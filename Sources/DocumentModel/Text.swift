/// How a run of text looks. Heading levels, strand labels and notes are told apart by it.
public struct TextStyle: Hashable, Sendable, Codable {
    /// In points; nil where a DOCX leaves it to the application's default.
    public var fontSizeInPoints: Double?
    /// Whether it is bold.
    public var isBold: Bool
    /// Whether it is slanted.
    public var isItalic: Bool
    /// Whether it is underlined.
    public var isUnderlined: Bool
    /// Of the letters.
    public var color: Color
    /// How a tracked change marks it, where all revisions were asked for.
    public var revision: Revision?

    /// What a tracked change did to a text.
    public enum Revision: String, Hashable, Sendable, Codable {
        /// It came.
        case inserted
        /// It went.
        case deleted
    }

    /// Takes each field.
    public init(
        fontSizeInPoints: Double? = nil, isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false,
        color: Color = .black, revision: Revision? = nil
    ) {
        self.fontSizeInPoints = fontSizeInPoints
        self.isBold = isBold
        self.isItalic = isItalic
        self.isUnderlined = isUnderlined
        self.color = color
        self.revision = revision
    }
}

/// Text of one look. A hard line break inside a paragraph is `\n` in the text.
public struct Run: Hashable, Sendable, Codable {
    /// As written.
    public var text: String
    /// The same in all of it.
    public var style: TextStyle

    /// Takes each field.
    public init(_ text: String, style: TextStyle = TextStyle()) {
        self.text = text
        self.style = style
    }
}

/// The label that numbers or marks a list item, apart from its text.
public struct ListLabel: Hashable, Sendable, Codable {
    /// As a reader sees it: `1a.`, `A.`, `(iv)`, `•`.
    public var text: String
    /// 0 for the outermost level.
    public var level: Int
    /// Bullets are marks, not text: they never reach the plan.
    public var isBullet: Bool
    /// Whether the author typed it as text (always so in a PDF) or the application numbers automatically.
    public var isTyped: Bool

    /// Takes each field.
    public init(text: String, level: Int = 0, isBullet: Bool = false, isTyped: Bool = true) {
        self.text = text
        self.level = level
        self.isBullet = isBullet
        self.isTyped = isTyped
    }
}

/// A paragraph: text that soft wraps have been taken out of, with its looks, its list label and its place.
public struct Paragraph: Hashable, Sendable, Codable {
    /// Where its lines begin or end alike.
    public enum Alignment: String, Hashable, Sendable, Codable {
        /// Lines begin alike.
        case left
        /// Lines share their middle.
        case center
        /// Lines end alike.
        case right
        /// Lines begin and end alike.
        case justified
    }

    /// What a reader knows about the paragraph's part in the document.
    public enum Role: Hashable, Sendable, Codable {
        /// Plain text.
        case body
        /// Marked as the document's title (a DOCX style).
        case title
        /// Marked as a heading, level counted from 1 (a DOCX style or outline level).
        case heading(level: Int)
        /// A line of a table of contents.
        case contents
        /// A footnote or endnote with its mark.
        case note(mark: String)
        /// Text in a drawn box or text box.
        case boxed
    }

    /// The text without its list label; never has leading or trailing white space.
    public var runs: [Run]
    /// Its list mark or number; nil for one that is no list item.
    public var label: ListLabel?
    /// What it is to the document.
    public var role: Role
    /// Where its lines begin or end alike.
    public var alignment: Alignment
    /// The left edge of the text against the column's, in points; tells nesting.
    public var indentInPoints: Double
    /// The free space above beyond the normal line distance, in points, where known.
    public var spaceAboveInPoints: Double?
    /// Whether only a line break parts it from the paragraph above: in a cell of a sheet nothing else parts items.
    public var followsLineBreak = false
    /// Where it stands; several places where a page break cuts it.
    public var provenance: [Provenance]

    /// Takes each field.
    public init(
        runs: [Run], label: ListLabel? = nil, role: Role = .body, alignment: Alignment = .left,
        indentInPoints: Double = 0, spaceAboveInPoints: Double? = nil, provenance: [Provenance] = []
    ) {
        self.runs = runs
        self.label = label
        self.role = role
        self.alignment = alignment
        self.indentInPoints = indentInPoints
        self.spaceAboveInPoints = spaceAboveInPoints
        self.provenance = provenance
    }

    /// The words without the label.
    public var text: String { runs.map(\.text).joined() }

    /// The look of most of the letters.
    public var style: TextStyle {
        var counts: [TextStyle: Int] = [:]
        var best: (style: TextStyle, count: Int) = (runs.first?.style ?? TextStyle(), 0)
        for run in runs {
            let count = counts[run.style, default: 0] + run.text.count
            counts[run.style] = count
            if count > best.count { best = (run.style, count) }
        }
        return best.style
    }
}
