import DocumentModel
import PlanModel
import TestSupport
import Testing

@testable import PlanSemantics

/// What the header and the cells of one column say of its role.
@Suite("Every evidence of column roles")
struct RoleEvidenceTests {
    private let lexicon = Lexicon(.standard)

    private func role(
        _ header: String, _ cells: [String], isBeforeNames: Bool = false, isHeadedByPeople: Bool = false
    ) -> ColumnRole {
        var content = ColumnContent()
        for cell in cells { content.add(CellText.lines(Drawn.paragraphs(cell)), lexicon: lexicon) }
        return RoleEvidence(
            column: .init(header: header, columns: 1..<2, matches: lexicon.roleMatches(ofHeader: header)),
            content: content, isBeforeNames: isBeforeNames, isHeadedByPeople: isHeadedByPeople
        ).best
    }

    private static let days = ["3 May 2022", "By 31 March 2022", "Autumn 2"]
    private static let people = ["Mrs Khan", "All staff", "Maths lead"]
    private static let plain = ["oak", "brown and old", "elm"]

    @Test func `a column whose header says nothing has the role of its cells`() {
        #expect(role("Thing", Self.days) == .timescale)
        #expect(role("Thing", Self.people) == .lead)
        #expect(role("Thing", ["£1,200", "£40", "£3"]) == .cost)
        #expect(role("Thing", ["In progress", "Complete", "Not started"]) == .status)
        #expect(role("Thing", Self.plain) == .other)
    }

    @Test(arguments: [
        ("By when", ColumnRole.timescale), ("Lead", .lead), ("Cost", .cost), ("Success criteria", .outcome),
        ("Resources", .resources), ("Monitoring", .monitoring), ("Status", .status),
    ])
    func `an empty column has the role that its header names`(header: String, expected: ColumnRole) {
        #expect(role(header, ["", "", ""]) == expected)
        #expect(role("", ["", "", ""]) == .other)
    }

    @Test func `cells of another kind overrule a header`() {
        #expect(role("Resources", Self.plain) == .resources)
        #expect(role("Resources", Self.days) == .timescale)
        #expect(role("Lead", Self.people) == .lead)
        #expect(role("Lead", Self.days) == .timescale)
    }

    @Test func `one cell that is of no kind proves nothing against a word inside a header, two do`() {
        // A word among others says little.
        #expect(lexicon.roleMatches(ofHeader: "Deadline colours of paint").first?.strength == 1)
        #expect(role("Deadline colours of paint", ["elm"]) == .timescale)
        #expect(role("Deadline colours of paint", ["elm", "oak"]) == .other)
    }

    @Test func `of two roles that a header names the cells choose; without them the first does`() {
        let header = "Cost / Resources"
        #expect(lexicon.roles(ofHeader: header) == [.cost, .resources])
        #expect(role(header, ["", ""]) == .cost)
        #expect(role("Resources / Cost", ["", ""]) == .resources)
        #expect(role("Lead / Timescale", Self.days) == .timescale)
        #expect(role("Lead / Timescale", Self.people) == .lead)
        #expect(role("Timescale / Lead", Self.people) == .lead)
    }

    @Test func `figures without a sign are costs only where the header says so`() {
        #expect(role("Thing", ["120", "40", "95"]) == .other)
        #expect(role("Cost", ["120", "40", "95"]) == .cost)
        #expect(role("Cost", Self.days) == .timescale)
    }

    @Test func `codes are numbers only before what they number`() {
        #expect(role("Thing", ["A1.1", "A1.2", "A1.3"], isBeforeNames: true) == .number)
        #expect(role("Thing", ["A1.1", "A1.2", "A1.3"], isBeforeNames: false) == .other)
    }

    @Test func `names of whoever it may be are leads where the header calls people, and hold against no header`() {
        let names = ["Marlow", "Harbour", "Quill"]
        #expect(role("Thing", names) == .lead)
        #expect(role("Governor", ["elm", ""], isHeadedByPeople: true) == .lead)
        #expect(role("Governor", ["elm", ""], isHeadedByPeople: false) != .lead)
    }

    @Test func `something to do under a header of people is what they are called`() {
        let managers = ["Tour manager", "Support manager", "Lead manager"]
        #expect(role("Who", managers) == .lead)
        // Under no such word it is what is to be done.
        #expect(role("Lead thoughts on it", ["Review the policy", "Train the staff"]) != .lead)
    }

    @Test func `money among what is needed is what it costs there`() {
        #expect(role("Resources", ["£40 of seed", "£12 of twine"]) == .resources)
        #expect(role("Thing", ["£40", "£12"]) == .cost)
    }

    @Test func `telephone numbers are no times and no people`() {
        let numbers = ["01234 567890", "01234 567891", "01234 567892"]
        #expect(role("Monitoring", numbers) == .other)
        #expect(role("Thing", numbers) == .other)
    }

    @Test
    func `people among other words are who monitors; among what is needed, and in proof of it, they are who leads`() {
        let cells = Self.people + ["book looks and talks"]
        #expect(role("Monitoring", cells) == .monitoring)
        #expect(role("Resources", cells) == .lead)
        #expect(role("Evidence", cells) == .lead)
    }
}
