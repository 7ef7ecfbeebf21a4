import DocumentModel

/// Recognises fixed templates by the phrases that they print.
enum ProfileFinder {
    /// The profile with the most of its phrases in headings, short lines and header cells; nil where none has enough.
    static func find(in document: Document, vocabulary: Vocabulary) -> Profile? {
        var texts: [[String]] = [Folding.words(document.facts.title ?? "")]
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph):
                let words = Folding.words(paragraph.text)
                if words.count <= 20 { texts.append(words) }
            case .table(let table):
                for cell in table.cells where cell.row < 4 {
                    let words = cell.paragraphs.flatMap { Folding.words($0.text) }
                    if words.count <= 20 { texts.append(words) }
                }
            }
        }
        var best: (profile: Profile, count: Int)?
        for profile in vocabulary.profiles {
            let count = profile.phrases.filter { phrase in
                let words = Folding.words(phrase)
                return texts.contains { Folding.contains($0, words) }
            }.count
            if count >= max(profile.leastPhrases, 1), count > (best?.count ?? 0) { best = (profile, count) }
        }
        return best?.profile
    }
}
