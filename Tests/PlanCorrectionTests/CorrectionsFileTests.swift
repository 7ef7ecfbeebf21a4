import DocumentModel
import PlanCorrection
import PlanModel
import Testing

/// The file of corrections.
@Suite struct CorrectionsFileTests {
    private static let item = PlanCorrection.Item(key: "milestone-1", was: "Was")
    static let all: [PlanCorrection] = [
        .move(
            item, from: .init(year: "2024-25", term: 1), to: .init(year: "2024-25", term: 2), strand: "strand-1"),
        .mend(item, text: "Is"), .join(item, with: .init(key: "milestone-2"), as: .sentence),
        .split(item, texts: ["W", "as"]), .confirm(item),
        .furniture(
            .init(text: "1", provenance: [.page(1, box: Rectangle(left: 1, top: 2, right: 3, bottom: 4))])),
        .priority(.init(text: "Reading")), .column(header: "Who?", role: .lead),
    ]

    @Test func `every kind of correction is read as it was written`() throws {
        let file = PlanCorrections(
            source: .init(name: "plan.pdf", sha256: String(repeating: "0a", count: 32)), corrections: Self.all)
        #expect(try PlanCorrections(json: file.json) == file)
    }

    @Test(arguments: [
        ("", "this is no JSON"), ("[]", "these are no corrections of a plan: “corrections” has the wrong shape"),
        (#"{"schemaVersion": "1.0"}"#, "these are no corrections of a plan: “source” is missing"),
        (
            #"{"schemaVersion": "2.0", "source": {"name": "a", "sha256": "b"}, "corrections": []}"#,
            "it is of version 2.0, which this planlift does not know"
        ),
        (
            #"{"schemaVersion": "1.0", "source": {"name": "a", "sha256": "b"}, "corrections": [{"kind": "confirm"}]}"#,
            "correction 1 cannot be understood: “key” is missing"
        ),
        (
            #"{"schemaVersion": "1.0", "source": {"name": "a", "sha256": "b"}, "corrections": [{"kind": "burn", "key": "a"}]}"#,
            "correction 1 cannot be understood: “kind” has an unknown value"
        ),
    ])
    func `a damaged file says what is wrong with it`(json: String, message: String) {
        let error = #expect(throws: CorrectionsError.self) { try PlanCorrections(json: Array(json.utf8)) }
        #expect(error?.description == message)
    }
}
