package import DocumentModel
package import PlanModel

/// One thing that a person put right.
///
/// Items are named by the `key` that they have in the plan as it was read, before any correction. `was` is what the item said
/// then: where the key is gone, the one item that says the same is taken for it.
package enum PlanCorrection: Hashable, Sendable {
    /// A milestone stands in other terms, or in another strand.
    case move(Item, from: TermReference?, to: TermReference?, strand: String?)
    /// An item says something else.
    case mend(Item, text: String)
    /// Two milestones of a strand, actions of a plan or steps of an action are one: the second goes on with the first.
    case join(Item, with: Item, as: Joint)
    /// A milestone or a step is several; together they say what it said.
    case split(Item, texts: [String])
    /// An item is as the document has it, however unsure the reading was.
    case confirm(Item)
    /// A text belongs to the pages, and not to the plan.
    case furniture(Text)
    /// A text is the heading of a priority.
    case priority(Text)
    /// What the cells of an action plan's column hold.
    case column(header: String, role: ColumnRole)

    /// What is named by its key.
    package struct Item: Hashable, Sendable {
        package var key: String
        package var was: String?

        package init(key: String, was: String? = nil) {
            self.key = key
            self.was = was
        }
    }

    /// A paragraph of the document.
    package struct Text: Hashable, Sendable {
        package var text: String
        /// Where it stands; empty where the words tell.
        package var provenance: [Provenance]

        package init(text: String, provenance: [Provenance] = []) {
            self.text = text
            self.provenance = provenance
        }
    }

    /// How two texts become one.
    package enum Joint: String, Hashable, Sendable, Codable {
        /// The second is a paragraph of its own.
        case paragraphs
        /// The second goes on with the sentence of the first.
        case sentence

        func joined(_ first: String, _ second: String) -> String {
            if first.isEmpty || second.isEmpty { return first + second }
            return first + (self == .paragraphs ? "\n\n" : " ") + second
        }
    }
}

extension PlanCorrection: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, key, was, from, to, strand, text, with, withWas
        case joint = "as"
        case texts, provenance, header, role
    }

    private enum Kind: String, Codable {
        case move, mend, join, split, confirm, furniture, priority, column
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func item() throws -> Item {
            Item(
                key: try container.decode(String.self, forKey: .key),
                was: try container.decodeIfPresent(String.self, forKey: .was))
        }
        func text() throws -> Text {
            Text(
                text: try container.decode(String.self, forKey: .text),
                provenance: try container.decodeIfPresent([Provenance].self, forKey: .provenance) ?? [])
        }
        switch try container.decode(Kind.self, forKey: .kind) {
        case .move:
            self = .move(
                try item(), from: try container.decodeIfPresent(TermReference.self, forKey: .from),
                to: try container.decodeIfPresent(TermReference.self, forKey: .to),
                strand: try container.decodeIfPresent(String.self, forKey: .strand))
        case .mend: self = .mend(try item(), text: try container.decode(String.self, forKey: .text))
        case .join:
            self = .join(
                try item(),
                with: Item(
                    key: try container.decode(String.self, forKey: .with),
                    was: try container.decodeIfPresent(String.self, forKey: .withWas)),
                as: try container.decodeIfPresent(Joint.self, forKey: .joint) ?? .paragraphs)
        case .split: self = .split(try item(), texts: try container.decode([String].self, forKey: .texts))
        case .confirm: self = .confirm(try item())
        case .furniture: self = .furniture(try text())
        case .priority: self = .priority(try text())
        case .column:
            self = .column(
                header: try container.decode(String.self, forKey: .header),
                role: try container.decode(ColumnRole.self, forKey: .role))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        func encode(_ kind: Kind, _ item: Item) throws {
            try container.encode(kind, forKey: .kind)
            try container.encode(item.key, forKey: .key)
            try container.encodeIfPresent(item.was, forKey: .was)
        }
        func encode(_ kind: Kind, _ text: Text) throws {
            try container.encode(kind, forKey: .kind)
            try container.encode(text.text, forKey: .text)
            if !text.provenance.isEmpty { try container.encode(text.provenance, forKey: .provenance) }
        }
        switch self {
        case .move(let item, let from, let to, let strand):
            try encode(.move, item)
            try container.encodeIfPresent(from, forKey: .from)
            try container.encodeIfPresent(to, forKey: .to)
            try container.encodeIfPresent(strand, forKey: .strand)
        case .mend(let item, let text):
            try encode(.mend, item)
            try container.encode(text, forKey: .text)
        case .join(let item, let other, let joint):
            try encode(.join, item)
            try container.encode(other.key, forKey: .with)
            try container.encodeIfPresent(other.was, forKey: .withWas)
            try container.encode(joint, forKey: .joint)
        case .split(let item, let texts):
            try encode(.split, item)
            try container.encode(texts, forKey: .texts)
        case .confirm(let item): try encode(.confirm, item)
        case .furniture(let text): try encode(.furniture, text)
        case .priority(let text): try encode(.priority, text)
        case .column(let header, let role):
            try container.encode(Kind.column, forKey: .kind)
            try container.encode(header, forKey: .header)
            try container.encode(role, forKey: .role)
        }
    }
}
