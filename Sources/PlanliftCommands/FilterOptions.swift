import ArgumentParser
import DocumentModel
import PlanModel
import PlanWriting

/// Which part of a plan a command is about.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only priorities of this number, or with these words in their heading.", valueName: "p"))
    var priority: String?

    @Option(help: ArgumentHelp("Only this academic year: 2022-23, AY22/23 or 2022.", valueName: "year"))
    var year: String?

    @Option(help: ArgumentHelp("Only this term of a year: 2, T2 or Spring.", valueName: "term"))
    var term: String?

    @Option(help: ArgumentHelp("Only what is led by someone with these words in their name.", valueName: "name"))
    var lead: String?

    var filter: PlanFilter { PlanFilter(priority: priority, year: year, term: term, lead: lead) }

    /// The part of the plan, which says so where nothing is left of it.
    func part(of plan: Plan) -> Plan {
        let filter = filter
        guard !filter.isEmpty else { return plan }
        var part = filter.apply(to: plan)
        if let warning = filter.warning(about: part, of: plan) { part.diagnostics.append(warning) }
        return part
    }
}
