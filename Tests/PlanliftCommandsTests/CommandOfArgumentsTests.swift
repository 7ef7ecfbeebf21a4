import ArgumentParser
import Testing

@testable import PlanliftCommands

struct CommandOfArgumentsTests {
    @Test func `a command whose arguments are right is parsed`() throws {
        let command = try #require(try PlanliftTool.command(of: ["extract", "plan.pdf", "--quiet"]) as? ExtractCommand)
        #expect(command.input.input == "plan.pdf")
        #expect(try PlanliftTool.command(of: ["schema"]) is SchemaCommand)
    }

    @Test(arguments: [["extract", "--nonsense"], ["extract"], ["extract", "a.pdf", "b.pdf"]])
    func `wrong arguments are told with the whole name of the command`(arguments: [String]) throws {
        let error = try #require(throws: (any Error).self) { try PlanliftTool.command(of: arguments) }
        #expect(PlanliftCommand.fullMessage(for: error).contains("planlift extract"))
    }

    @Test func `a command's help is that of the whole program`() throws {
        #expect(!(try PlanliftTool.command(of: ["extract", "--help"]) is ExtractCommand))
    }
}
