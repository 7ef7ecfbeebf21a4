import Foundation
import TestSupport
import Testing

/// Small files that are made to stop a reader, or to make it say what it must not.
@Suite(.timeLimit(.minutes(5)))
struct HostileInputsTests {
    private static let words = "BT /F1 12 Tf 72 720 Td (Strategic Plan 2021-2024) Tj ET"

    /// Runs `planlift` on a file with these bytes.
    private func run(
        _ bytes: [UInt8], named name: String = "plan.pdf", _ arguments: [String]
    ) throws -> Program.Result {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: name)
            try Data(bytes).write(to: file)
            return try Program.run([arguments[0], file.path] + arguments.dropFirst())
        }
    }

    // MARK: Pages that stop the reader

    private static let endlessImage = String(
        repeating: "BI /W 99999999 /H 99999999 /BPC 8 /CS /G ID x EI ", count: 40)

    @Test(arguments: ["extract", "show", "tables"])
    func `a page that never ends costs that page`(command: String) throws {
        let second = Self.words.replacing("Strategic", with: "Second")
        let fixture = PDFFixture(pages: [Self.words, Self.endlessImage, second])
        let start = ContinuousClock.now
        let result = try run(fixture.bytes, [command, "--timeout", "2"])
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(ContinuousClock.now - start < .seconds(30))
        if command == "extract" {
            #expect(result.errors.contains("page 2: The page is left out: reading it made no progress for 2 seconds"))
            #expect(result.output.contains("\"page-lost\""))
            #expect(result.output.contains("Second Plan 2021-2024"))
        }
    }

    @Test func `both files of a comparison are watched`() throws {
        try TemporaryFolder.with { folder in
            let files = ["before.pdf", "after.pdf"].map { folder.appending(path: $0) }
            try Data(PDFFixture(pages: [Self.words]).bytes).write(to: files[0])
            try Data(PDFFixture(pages: [Self.words, Self.endlessImage]).bytes).write(to: files[1])
            let result = try Program.run(["diff", files[0].path, files[1].path, "--timeout", "2"])
            #expect(result.exitCode == 0, "\(result.errors)")
        }
    }

    @Test func `a document of nothing but such pages ends with 3, and says why`() throws {
        let result = try run(PDFFixture(pages: [Self.endlessImage]).bytes, ["extract", "--timeout", "1"])
        #expect(result.exitCode == 3)
        #expect(result.errors.contains("page 1, reading it made no progress for 1 seconds (--timeout)"))
        #expect(result.output.isEmpty)
    }

    @Test func `a batch reads the other pages too, and does not wait twice`() throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "in")
            try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
            try Data(PDFFixture(pages: [Self.words, Self.endlessImage]).bytes).write(to: input.appending(path: "a.pdf"))
            let output = folder.appending(path: "out")
            let start = ContinuousClock.now
            let result = try Program.run(["convert", input.path, "-o", output.path, "--timeout", "4"])
            #expect(result.exitCode == 0, "\(result.errors)")
            #expect(ContinuousClock.now - start < .seconds(20))
            let plan = try String(contentsOf: output.appending(path: "in/a.pdf.json"), encoding: .utf8)
            #expect(plan.contains("page-lost"))
        }
    }

    @Test func `too little memory for a document ends with 3`() throws {
        let padding = [UInt8](repeating: UInt8(ascii: " "), count: 120 << 20)
        let bytes = PDFFixture(pages: [Self.words]).bytes + padding
        let result = try run(bytes, ["extract", "--max-memory", "64M"])
        #expect(result.exitCode == 3)
        #expect(result.errors.contains("--max-memory"), "\(result.errors)")
    }

    // MARK: Output

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "this system has no /dev/full"))
    func `an output that cannot be written is told`() throws {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "plan.pdf")
            try Data(PDFFixture(pages: [Self.words]).bytes).write(to: file)
            for command in ["extract '\(file.path)'", "show '\(file.path)'", "schema", "--version"] {
                let result = try Shell.run("'\(Program.location.path)' \(command) > /dev/full")
                #expect(result.exitCode == 3, "\(command)")
                #expect(result.errors.contains("No space left on device"), "\(command)")
            }
            let closed = try Shell.run("'\(Program.location.path)' extract '\(file.path)' >&-")
            #expect(closed.exitCode == 3)
            let limited = try Shell.run(
                "ulimit -f 1; '\(Program.location.path)' extract '\(file.path)' > '\(folder.path)/out.json'")
            #expect(limited.exitCode == 3)
            #expect(limited.errors.contains("File too large"))
            let named = try Shell.run(
                "ulimit -f 1; '\(Program.location.path)' extract '\(file.path)' -o '\(folder.path)/named.json'")
            #expect(named.exitCode == 3)
            #expect(named.errors.contains("named.json: the file cannot be written: File too large"), "\(named.errors)")
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "named.json").path))
        }
    }

    @Test func `whoever reads the beginning only has had enough`() throws {
        let result = try Shell.run("'\(Program.location.path)' schema | head -c 10")
        #expect(result.exitCode == 0)
        #expect(result.errors.isEmpty)
    }

    // MARK: Plans as JSON

    @Test func `a plan file with numbers that no plan has is no plan`() throws {
        let plan = try run(PDFFixture(pages: [Self.words]).bytes, ["extract"]).output
        let number = try #require(plan.firstRange(of: #/"sourceWords" ?: \d+/#))
        for text in ["-9223372036854775808", "9223372036854775807", "1e300", "-1e10"] {
            let changed = plan.replacingCharacters(in: number, with: "\"sourceWords\": \(text)")
            let result = try run(Array(changed.utf8), named: "plan.json", ["extract", "--format", "csv"])
            #expect(result.exitCode == 3, "\(text)")
            #expect(result.errors.contains("this is no plan"), "\(result.errors)")
        }
    }

    @Test func `an escape sequence in a message is shown by its number`() throws {
        let plan = try run(PDFFixture(pages: [Self.words]).bytes, ["extract"]).output
        let changed = plan.replacing("\"pdf\"", with: "\"\\u001b[31mpdf\\u009b\"")
        let result = try run(Array(changed.utf8), named: "plan.json", ["extract"])
        #expect(result.exitCode == 3)
        #expect(result.errors.contains("\\x1B[31mpdf"))
        #expect(!result.errors.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{9b}" })
    }

    @Test func `control characters of a plan reach neither a terminal nor a table`() throws {
        let plan = try run(PDFFixture(pages: [Self.words]).bytes, ["extract"]).output
        let steering = "\\u001b]0;x\\u0007\\u0000\\u009b2J\\u202e\\r\\n# one"
        let changed = plan.replacing("Strategic Plan", with: "Strategic\(steering) Plan")
        for arguments in [
            ["show", "--format", "list"], ["show", "--format", "grid"], ["show", "--format", "plain"],
            ["extract", "--format", "csv"], ["extract", "--format", "markdown"],
        ] {
            let result = try run(Array(changed.utf8), named: "plan.json", arguments)
            #expect(result.exitCode == 0, "\(result.errors)")
            let steers = result.output.unicodeScalars.contains { scalar in
                scalar.value < 0x20 && scalar != "\n" && scalar != "\r" || (0x7f..<0xa0).contains(scalar.value)
                    || scalar == "\u{202e}"
            }
            #expect(!steers, "\(arguments)")
            if arguments.last == "markdown" { #expect(!result.output.contains("\n# one")) }
        }
    }

    // MARK: The shared files

    private enum Expected {
        /// Is read, whatever is said.
        case read
        /// Ends with 3 within the limits.
        case refused
        /// As much memory as there is, and as fast as the machine is, tells.
        case either
    }

    @Test(.enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whyMissing)"))
    func `every shared hostile file ends as it should, with no signal and no fault`() throws {
        let expected: [(name: String, expected: Expected)] = [
            ("last-word-without-text.pdf", .read), ("page-box-1e19.pdf", .refused), ("font-size-1e30.pdf", .read),
            ("text-matrix-1e30.pdf", .read), ("underline-nan.pdf", .read), ("text-box-nan.pdf", .read),
            ("diagnostic-box-infinite.pdf", .read), ("type3-shows-itself.pdf", .read),
            ("inline-image-endless.pdf", .either), ("forms-4-to-the-13.pdf", .refused),
            ("pdf.js__bomb_giant.pdf", .either), ("pdf.js__function_based_shading.pdf", .refused),
            ("pdf.js__ContentStreamCycleType3insideType3.pdf", .either), ("qpdf__shared-unnamed-field.pdf", .refused),
            ("control-in-number.docx", .read), ("output-injection.docx", .read),
            ("control-characters.plan.json", .read), ("escape-in-enum.plan.json", .refused),
            ("least-integers.plan.json", .refused),
        ]
        for (name, expected) in expected {
            let file = SharedMaterial.folder.appending(path: "corpus/hostile2").appending(path: name)
            let result = try Program.run(["extract", file.path, "--timeout", "3", "--max-memory", "1G"])
            switch expected {
            case .read: #expect(result.exitCode == 0, "\(name): \(result.errors)")
            case .refused: #expect(result.exitCode == 3, "\(name): \(result.errors)")
            case .either: #expect([0, 3].contains(result.exitCode), "\(name): \(result.errors)")
            }
            #expect(!result.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(name)")
        }
    }

    @Test(.enabled(if: SharedMaterial.isAvailable, "\(SharedMaterial.whyMissing)"))
    func `every file in the shared hostile archives has one outcome, under its own name`() throws {
        let members = [
            "stored-docx.zip": 3, "utf8-names.zip": 4, "canonical-twins.tar": 2, "hard-link.tar": 3,
        ]
        for (name, count) in members.sorted(by: { $0.key < $1.key }) {
            try TemporaryFolder.with { folder in
                let archive = SharedMaterial.folder.appending(path: "corpus/hostile2").appending(path: name)
                let output = folder.appending(path: "out")
                let result = try Program.run(["convert", archive.path, "-o", output.path, "--quiet"])
                #expect(result.exitCode == 0, "\(name): \(result.errors)")
                let report = try String(contentsOf: output.appending(path: "report.csv"), encoding: .utf8)
                let rows = report.components(separatedBy: "\r\n").filter { $0.hasPrefix(name + "/") }
                #expect(rows.count == count, "\(rows)")
                #expect(!report.contains(",failed,"), "\(rows)")
                #expect(!report.contains("member-"), "\(rows)")
                if name == "utf8-names.zip" {
                    let own = ["Cynllun Datblygu Ysgol ŵ.docx", "Plan 2021–22.docx", "plain.docx", "sub/café.docx"]
                    for member in own { #expect(report.contains("\(name)/\(member),converted"), "\(member)") }
                }
                if name == "hard-link.tar" {
                    #expect(rows.count { $0.contains(",skipped,link,") } == 2, "\(rows)")
                }
            }
        }
    }
}

/// A line of the shell.
enum Shell {
    static func run(_ line: String) throws -> (exitCode: Int32, errors: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
