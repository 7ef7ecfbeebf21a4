import ArgumentParser
import PlanComparison

/// How versions of a plan are laid over each other before they are compared.
struct ComparisonAlignmentOptions: ParsableArguments {
    @Option(
        help: """
            Lay the years of the plans over each other: auto, where most of a plan moved on by as many years; on; or \
            off.
            """)
    var alignYears: ComparisonOptions.YearAlignment = .auto

    @Flag(help: "Other quotation marks, dashes and spaces around dashes are a change too.")
    var typography = false

    func options(ignoring ignored: CommaSeparated<ComparisonOptions.Ignored>?) -> ComparisonOptions {
        ComparisonOptions(
            ignoring: ignored.map { Set($0.values) } ?? [], countsTypography: typography, yearAlignment: alignYears)
    }
}
