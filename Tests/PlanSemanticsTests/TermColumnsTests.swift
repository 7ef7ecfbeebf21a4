import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Columns of terms beside other columns")
struct TermColumnsTests {
    private let lexicon = Lexicon(Vocabulary.standard)

    /// Every column of terms with its place in time, and every column of status with its term's column.
    private func found(_ drawing: String, title: String = "School Plan 2025-26") -> String {
        let grid = TableGrid(Drawn.table(drawing))
        guard let terms = TermColumns.find(in: grid, lexicon: lexicon) else { return "none" }
        var calendar = PlanCalendar(
            headers: [terms.header], titles: [title], nation: nil, options: PlanOptions())
        let slots = calendar.slots(of: terms.header, context: [])
        let columns = zip(terms.header.columns, slots).map { "\($0.column)=\($1.year)/\($1.term)" }
        let statuses = terms.statuses.sorted { $0.key < $1.key }.map { column, place in
            "\(column)~\(terms.header.columns[place].column)"
        }
        return (columns + statuses).joined(separator: " ")
    }

    @Test(
        "terms among leads, costs and states",
        arguments: [
            (
                "| Action | Lead | Autumn term milestones | Spring term milestones | Summer term milestones | Cost |",
                "2=2025-26/1 3=2025-26/2 4=2025-26/3"
            ),
            (
                "| No. | Action | Lead | Autumn | RAG | Spring | RAG | Summer | RAG |",
                "3=2025-26/1 5=2025-26/2 7=2025-26/3 4~3 6~5 8~7"
            ),
            (
                "| Action | Autumn 2024 | Autumn RAG | Spring 2025 | Spring RAG | Cost |",
                "1=2024-25/1 3=2024-25/2 2~1 4~3"
            ),
            (
                "| Action | Who | HT1 | HT2 | HT3 | HT4 | HT5 | HT6 |",
                "2=2025-26/1 3=2025-26/2 4=2025-26/3 5=2025-26/4 6=2025-26/5 7=2025-26/6"
            ),
            ("| Action | Lead | Cost | When |", "none"),
            ("| Action | Term | Lead |", "none"),
        ])
    func singleRows(header: String, columns: String) { #expect(found(header + "\n| a |") == columns) }

    @Test("a term over its milestones and their state, with a caption above")
    func twoRows() {
        #expect(
            found(
                """
                | Reading at home | < | < | < | < | < |
                | Action | Lead | Autumn | < | Spring | < |
                | ^ | ^ | Milestones | RAG | Milestones | RAG |
                | Books | HT | a | G | b | R |
                """) == "2=2025-26/1 4=2025-26/2 3~2 5~4")
    }
}
