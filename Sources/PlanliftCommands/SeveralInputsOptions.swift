import ArgumentParser

/// How to read inputs: what holds for each of several as for a single one.
struct SeveralInputsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A file whose first line is the password of an encrypted PDF.", valueName: "file"))
    var passwordFile: String?

    @Option(
        help: ArgumentHelp(
            "How many terms a year has, where a document leaves it open: 1, 3, 4, 6 or 12.", valueName: "number"))
    var terms: Int?

    @Option(
        help: ArgumentHelp(
            "The year in which the plan's first academic year starts, for plans that write Year 1.", valueName: "year"))
    var firstYear: Int?

    @Option(
        help: ArgumentHelp(
            "A TOML or YAML file with the school's own term dates; or england or wales, for usual ones there.",
            valueName: "file"),
        completion: .file(extensions: ["toml", "yaml", "yml"]))
    var termDates: String?

    @Option(
        help: ArgumentHelp("A JSON file that adds words to the vocabulary.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var vocabulary: String?

    @OptionGroup var recognition: RecognitionOptions

    @Flag(help: "Take no settings from planlift.toml beside the input or in the user's own folder of settings.")
    var noConfig = false

    @Flag(help: "Read documents as if nobody had corrected them.")
    var noCorrections = false

    func validate() throws {
        try InputOptions.check(terms: terms, firstYear: firstYear)
    }

    /// The options of one of the inputs.
    func input(_ path: String, revisions: InputOptions.RevisionsChoice = .final) throws -> InputOptions {
        let options: [(name: String, value: String?)] =
            [
                ("--password-file", passwordFile), ("--terms", terms.map { String($0) }),
                ("--first-year", firstYear.map { String($0) }), ("--term-dates", termDates),
                ("--vocabulary", vocabulary),
                ("--revisions", revisions.rawValue),
            ] + recognition.named
        let given = options.flatMap { option in option.value.map { ["\(option.name)=\($0)"] } ?? [] }
        // Parsed, so that whatever else an input has stands at its default.
        return try InputOptions.parse(
            given + (noConfig ? ["--no-config"] : []) + (noCorrections ? ["--no-corrections"] : [])
                + (path == "-" ? [path] : ["--", path]))
    }
}
