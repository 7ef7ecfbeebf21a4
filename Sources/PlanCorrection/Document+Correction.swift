import DocumentModel

extension Document {
    /// Takes a paragraph out of the body, or out of what was left over, and lists it as furniture.
    mutating func makeFurniture(_ text: PlanCorrection.Text) throws(Misfit) {
        if let index = try paragraph(text) {
            guard case .paragraph(let paragraph) = blocks[index] else { return }
            blocks.remove(at: index)
            furniture.append(
                Furniture(kind: .corrected, text: paragraph.wholeText, provenance: paragraph.provenance))
        } else if let index = unplaced.firstIndex(where: { $0.text.saysSame(as: text.text) }) {
            let lost = unplaced.remove(at: index)
            furniture.append(Furniture(kind: .corrected, text: lost.text, provenance: lost.provenance))
        } else {
            throw Misfit("“\(text.text.beginning)” is no paragraph of the document")
        }
    }

    /// Marks a paragraph as a heading of the highest level.
    mutating func makeHeading(_ text: PlanCorrection.Text) throws(Misfit) {
        guard let index = try paragraph(text), case .paragraph(var paragraph) = blocks[index] else {
            throw Misfit("“\(text.text.beginning)” is no paragraph of the document")
        }
        paragraph.role = .heading(level: 1)
        blocks[index] = .paragraph(paragraph)
    }

    /// The one in the same place, else the only one with the same words.
    private func paragraph(_ text: PlanCorrection.Text) throws(Misfit) -> Int? {
        let alike = blocks.indices.filter { index in
            guard case .paragraph(let paragraph) = blocks[index] else { return false }
            return paragraph.text.saysSame(as: text.text) || paragraph.wholeText.saysSame(as: text.text)
        }
        let here = alike.first { index in
            guard case .paragraph(let paragraph) = blocks[index] else { return false }
            return !text.provenance.isEmpty
                && paragraph.provenance.map(\.rounded) == text.provenance.map(\.rounded)
        }
        if let here { return here }
        guard alike.count < 2 else {
            throw Misfit("“\(text.text.beginning)” stands in the document \(alike.count) times, and nowhere as it did")
        }
        return alike.first
    }
}

extension Paragraph {
    /// With the label that the author wrote.
    var wholeText: String {
        guard let label, !label.isBullet, !label.text.isEmpty else { return text }
        return "\(label.text) \(text)"
    }
}

extension Provenance {
    /// As a file has it.
    var rounded: Provenance {
        guard case .page(let page, let box) = self else { return self }
        let corners = box.roundedCorners
        return .page(page, box: Rectangle(left: corners[0], top: corners[1], right: corners[2], bottom: corners[3]))
    }
}
