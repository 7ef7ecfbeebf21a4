import DocumentModel
import TestSupport
import Testing

@testable import PlanSemantics

/// What each sight of a table says for or against its being a term grid, all else being equal.
@Suite("Every evidence of term grids")
struct GridEvidenceTests {
    private let lexicon = Lexicon(.standard)

    private func evidence(_ drawing: String, isInherited: Bool = false) throws -> GridEvidence {
        let grid = TableGrid(Drawn.table(drawing))
        let header = try #require(GridHeader.find(in: grid, lexicon: lexicon))
        return GridEvidence(grid: grid, header: header, isInherited: isInherited, lexicon: lexicon)
    }

    private static let tasks = "| Map the gaps in phonics | Train staff in the scheme | Report to the governors |"
    private static let terms = "| Autumn | Spring | Summer |"

    @Test func `columns headed by all terms of a year speak louder than two terms, and these louder than numbers`()
        throws
    {
        func underYear(_ terms: String, _ tasks: String) throws -> GridEvidence {
            let year = "2021-22 |" + String(repeating: " < |", count: terms.count { $0 == "|" } - 2)
            return try evidence("| Strand | \(year)\n| ^ \(terms)\n| Reading \(tasks)")
        }
        let year = try underYear(Self.terms, Self.tasks)
        let two = try underYear("| Autumn | Spring |", "| Map the gaps in phonics | Train staff in the scheme |")
        let numbers = try underYear("| 1 | 2 | 3 |", Self.tasks)
        #expect(year.score > two.score)
        #expect(two.score > numbers.score)
        #expect(year.reasons.contains("3 columns are headed by terms"))
        #expect(numbers.reasons.contains("3 columns are headed by years or numbers"))
    }

    @Test func `heads that name years speak for a grid, heads taken from the table above against it`() throws {
        let plain = try evidence("\(Self.terms)\n\(Self.tasks)")
        let years = try evidence("| Autumn 2021 | Spring 2022 | Summer 2022 |\n\(Self.tasks)")
        let inherited = try evidence("\(Self.terms)\n\(Self.tasks)", isInherited: true)
        #expect(years.score > plain.score)
        #expect(inherited.score < plain.score)
        #expect(!inherited.isRuledOut)
    }

    @Test func `cells that say what is to be done speak for a grid; single words say nothing`() throws {
        let words = try evidence("\(Self.terms)\n| Phonics | Training | Governors |")
        let tasks = try evidence("\(Self.terms)\n\(Self.tasks)")
        #expect(tasks.score > words.score)
        #expect(!words.isRuledOut)
    }

    @Test(arguments: ["| 61% | 64% | 70% |", "| £4,200 | £3,100 | £900 |", "| 12 FTE | 11 FTE | 11 FTE |"])
    func `a table of figures by term is no grid`(figures: String) throws {
        let found = try evidence("\(Self.terms)\n\(figures)\n\(figures)")
        #expect(found.isRuledOut)
        #expect(found.reasons.contains("most cells are figures"))
        // A figure among tasks is a target.
        #expect(try !evidence("\(Self.terms)\n\(Self.tasks)\n\(Self.tasks)\n\(figures)").isRuledOut)
    }

    @Test func `people under years are a rota; under terms they may be who does it`() throws {
        let people = "| Mrs Khan | Mr Holt | J Carr |\n| Mr Holt | J Carr | Mrs Khan |"
        #expect(try evidence("| 2021-22 | 2022-23 | 2023-24 |\n\(people)").isRuledOut)
        #expect(try !evidence("\(Self.terms)\n\(people)").isRuledOut)
    }

    @Test
    func `actions with a lead beside the terms make an action plan; rows that are only called actions may be a grid`()
        throws
    {
        let labels = try evidence("| Strand | Autumn | Spring | Summer |\n| Reading \(Self.tasks)")
        let actions = try evidence("| Action | Autumn | Spring | Summer |\n| Reading \(Self.tasks)")
        let led = try evidence("| Action | Lead | Autumn | Spring | Summer |\n| Reading | Mrs Khan \(Self.tasks)")
        #expect(actions.score < labels.score)
        #expect(!actions.isRuledOut)
        #expect(led.isRuledOut)
        // The number of an action is no more than its name.
        #expect(try !evidence("| No | Action | Autumn | Spring | Summer |\n| 1 | Reading \(Self.tasks)").isRuledOut)
    }

    @Test func `two columns of means beside the terms make an action plan without one of actions, one does not`() throws
    {
        let one = try evidence("| Strand | Lead | Autumn | Spring | Summer |\n| Reading | Mrs Khan \(Self.tasks)")
        let two = try evidence(
            "| Strand | Lead | Cost | Autumn | Spring | Summer |\n| Reading | Mrs Khan | £200 \(Self.tasks)")
        #expect(!one.isRuledOut)
        #expect(two.isRuledOut)
        #expect(two.reasons.contains("columns of means stand beside them"))
    }

    @Test func `a column of labels before the terms speaks for a grid`() throws {
        let bare = try evidence("\(Self.terms)\n\(Self.tasks)")
        let labelled = try evidence("| Strand | Autumn | Spring | Summer |\n| Reading \(Self.tasks)")
        #expect(labelled.score > bare.score)
    }
}
