import TestSupport

extension DraftPlan {
    /// Words that the random texts are made of; none of them stands in the corpus' templates on purpose.
    private static let topics = [
        "phonics", "catering contract", "minibus rota", "parents’ forum", "lettings income", "library refit",
        "exclusions data", "swimming", "governor visits", "boiler replacement", "reading ages", "house points",
        "forest school", "apprenticeships", "asbestos register", "timetable model", "website", "sixth form bursary",
        "transition days", "music hub", "cover budget", "early help", "spelling scheme", "recycling", "alumni network",
    ]
    private static let openings = [
        "Review the", "Launch the new", "Present a paper on the", "Survey staff about the", "Publish results of the",
        "Set targets for the", "Train two colleagues in the", "Report to trustees on the", "Write a policy for the",
        "Visit another school to see the", "Appoint a champion for the", "Close the project on the",
    ]
    private static let endings = [
        "", "and share findings", "with the finance team", "in Years 3 to 6", "before the inspection window",
        "for all sites", "using pupil voice", "and cost the options", "with support from the local authority",
    ]
    private static let repeated = ["Continue to monitor", "Half termly review meeting of the working group", "Ongoing"]

    static func sentence(_ random: inout SeededGenerator) -> String {
        [random.pick(openings), random.pick(topics), random.pick(endings)].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// Words for the texts that plans do not repeat: a name or a figure of their own now and then.
    static func tellingSentence(_ random: inout SeededGenerator) -> String {
        sentence(&random) + " (\(random.pick(["phase", "cohort", "site", "group"])) \(random.number(2...60)))"
    }

    static func random(_ random: inout SeededGenerator, termCount: Int, yearCount: Int, numbers: Numbers) -> DraftPlan {
        var draft = DraftPlan(yearCount: yearCount, termCount: termCount, numbers: numbers)
        var identity = 0
        func next() -> Int {
            identity += 1
            return identity
        }
        for priority in 0..<random.number(1...4) {
            let objectives = (0..<random.number(0...4)).map { _ in
                Text(identity: next(), text: sentence(&random) + " by \(random.number(2022...2030))")
            }
            var strands: [Strand] = []
            for strand in 0..<random.number(1...5) {
                let topic = topics[(priority * 7 + strand * 3) % topics.count]
                let title = topic + " and " + random.pick(topics)
                strands.append(
                    Strand(identity: next(), title: title, cells: cells(&random, draft.columnCount, next)))
            }
            draft.priorities.append(
                Priority(
                    identity: next(), title: "Aim for the \(topics[priority * 5])", objectives: objectives,
                    strands: strands))
        }
        for action in 0..<random.number(0...7) {
            draft.actions.append(
                Action(
                    identity: next(), title: "Improve \(topics[action * 3]) across \(random.pick(topics))",
                    group: action < 4 ? "Area one" : "Area two", lead: random.pick(["HT", "DHT", "SENCO"]),
                    steps: (0..<random.number(1...6)).map { _ in Text(identity: next(), text: tellingSentence(&random))
                    },
                    outcomes: (0..<random.number(0...2)).map { _ in
                        Text(identity: next(), text: "Pupils " + sentence(&random))
                    }))
        }
        for section in 0..<random.number(0...3) {
            draft.narrative.append(
                (
                    heading: "About the \(topics[section + 9])",
                    paragraphs: (0..<random.number(0...4)).map { _ in
                        Text(identity: next(), text: tellingSentence(&random) + ". " + sentence(&random) + ".")
                    }
                ))
        }
        return draft
    }

    private static func cells(_ random: inout SeededGenerator, _ columns: Int, _ next: () -> Int) -> [Cell] {
        var cells: [Cell] = []
        for row in 1...random.number(1...3) {
            // A row that says the same in every cell, as plans have many.
            let sameEverywhere = random.chance(0.2) ? random.pick(repeated) : nil
            var column = 1
            while column <= columns {
                let last = random.chance(0.1) ? min(columns, column + random.number(1...2)) : column
                if sameEverywhere != nil || random.chance(0.55) {
                    let texts =
                        sameEverywhere.map { [$0] }
                        ?? (0..<random.pick([1, 1, 1, 2, 3])).map { _ in
                            random.chance(0.6) ? tellingSentence(&random) : sentence(&random)
                        }
                    cells.append(
                        Cell(
                            row: row, from: column, to: last, paragraphs: texts.map { Text(identity: next(), text: $0) }
                        )
                    )
                }
                column = last + 1
            }
        }
        return cells
    }
}
