import Foundation
import TestSupport
import Testing

@testable import PlanliftCommands

/// What a wrong command line is answered with.
@Suite struct CommandLineHintTests {
    @Test(arguments: [
        (["plan.pdf"], "planlift show plan.pdf"), (["my plan.docx"], "planlift show 'my plan.docx'"),
        (["a.pdf", "b.docx"], "planlift convert a.pdf b.docx -o FOLDER"), (["extrac", "plan.pdf"], "“extract”"),
        (["Show", "plan.pdf"], "“show”"), (["help", "tabels"], "“tables”"),
        (["papyrus"], "the commands are convert, diff, extract, history, inspect, review, schema, serve, show, tables"),
    ])
    func `a first word that is no command is told with what was meant`(arguments: [String], meant: String) throws {
        let said = try #require(CommandLineHint.misnamedCommand(in: arguments))
        #expect(said.contains(meant), "\(said)")
        #expect(PlanliftTool.run(arguments: arguments) == 2)
    }

    @Test func `a folder in the place of a command is for convert`() throws {
        try TemporaryFolder.with { folder in
            let said = try #require(CommandLineHint.misnamedCommand(in: [folder.path]))
            #expect(said.contains("planlift convert \(folder.path) -o FOLDER"))
        }
    }

    @Test(arguments: [[], ["extract"], ["--help"], ["help"], ["help", "show"], ["-V"], ["convert-worker"]])
    func `a right first word is let through`(arguments: [String]) {
        #expect(CommandLineHint.misnamedCommand(in: arguments) == nil)
    }

    @Test func `several inputs name convert, and a password the file that it belongs in`() {
        let several = CommandLineHint.hint(for: ["extract", "a", "b"], refusedWith: "Error: Unexpected argument 'b'")
        #expect(several?.contains("planlift convert") == true)
        let password = CommandLineHint.hint(
            for: ["show", "a", "--password", "x"], refusedWith: "Error: Unknown option '--password'")
        #expect(password?.contains("--password-file") == true)
        #expect(CommandLineHint.hint(for: ["diff", "a"], refusedWith: "Error: name two files") == nil)
    }
}
