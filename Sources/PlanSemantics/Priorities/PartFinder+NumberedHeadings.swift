/// What the numbers of headings tell of their places.
extension PartFinder {
    /// `Objective 1` among the headings of the second level.
    struct NumberedPlace: Hashable {
        var level: Int
        var noun: [String]
        var number: String
    }

    func isNumberedNoun(_ index: Int) -> Bool { outline.numberedHeading(index).isNumberedNoun }

    func numberedCaption(_ caption: String) -> NumberedHeading { .read(caption, nouns: lexicon.nouns) }

    /// Whether a numbered heading names a strand of the numbered one above it: its numbers begin again under each
    /// (`Objective 1` under `Priority 1` and under `Priority 2`), or hold the one above (`Objective 1.2`).
    func isNumbered(_ heading: Int, inside above: Int) -> Bool {
        let outer = outline.numberedHeading(above)
        guard let inner = Self.place(of: heading, in: outline), let outerNumber = outer.number,
            outer.isNumberedNoun, inner.noun.last != outer.noun.last, inner.noun.last != Self.nounOfPriority
        else { return false }
        return inner.number.hasPrefix(outerNumber + ".") || numberCounts[inner, default: 0] > 1
    }

    static func numberCounts(in outline: Outline) -> [NumberedPlace: Int] {
        var counts: [NumberedPlace: Int] = [:]
        for element in outline.elements.indices {
            if let place = place(of: element, in: outline) { counts[place, default: 0] += 1 }
        }
        return counts
    }

    private static func place(of element: Int, in outline: Outline) -> NumberedPlace? {
        guard let level = outline.elements[element].headingLevel else { return nil }
        let heading = outline.numberedHeading(element)
        guard heading.isNumberedNoun, let number = heading.number else { return nil }
        return NumberedPlace(level: level, noun: heading.noun, number: number)
    }

    /// What is called so is one, whatever it stands under.
    private static let nounOfPriority = "priority"
}
