import DocumentModel
import PlanComparison
import PlanModel
import Testing

@Suite("Milestones of two versions")
struct MilestoneComparisonTests {
    private func changes(
        _ before: [(label: String, rows: [String])], _ after: [(label: String, rows: [String])],
        ignoring: Set<ComparisonOptions.Ignored> = []
    ) -> [String] {
        PlanComparator.compare(Draw.plan(before), Draw.plan(after), options: .init(ignoring: ignoring)).dump
    }

    @Test("a sentence that every term repeats stays where it stays, and the one that is gone is the one that is gone")
    func repetitions() {
        #expect(
            changes(
                [("1 Data", ["Monitor progress | Monitor progress | Monitor progress | Monitor progress"])],
                [("1 Data", ["Monitor progress | Monitor progress | | Monitor progress"])])
                == ["removed milestone “Monitor progress” t3"])
        #expect(
            changes(
                [("1 Data", ["Monitor the progress data | Monitor the progress data | | "])],
                [("1 Data", ["Monitor the progress data | | | Monitor the progress data"])])
                == ["moved milestone “Monitor the progress data” t2 → “Monitor the progress data” t4"])
    }

    @Test("one repetition that was reworded is an edit of that one")
    func editedRepetition() {
        #expect(
            changes(
                [("1 Data", ["Report data to trustees | Report data to trustees | Report data to trustees"])],
                [("1 Data", ["Report data to trustees | Report data to all trustees | Report data to trustees"])])
                == ["edited milestone “Report data to trustees” t2 → “Report data to all trustees” t2"])
    }

    @Test("a milestone that moved and was reworded is one change")
    func movedAndEdited() throws {
        let difference = PlanComparator.compare(
            Draw.plan([("1 Estates", ["Replace both boilers in the old gymnasium building | | Other things"])]),
            Draw.plan([("1 Estates", ["| Replace both boilers in the old gymnasuim building | Other things"])]))
        let change = try #require(difference.changes.first)
        #expect(difference.changes.count == 1)
        #expect(change.kind == .moved)
        #expect(
            change.edits == [
                .init(.equal, "Replace both boilers in the old "), .init(.delete, "gymnasium "),
                .init(.insert, "gymnasuim "), .init(.equal, "building"),
            ])
    }

    @Test("a text that has nothing in common with what stood there before is new")
    func replaced() {
        #expect(
            changes(
                [("1 Estates", ["Repair the roof of the sports hall | Paint the corridors"])],
                [("1 Estates", ["Appoint an attendance officer | Paint the corridors"])])
                == [
                    "removed milestone “Repair the roof of the sports hall” t1",
                    "added milestone → “Appoint an attendance officer” t1",
                ])
    }

    @Test("cells that were cut otherwise into paragraphs and rows say the same")
    func recut() {
        #expect(
            changes(
                [("1 Reading", ["Choose a scheme. / Train all staff. | Buy books / Read books"])],
                [("1 Reading", ["Choose a scheme. Train all staff. | Buy books", "| Read books"])]) == [])
        #expect(
            changes(
                [("1 Reading", ["Visit schools with trust-wide tests / Pilot the trust-wide tests"])],
                [("1 Reading", ["Visit schools / with trust-wide tests Pilot the trust- / wide tests"])]) == [])
    }

    @Test("hyphenation, white space and invisible characters are no change")
    func extractionNoise() {
        #expect(
            changes(
                [("1 Reading", ["On-going coach\u{AD}ing of   staff in well-\nbeing and of\u{FB01}ce skills"])],
                [("1 Reading", ["Ongoing coaching of staff\u{A0}in well-being and office skills"])]) == [])
    }

    @Test("what is to be ignored is ignored")
    func ignored() {
        let before = [(label: "1 Reading", rows: ["Train STAFF: all of them | Buy por tal books"])]
        let after = [(label: "1 Reading", rows: ["Train staff, all of them | Buy portal books"])]
        #expect(changes(before, after).count == 2)
        #expect(changes(before, after, ignoring: [.case, .punctuation]).count == 1)
        #expect(changes(before, after, ignoring: [.case, .punctuation, .whitespace]) == [])
    }

    @Test("white space inside words is no change where a plan comes from a PDF, which stores none")
    func guessedSpaces() {
        let before = Draw.plan([("1 Reading", ["Map the extended/ enhanced recommendation s"])])
        var after = Draw.plan([("1 Reading", ["Map the extended/enhanced recommendations"])])
        #expect(PlanComparator.compare(before, after).dump.count == 1)
        after.source.format = .pdf
        #expect(PlanComparator.compare(before, after).isEmpty)
    }

    @Test("years with three terms in one plan and six half terms in the other are read in the coarser scheme")
    func termSchemes() {
        func plan(_ terms: Int, term: Int) -> Plan {
            var plan = Draw.plan([("1 Reading", ["Choose a scheme for early reading"])])
            if let start = CalendarDay(year: 2021, month: 9, day: 1),
                let end = CalendarDay(year: 2022, month: 8, day: 31)
            {
                plan.years = [
                    AcademicYear(
                        id: "2021-22", label: "2021-22", start: start, end: end,
                        terms: (1...terms).map { Term(index: $0, label: "\($0)", name: "\($0)") })
                ]
            }
            plan.priorities[0].strands[0].milestones[0].from.term = term
            plan.priorities[0].strands[0].milestones[0].to.term = term
            return plan
        }
        #expect(PlanComparator.compare(plan(3, term: 2), plan(6, term: 4)).isEmpty)
        #expect(PlanComparator.compare(plan(3, term: 2), plan(6, term: 5)).dump.count == 1)
    }

    @Test("a milestone's status and its row's note are compared where the milestone stays")
    func fields() {
        var before = Draw.plan([("1 Reading", ["Choose a scheme | Train staff"])])
        var after = before
        before.priorities[0].strands[0].milestones[0].status = .onTrack
        after.priorities[0].strands[0].milestones[0].status = .complete
        for index in 0...1 {
            before.priorities[0].strands[0].milestones[index].note = "(Phonics)"
            after.priorities[0].strands[0].milestones[index].note = "(Early reading)"
        }
        #expect(
            PlanComparator.compare(before, after).dump == [
                "edited milestone status “onTrack” t1 → “complete” t1",
                "edited milestone note “(Phonics)” t1 → “(Early reading)” t1",
            ])
    }

    @Test("a strand split in two: what went to the new strand has moved, a text of two words too")
    func splitStrand() {
        let whole = [("1.1 English", ["Choose a scheme | Train staff | Moderate books | Visit partner schools"])]
        let parts = [
            ("1.1 Reading", ["Choose a scheme | Train staff | | "]),
            ("1.2 Writing", [" | | Moderate books | Visit partner schools"]),
        ]
        let told = PlanComparator.compare(Draw.plan(whole), Draw.plan(parts)).dump
        #expect(
            told.filter { $0.contains("milestone") } == [
                "moved milestone “Moderate books” t3 → “Moderate books” t3",
                "moved milestone “Visit partner schools” t4 → “Visit partner schools” t4",
            ], "\(told)")
    }

    @Test("the same sentence in nine cells: the one that is gone is the one that is gone")
    func repeatedSentence() {
        func plan(without gone: Int?) -> Plan {
            let cells = (1...9).map { $0 == gone ? " " : "Staff receive updates on the programmes" }
            return Draw.plan([("1.1 Hub", [cells.joined(separator: "|")])])
        }
        for gone in 1...9 {
            #expect(
                PlanComparator.compare(plan(without: nil), plan(without: gone)).dump
                    == ["removed milestone “Staff receive updates on the programmes” t\(gone)"])
        }
    }

    @Test("a strand that went a term on has moved milestone by milestone, and nothing came or went")
    func everythingATermOn() {
        let cells = "Choose a scheme | Train all staff | Review the scheme | Report to governors"
        let told = PlanComparator.compare(
            Draw.plan([("1.1 Reading", [cells])]), Draw.plan([("1.1 Reading", [" | " + cells])])
        ).dump
        #expect(told.count == 4 && told.allSatisfy { $0.hasPrefix("moved milestone") }, "\(told)")
    }

    @Test("an empty plan has no changes from itself, and stands against a full one as its priorities")
    func emptyPlans() {
        let full = Draw.plan([("1 Learning", [("1.1 Reading", ["Choose a scheme"])]), ("2 Estates", [])])
        let empty = Draw.plan([(heading: String, strands: [(label: String, rows: [String])])]())
        #expect(PlanComparator.compare(empty, empty).isEmpty)
        #expect(PlanComparator.compare(empty, full).summary.added == 2)
        #expect(PlanComparator.compare(full, empty).summary.removed == 2)
    }

    @Test(
        "of two stories that are as long, the likelier one is told: carried over nearly whole, not reworded beyond knowing"
    )
    func carriedOverRatherThanReworded() {
        let told = PlanComparator.compare(
            Draw.plan([
                ("1 Reading", ["Draft proposal for whole-class feedback taken to phase leaders | Choose a scheme"]),
                ("2 Care", ["Draft proposal for referral procedures taken to parents | Meet the families"]),
            ]),
            Draw.plan([
                ("1 Reading", [" | Choose a scheme"]),
                (
                    "2 Care",
                    [
                        "Draft proposal for whole-class feedback taken to phase leaders by the end of term | Meet the families"
                    ]
                ),
            ])
        ).dump
        #expect(
            told.sorted() == [
                "moved milestone “Draft proposal for whole-class feedback taken to phase leaders” t1 → "
                    + "“Draft proposal for whole-class feedback taken to phase leaders by the end of term” t1",
                "removed milestone “Draft proposal for referral procedures taken to parents” t1",
            ], "\(told)")
    }

    @Test("what stands alone where one text stood alone is that text reworded, if a run of three words is left of it")
    func rewordedInItsGap() {
        let others = (1...40).map { "Check \($0) of the local plan in and of the school" }
        func plan(_ text: String) -> Plan {
            Draw.plan([("1 Care", ["\(text) | Meet the families"]), ("2 Rest", others.map { "| \($0)" })])
        }
        let before = "Visit four schools with strong practice and report back to the local board"
        let after = "Second phase covers to the local; subject leaders receive a training video"
        #expect(
            PlanComparator.compare(plan(before), plan(after)).dump
                == ["edited milestone “\(before)” t1 → “\(after)” t1"])
    }

    @Test("a short text whose common words lie scattered in a long one is not that text reworded")
    func scatteredWords() {
        let others = (1...40).map { "Plan \($0) can be had from the office of the school" }
        func plan(_ text: String) -> Plan {
            Draw.plan([("1 Care", ["\(text) | Meet the families"]), ("2 Rest", others.map { "| \($0)" })])
        }
        let long =
            "We serve two communities with histories of their own and the schools are proud of that. A year could be "
            + "hard for families, some had gaps in learning, help came from every member, and the school has its office."
        let short = "A glossary can be had from the office"
        #expect(
            PlanComparator.compare(plan(long), plan(short)).dump == [
                "removed milestone “\(long)” t1", "added milestone → “\(short)” t1",
            ])
    }

    @Test("a paragraph that a reading joined to its neighbour is still itself: it has moved, or stayed")
    func joinedParagraphs() {
        #expect(
            changes(
                [
                    ("1 Care", ["Review the policy | Train staff in the new approach"]),
                    ("2 Rest", ["Paint the hall | "]),
                ],
                [
                    ("1 Care", ["Review the policy Paint the hall | Train staff in the new approach"]),
                    ("2 Rest", [" | Sell it"]),
                ]
            ) == [
                "moved milestone “Paint the hall” t1 → “Paint the hall” t1", "added milestone → “Sell it” t2",
            ])
        #expect(
            changes(
                [("1 Care", ["Review the policy for all. Paint the hall with parents | Train staff"])],
                [("1 Care", ["Review the policy for all. / | Train staff | Paint the hall with parents"])]
            ) == ["moved milestone “Paint the hall with parents” t1 → “Paint the hall with parents” t3"])
    }

    @Test("an opening bracket between two paragraphs that were run together goes with the second")
    func joinedAtBracket() {
        #expect(
            changes(
                [("1 Care", ["Review the policy / ( with all the parents ) / Hear the pupils"])],
                [("1 Care", ["Review the policy ( with all the parents ) | Hear the pupils"])]
            ) == ["moved milestone “Hear the pupils” t1 → “Hear the pupils” t2"])
    }

    @Test("a text that was only added to is cut nowhere, though its beginning stands elsewhere too")
    func addedTo() {
        #expect(
            changes(
                [("1 Care", ["Review the policy | Review the policy and the budget"])],
                [("1 Care", ["Review the policy and publish it | Review the policy and the budget"])]
            ) == ["edited milestone “Review the policy” t1 → “Review the policy and publish it” t1"])
    }
}
