import ArgumentParser
import DocumentModel
import PlanComparison
import PlanModel
import PlanSemantics
import PlanWriting
import Planlift

/// `planlift extract plan.pdf -o plan.json -o plan.xlsx`
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Write the plan in a PDF, DOCX, XLSX, ODS or text file as structured data.",
        discussion: """
            A plan that was extracted as JSON before can be the input too: it is written in the other form at once.

            Several outputs are written in one run: planlift extract plan.pdf -o plan.xlsx -o plan.html. A line on \
            standard error tells what was found and what wants a look. --priority, --year, --term and --lead write a \
            part of the plan alone: planlift extract plan.pdf --term Spring -o spring.ics

            A SQLite file that holds plans already gets the plan added, or replaced where it was read from the same \
            bytes; --force starts it anew.

            Examples:
              planlift extract plan.pdf -o plan.json
              planlift extract plan.docx -o plan.xlsx -o plan.html
              planlift extract plan.pdf --term Spring --lead SENCO -o spring.ics --term-dates dates.toml
              planlift extract plan.pdf -o plan.ics --term-dates england
              planlift extract 2023.docx --like 2022.json -o 2023.json
              planlift extract 2023.pdf --corrections-of 2022.pdf -o 2023.json
            """)

    @OptionGroup(title: "Output") var outputs: SeveralOutputsOptions
    @OptionGroup(title: "Form") var form: FormatOptions
    @OptionGroup(title: "Which part") var part: FilterOptions
    @OptionGroup var input: InputOptions
    @OptionGroup var version: OlderVersionOptions
    @OptionGroup(title: "Limits of the reading") var isolation: IsolationOptions
    @OptionGroup(title: "What is said") var diagnostics: DiagnosticsOptions

    @Option(
        help: ArgumentHelp(
            "An older version of the plan (JSON or a document): what is the same item keeps its id and key.",
            valueName: "file"), completion: .file(extensions: InputOptions.endings))
    var like: String?

    func run() throws {
        let forms = try form.resolved(outputs: outputs.paths)
        let inputs = [input.input] + [like, version.correctionsOf].compactMap { $0 }
        for (output, form) in zip(outputs.all, forms) { try output.check(inputs: inputs, mayAdd: form == .sqlite) }
        let document = try input.opened()
        let like = try like.map { path in
            var reading = input
            reading.input = path
            // They are for the document itself.
            reading.corrections = nil
            return try reading.opened()
        }
        let corrected = try version.opened(for: input)
        let archives = try zip(outputs.all, forms).map { output, form in
            form == .sqlite ? try output.existingBytes() : nil
        }
        let writing = try form.opened(
            settings: forms.contains(.csv) ? input.settings() : SettingsFile())
        let reading = IsolatedReading(
            options: isolation, inputs: [document] + [like, corrected].compactMap { $0 },
            needsFolder: forms.contains { [.sqlite, .xlsx].contains($0) },
            logger: diagnostics.logger)
        let (told, all) = try reading.run { watches in
            let version = try corrected?.correctedVersion(watches[watches.count - 1])
            let own = try document.carrying(version).planned(watches[0])
            var plan = own.plan
            var offer = version.map { own.remark(onMade: $0) }
            if let like {
                let older = try like.planned(watches[1])
                if version == nil { offer = own.remark(onCorrectionsOf: older) }
                plan = IdCarrying.plan(plan, like: Self.keyed(older.plan))
            }
            plan = part.part(of: plan)
            let written = try zip(forms, archives).map { try writing.bytes(of: plan, as: $0, addedTo: $1) }
            let told = Told(
                remarks: PlanRemarks(plan), summary: ReadingSummary.text(of: plan), days: try remarkOnDays(plan),
                offer: offer, lengths: written.map(\.count))
            return (told, Array(written.joined()))
        }
        var rest = all[...]
        for ((output, form), length) in zip(zip(outputs.all, forms), told.lengths) {
            try output.write(Array(rest.prefix(length)), inputs: inputs, mayAdd: form == .sqlite)
            rest = rest.dropFirst(length)
        }
        if outputs.writesFiles { diagnostics.say(told.summary, name: told.remarks.name) }
        if let offer = told.offer { diagnostics.say(offer, name: told.remarks.name) }
        if forms.contains(.ics), let days = told.days { diagnostics.say(days, name: told.remarks.name) }
        try diagnostics.end(told.remarks)
        if part.filter.foundNothing(told.remarks.diagnostics) { throw CommandFailure(.nothingFound) }
    }

    /// What there is to say beside the outputs, and how long each of them is.
    private struct Told: Codable {
        let remarks: PlanRemarks
        let summary: String
        let days: String?
        /// What was put right in an older version and is here, or could be.
        let offer: String?
        let lengths: [Int]
    }

    /// A plan of contract 1.0 has no keys yet.
    private static func keyed(_ plan: Plan) -> Plan {
        let keys = plan.priorities.map(\.key) + plan.actionPlans.flatMap(\.actions).map(\.key)
        return keys.contains(nil) ? plan.withKeys : plan
    }

    /// That the days of a calendar are a convention, where the plan states none.
    private func remarkOnDays(_ plan: Plan) throws -> String? {
        let terms = plan.years.flatMap(\.terms).filter { $0.certainty == .convention && $0.end != nil }
        guard !terms.isEmpty else { return nil }
        let named = try input.reading.several.termDates ?? input.settings().termDates
        if let named, let nation = TermDatesOfNation(rawValue: named) {
            let known = try TermDate.list(fromFile: nation.file).map(\.year)
            return "the plan names terms without dates: milestones stand on the last days of terms of many schools in "
                + "\(nation.title) (known from \(known.min() ?? "") to \(known.max() ?? "")); --term-dates takes a file "
                + "with the school's own"
        }
        return "the plan names terms without dates: milestones stand on the usual last days of such terms; "
            + "--term-dates takes the school's own, or england or wales"
    }
}
