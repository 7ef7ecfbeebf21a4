import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Labels of strands without a column of their own")
struct StrandLabelTests {
    @Test("a lone bold text under the first term, above its row, is a label")
    func boldOverFirstTerm() {
        let printed = TermGridTests.grid(
            """
            | **Autumn 2023** | **Spring 2024** | **Summer 2024** |
            | **Skills** | | |
            | | | Run a course |
            | **Cash** | | |
            | Ask the bank | | Report |
            """)
        #expect(
            printed == """
                [Skills]
                1 2023-24/3 Run a course
                [Cash]
                1 2023-24/1 Ask the bank
                1 2023-24/3 Report
                """)
    }

    @Test("so is a numbered one, however it is set")
    func numberedOverFirstTerm() {
        let printed = TermGridTests.grid(
            """
            | Autumn 2023 | Spring 2024 | Summer 2024 |
            | 1a. Skills | | |
            | | Run a course | |
            | 1b. Cash | | |
            | Ask the bank | | |
            """)
        #expect(
            printed == """
                [1a. Skills]
                1 2023-24/2 Run a course
                [1b. Cash]
                1 2023-24/1 Ask the bank
                """)
    }

    @Test("a lone text like all others is a milestone of the first term")
    func plainUnderFirstTerm() {
        let printed = TermGridTests.grid(
            """
            | Autumn 2023 | Spring 2024 | Summer 2024 |
            | Ask the bank | | |
            | | Run a course | Report |
            """)
        #expect(printed.contains("1 2023-24/1 Ask the bank"))
    }
}
