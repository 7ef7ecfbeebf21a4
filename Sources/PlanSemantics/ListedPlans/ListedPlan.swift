/// An action plan without a table: items listed under headings that say when, or that name phases.
struct ListedPlan: Sendable {
    /// An item to do, and what is listed below it; places in `Outline.elements`.
    struct Entry: Sendable {
        var item: Int
        var steps: [Int] = []
        /// A heading between that of the period and the item.
        var subheading: Int?
    }

    /// What is said of a period beside what is to do: `Deliverables:` and their list, `Lead: Sam`.
    struct Fact: Sendable {
        var label: String
        var lines: [TextLine]
        /// The elements that say it.
        var elements: [Int]

        mutating func add(_ line: TextLine, at element: Int) {
            lines.append(line)
            elements.append(element)
        }
    }

    /// One heading and what stands under it.
    struct Member: Sendable {
        var heading: Int
        var period: PeriodHeading
        /// The phase or the chapter that it stands in, where that tells members apart.
        var parent: Int?
        var entries: [Entry] = []
        var facts: [Fact] = []
        /// Labels over what is to do, `Activities:`: heads that come again with each list.
        var repeatedLabels: Set<Int> = []

        /// The heading and every element under it that the plan tells of; prose is none of them.
        var elements: [Int] {
            var result = [heading]
            for entry in entries {
                result.append(entry.item)
                result += entry.steps
                if let subheading = entry.subheading { result.append(subheading) }
            }
            for fact in facts { result += fact.elements }
            return result
        }
    }

    /// The heading over all members.
    var title: Int?
    var members: [Member]
    /// How sure it is, from 0 to 1.
    var confidence: Double
}
