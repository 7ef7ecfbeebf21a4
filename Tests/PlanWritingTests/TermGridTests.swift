import PlanModel
import Testing

@testable import PlanWriting

@Suite struct TermGridTests {
    private func grid(_ milestones: [(text: String, from: Int, to: Int, row: Int)]) -> TermGrid {
        func reference(_ column: Int) -> TermReference {
            TermReference(year: "202\(column / 3)-2\(column / 3 + 1)", term: column % 3 + 1)
        }
        let strand = Strand(
            id: "s", label: "S", title: "S",
            milestones: milestones.map {
                Milestone(id: $0.text, text: $0.text, from: reference($0.from), to: reference($0.to), row: $0.row)
            })
        let priority = Priority(id: "p", title: "P", heading: "P", strands: [strand])
        let years = (0..<2).flatMap { year in
            (1...3).map { term in
                TermGrid.Column(
                    reference: TermReference(year: "202\(year)-2\(year + 1)", term: term), yearLabel: "", title: "",
                    term: nil)
            }
        }
        return TermGrid(priority, columns: years)
    }

    /// `a..|bb.` for a cell `a` in the first column and `b` over two columns of the second year.
    private func drawing(_ grid: TermGrid) -> [String] {
        grid.rows.map { row in
            var line = [String](repeating: ".", count: grid.columns.count)
            for cell in row.cells {
                for column in cell.column..<cell.endColumn { line[column] = cell.milestones.map(\.text).joined() }
            }
            return line.joined()
        }
    }

    @Test func `milestones stand in the columns of their terms`() {
        #expect(drawing(grid([("a", 0, 0, 1), ("b", 3, 4, 1), ("c", 5, 5, 2)])) == ["a..bb.", ".....c"])
    }

    @Test func `milestones of one place share its cell`() {
        let grid = grid([("a", 1, 1, 1), ("b", 1, 1, 1)])
        #expect(drawing(grid) == [".ab...."])
        #expect(grid.rows[0].cells[0].text == "a\n\nb")
    }

    @Test func `milestones that overlap get a line of their own`() {
        #expect(drawing(grid([("a", 0, 2, 1), ("b", 1, 1, 1), ("c", 3, 3, 1)])) == ["aaac..", ".b...."])
    }

    @Test func `a span that ends before it starts is one column wide`() {
        #expect(drawing(grid([("a", 4, 1, 1)])) == ["....a."])
    }

    @Test func `every milestone of the corpus has one place`() {
        for (name, plan) in SamplePlans.golden + [("awkward", SamplePlans.awkward)] {
            for priority in plan.priorities {
                let placed = TermGrid(priority, of: plan).rows.flatMap { $0.cells.flatMap { $0.milestones.map(\.id) } }
                #expect(placed.sorted() == priority.strands.flatMap { $0.milestones.map(\.id) }.sorted(), "\(name)")
            }
        }
    }

    @Test func `terms that no year has get columns of their own`() {
        var plan = SamplePlans.awkward
        plan.years = []
        let columns = TermGrid.columns(of: plan, priorities: plan.priorities)
        #expect(columns.map(\.reference.term) == [1, 2, 3, 1, 2, 3])
        #expect(columns.first?.title == "Term 1")
    }
}
