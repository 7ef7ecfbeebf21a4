import Foundation
import PlanliftCommands
import TestSupport
import Testing

/// Exit codes and output files where something is wrong with the input.
@Suite struct BadInputTests {
    /// Runs `planlift extract` on a file with these bytes; gives the exit code and whether an output was left behind.
    private func extract(_ bytes: [UInt8]?, _ arguments: [String] = []) throws -> (code: Int32, files: [String]) {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "plan.pdf")
            if let bytes { try Data(bytes).write(to: input) }
            let code = PlanliftTool.run(
                arguments: ["extract", input.path, "-o", folder.appending(path: "plan.json").path, "--quiet"]
                    + arguments)
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return (code, files.filter { $0 != "plan.pdf" }.sorted())
        }
    }

    private static let words = "BT /F1 12 Tf 72 720 Td (Strategic Plan 2021-2024) Tj ET"
    private static let scan = "q 612 0 0 792 0 0 cm /Im Do Q"

    @Test(arguments: [
        nil, [], Array("no plan".utf8), Array("%PDF-1.7\nbroken".utf8), PDFFixture(pages: []).bytes,
        PDFFixture(pages: [scan, scan]).bytes, Array("PK\u{3}\u{4}broken".utf8),
        Array(PDFFixture(pages: [words]).bytes.prefix(400)),
    ])
    func `what cannot be read ends with 3 and leaves nothing behind`(bytes: [UInt8]?) throws {
        let (code, files) = try extract(bytes)
        #expect(code == 3)
        #expect(files.isEmpty)
    }

    @Test func `a folder as input ends with 3`() throws {
        try TemporaryFolder.with { folder in
            #expect(PlanliftTool.run(arguments: ["extract", folder.path, "--quiet"]) == 3)
        }
    }

    @Test func `what can be read ends with 0 and leaves the plan`() throws {
        let (code, files) = try extract(PDFFixture(pages: [BadInputTests.words]).bytes)
        #expect(code == 0)
        #expect(files == ["plan.json"])
    }

    @Test func `warnings end with 1 under strict only, and the plan is written all the same`() throws {
        let bytes = PDFFixture(pages: [BadInputTests.words, BadInputTests.scan]).bytes
        #expect(try extract(bytes).code == 0)
        let strict = try extract(bytes, ["--strict"])
        #expect(strict.code == 1)
        #expect(strict.files == ["plan.json"])
    }

    @Test(arguments: [
        ["extract"], ["extract", "a.pdf", "b.pdf"], ["unheard-of"], ["extract", "a.pdf", "--format", "papyrus"],
        ["inspect", "a.pdf", "--stage", "tables"],
    ])
    func `a wrong command line ends with 2`(arguments: [String]) {
        #expect(PlanliftTool.run(arguments: arguments) == 2)
    }

    @Test func `an output that is a pipe gets the plan and stays a pipe`() throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "plan.pdf")
            try Data(PDFFixture(pages: [BadInputTests.words]).bytes).write(to: input)
            let pipe = folder.appending(path: "pipe").path
            try #require(mkfifo(pipe, 0o600) == 0)
            let (reader, read) = (Process(), Pipe())
            (reader.executableURL, reader.arguments) = (URL(filePath: "/bin/cat"), [pipe])
            reader.standardOutput = read
            try reader.run()
            #expect(
                PlanliftTool.run(arguments: ["extract", input.path, "-o", pipe, "--format", "json", "--quiet"]) == 0)
            let plan = try read.fileHandleForReading.readToEnd() ?? Data()
            #expect(String(decoding: plan, as: UTF8.self).contains("schemaVersion"))
            var status = stat()
            #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        }
    }

    @Test func `an output that is a link stays one, and the file it leads to gets the plan`() throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "plan.pdf")
            try Data(PDFFixture(pages: [BadInputTests.words]).bytes).write(to: input)
            let file = folder.appending(path: "old.json")
            try Data("old".utf8).write(to: file)
            let link = folder.appending(path: "latest.json").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file.path)
            #expect(PlanliftTool.run(arguments: ["extract", input.path, "-o", link, "--quiet"]) == 2)
            #expect(PlanliftTool.run(arguments: ["extract", input.path, "-o", link, "--force", "--quiet"]) == 0)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file.path)
            #expect(try String(contentsOf: file, encoding: .utf8).contains("schemaVersion"))
        }
    }

    @Test func `an output that cannot be written ends with 3`() throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "plan.pdf")
            try Data(PDFFixture(pages: [BadInputTests.words]).bytes).write(to: input)
            let output = folder.appending(path: "missing/plan.json").path
            #expect(PlanliftTool.run(arguments: ["extract", input.path, "-o", output, "--quiet"]) == 3)
        }
    }

    @Test(.enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)))
    func `an encrypted file opens with the password in a file, and with no other`() throws {
        let locked = try SharedMaterial.bytes(
            of: SharedMaterial.folder.appending(path: "corpus/real/hostile-pdf/pdfminer.six__aes-256-r6.pdf"))
        try TemporaryFolder.with { folder in
            let right = folder.appending(path: "right")
            let wrong = folder.appending(path: "wrong")
            try Data("usersecret\r\nmore\n".utf8).write(to: right)
            try Data("guess\n".utf8).write(to: wrong)
            #expect(try extract(locked).code == 3)
            #expect(try extract(locked, ["--password-file", wrong.path]).code == 3)
            #expect(try extract(locked, ["--password-file", right.path]).code == 0)
            #expect(try extract(locked, ["--password-file", folder.appending(path: "none").path]).code == 3)
        }
    }

    @Test(arguments: ["pages", "layout", "tables", "document"])
    func `every stage can be printed and drawn`(stage: String) throws {
        try TemporaryFolder.with { folder in
            let json = folder.appending(path: "stage.json")
            let svg = folder.appending(path: "stage.svg")
            let input = Fixtures.folder.appending(path: "plans/larkfield.pdf").path
            let code = PlanliftTool.run(arguments: [
                "inspect", input, "--stage", stage, "--page", "1", "-o", json.path, "--svg", svg.path,
            ])
            #expect(code == 0)
            _ = try JSONSerialization.jsonObject(with: Data(contentsOf: json))
            let drawing = String(decoding: try Data(contentsOf: svg), as: UTF8.self)
            #expect(drawing.hasPrefix("<svg ") && drawing.hasSuffix("</svg>\n"))
        }
    }

    @Test func `a drawing of tables tells edges by their evidence, and joins by their reasons`() throws {
        try TemporaryFolder.with { folder in
            let svg = folder.appending(path: "page.svg")
            let input = Fixtures.folder.appending(path: "plans/aldhelm.pdf").path
            let code = PlanliftTool.run(arguments: [
                "inspect", input, "--page", "4", "-o", folder.appending(path: "t.json").path, "--svg", svg.path,
            ])
            #expect(code == 0)
            let drawing = String(decoding: try Data(contentsOf: svg), as: UTF8.self)
            #expect(drawing.contains(#"class="ruling""#))
            #expect(drawing.contains("the table goes on from page 3"))
        }
    }
}
