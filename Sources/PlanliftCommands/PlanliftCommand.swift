package import ArgumentParser
import PlanModel

/// The root of the command line. A new subcommand is one file, and one entry here.
package struct PlanliftCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "planlift",
        abstract: "Reads plans of schools and trusts out of PDF, DOCX, XLSX, ODS and text files.",
        discussion: """
            A plan's termly grids, action plans and narrative come out as one structured document, the same whatever \
            program wrote the file.

            Exit codes: 0 done; 1 done, but nothing fits what was asked for, or with warnings under --strict; 2 the \
            command line is wrong; 3 the input cannot be read or the output not be written; 4 a fault of planlift \
            itself. diff has its own: 0 same, 1 different, 2 trouble.
            """,
        version: PlanliftVersion.withContract,
        subcommands: [
            ConvertCommand.self, ConvertWorkerCommand.self, DiffCommand.self, ExtractCommand.self,
            HistoryCommand.self, InspectCommand.self, ReviewCommand.self, SchemaCommand.self, ServeCommand.self,
            ServeWorkerCommand.self, ShowCommand.self, TablesCommand.self,
        ])

    package init() {}
}

/// The version of the program. The version of the contract is another one.
enum PlanliftVersion {
    static let text = "0.2.0"
    /// With the version of the contract that it writes.
    static let withContract = "\(text) (plan contract \(Plan.currentSchemaVersion))"
}
