/// A piece of the narrative: a heading and what stands under it, in reading order. The list of sections is flat.
public struct Section: Hashable, Sendable, Codable {
    /// Empty only for text before the first heading.
    public var heading: String
    /// Counted from 1; tells nesting.
    public var level: Int
    /// The number before the heading; nil where it has none.
    public var number: String?
    /// What stands under the heading, in reading order.
    public var blocks: [SectionBlock]

    /// Takes each field.
    public init(heading: String, level: Int, number: String? = nil, blocks: [SectionBlock] = []) {
        self.heading = heading
        self.level = level
        self.number = number
        self.blocks = blocks
    }
}

/// A block of narrative.
public enum SectionBlock: Hashable, Sendable {
    /// Lines are parted by `\n`.
    case paragraph(text: String)
    /// Flat: each item knows its level.
    case list(items: [ListItem])
    /// A footnote or endnote; the label is its mark.
    case note(label: String, text: String)
    /// The id of a table in `Plan.tables`.
    case table(id: String)

    /// An item of a list.
    public struct ListItem: Hashable, Sendable, Codable {
        /// As written, `A.`; empty for a bullet.
        public var label: String
        /// 0 for the outermost.
        public var level: Int
        /// As written, without its label.
        public var text: String

        /// Takes each field.
        public init(label: String, level: Int, text: String) {
            self.label = label
            self.level = level
            self.text = text
        }
    }
}

extension SectionBlock: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, text, items, label, table
    }

    private enum Kind: String, Codable {
        case paragraph, list, note, table
    }

    /// Reads the contract’s form, told by `kind`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .paragraph: self = .paragraph(text: try container.decode(String.self, forKey: .text))
        case .list: self = .list(items: try container.decode([ListItem].self, forKey: .items))
        case .note:
            self = .note(
                label: try container.decode(String.self, forKey: .label),
                text: try container.decode(String.self, forKey: .text))
        case .table: self = .table(id: try container.decode(String.self, forKey: .table))
        }
    }

    /// Writes the contract’s form, told by `kind`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .paragraph(let text):
            try container.encode(Kind.paragraph, forKey: .kind)
            try container.encode(text, forKey: .text)
        case .list(let items):
            try container.encode(Kind.list, forKey: .kind)
            try container.encode(items, forKey: .items)
        case .note(let label, let text):
            try container.encode(Kind.note, forKey: .kind)
            try container.encode(label, forKey: .label)
            try container.encode(text, forKey: .text)
        case .table(let id):
            try container.encode(Kind.table, forKey: .kind)
            try container.encode(id, forKey: .table)
        }
    }
}

/// A key performance indicator; the text also stands in its section.
public struct Indicator: Hashable, Sendable, Codable {
    /// The heading that it stands under.
    public var group: String
    /// The number before the heading; nil where it has none.
    public var number: String?
    /// As written, without its label.
    public var text: String

    /// Takes each field.
    public init(group: String, number: String? = nil, text: String) {
        self.group = group
        self.number = number
        self.text = text
    }
}
