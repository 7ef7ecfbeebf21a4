import Foundation
import PlanModel
import TestSupport
import Testing

/// `planlift convert` as its users run it.
@Suite struct ConvertTests {
    /// Calls with the sample archive and a place for the output.
    private func withArchive(_ body: (_ archive: URL, _ output: URL) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let archive = folder.appending(path: "archive")
            try SampleArchive.make(in: archive)
            try body(archive, folder.appending(path: "out"))
        }
    }

    private func report(_ output: URL) throws -> [String: [String]] {
        let text = String(decoding: try Data(contentsOf: output.appending(path: "report.csv")), as: UTF8.self)
        let rows = text.components(separatedBy: "\r\n").dropFirst().map { $0.components(separatedBy: ",") }
        return Dictionary(rows.filter { $0.count > 3 }.map { ($0[0], $0) }) { first, _ in first }
    }

    @Test func `every file of a folder has an outcome, and what is no plan is no error`() throws {
        try withArchive { archive, output in
            let result = try Program.run(["convert", archive.path, "-o", output.path, "--format", "json,csv"])
            #expect(result.exitCode == 0, "\(result.errors)")
            let rows = try report(output)
            let codes = rows.mapValues { $0[1] + " " + $0[2] }
            #expect(codes["archive/2021/aldhelm.pdf"] == "converted ")
            #expect(codes["archive/2023/larkfield.pdf"] == "duplicate duplicate")
            #expect(codes["archive/2023/copies/larkfield copy.pdf"] == "converted ")
            #expect(codes["archive/broken.pdf"] == "failed pdf-damaged")
            #expect(codes["archive/empty.pdf"] == "failed empty")
            #expect(codes["archive/2021/~$aldhelm.docx"] == "skipped lock-file")
            #expect(codes["archive/2022/pointer.pdf"] == "skipped lfs-pointer")
            #expect(codes["archive/2005/old.doc"] == "skipped office-document")
            #expect(codes["archive/2022/logo.png"] == "skipped image")
            #expect(codes["archive/2022/minutes.txt"] == "skipped not-a-plan-document")
            #expect(codes.count == 17)
            let alone = try Program.run(["extract", archive.appending(path: "2021/aldhelm.pdf").path])
            let written = try Data(contentsOf: output.appending(path: "archive/2021/aldhelm.pdf.json"))
            #expect(String(decoding: written, as: UTF8.self) == alone.output)
            #expect(FileManager.default.fileExists(atPath: output.appending(path: "archive/small/plan-1.pdf.csv").path))
        }
    }

    @Test func `corrections beside a document are made in its plan, and change that one alone`() throws {
        try withArchive { archive, output in
            let arguments = ["convert", archive.path, "-o", output.path]
            _ = try Program.run(arguments)
            let json = output.appending(path: "archive/2021/aldhelm.pdf.json")
            let plan = try JSONDecoder().decode(Plan.self, from: Data(contentsOf: json))
            let key = try #require(plan.priorities[0].strands[0].milestones[0].key)
            let corrections = archive.appending(path: "2021/aldhelm.corrections.json")
            func write(_ text: String) throws {
                try Data(
                    """
                    {"schemaVersion": "1.0", "source": {"name": "aldhelm.pdf", "sha256": "\(plan.source.sha256)"},
                     "corrections": [{"kind": "mend", "key": "\(key)", "text": "\(text)"}]}
                    """.utf8
                ).write(to: corrections)
            }
            try write("Said by hand")
            #expect(try Program.run(arguments).errors.contains("(1 now"))
            #expect(try String(contentsOf: json, encoding: .utf8).contains("Said by hand"))
            #expect(try report(output)["archive/2021/aldhelm.corrections.json"]?[2] == "corrections")
            #expect(try Program.run(arguments).errors.contains("(0 now"))
            try write("Said once more")
            #expect(try Program.run(arguments).errors.contains("(1 now"))
            #expect(try String(contentsOf: json, encoding: .utf8).contains("Said once more"))
            try FileManager.default.removeItem(at: corrections)
            #expect(try Program.run(arguments).errors.contains("(1 now"))
            #expect(try !String(contentsOf: json, encoding: .utf8).contains("Said"))
            try Data("{".utf8).write(to: corrections)
            #expect(try Program.run(arguments).errors.contains("(1 now"))
            #expect(try report(output)["archive/2021/aldhelm.pdf"]?[2] == "corrections-damaged")
        }
    }

    @Test func `the same run again converts nothing, and a changed file that one alone`() throws {
        try withArchive { archive, output in
            let arguments = ["convert", archive.path, "-o", output.path]
            #expect(try Program.run(arguments).errors.contains("(11 now"))
            let first = try FolderContent(output)
            #expect(try Program.run(arguments).errors.contains("(0 now"))
            #expect(try FolderContent(output) == first)
            try Data(Fixtures.bytes("plans/aldhelm.pdf")).write(to: archive.appending(path: "small/plan-2.pdf"))
            try Data(PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (New) Tj ET"]).bytes)
                .write(to: archive.appending(path: "small/plan-3.pdf"))
            #expect(try Program.run(arguments).errors.contains("(1 now"))
            #expect(try report(output)["archive/small/plan-2.pdf"]?[1] == "duplicate")
            let plan = output.appending(path: "archive/small/plan-2.pdf.json").path
            #expect(!FileManager.default.fileExists(atPath: plan), "a plan of other bytes must not stay")
            #expect(try Program.run(arguments + ["--terms", "3"]).errors.contains("(10 now"))
        }
    }

    @Test func `a form that is asked for later is added, and those that are there stay`() throws {
        try withArchive { archive, output in
            let arguments = ["convert", archive.appending(path: "2023").path, "-o", output.path]
            #expect(try Program.run(arguments).exitCode == 0)
            #expect(try Program.run(arguments + ["--format", "markdown"]).errors.contains("(1 now"))
            let names = try FolderContent(output).names.filter { $0.hasPrefix("2023/") }
            #expect(names == ["2023/copies/larkfield copy.pdf.json", "2023/copies/larkfield copy.pdf.md"])
        }
    }

    @Test func `a further form is made from the plan that is there, and from the document where that plan is damaged`()
        throws
    {
        try withArchive { archive, output in
            let document = archive.appending(path: "2021/aldhelm.pdf")
            let arguments = ["convert", document.path, "-o", output.path, "--format"]
            #expect(try Program.run(arguments + ["json"]).exitCode == 0)
            let json = output.appending(path: "aldhelm.pdf.json")
            let plan = try Data(contentsOf: json)
            // As long as before: another length would tell that it is not what was written.
            let text = String(decoding: plan, as: UTF8.self)
            try Data(text.replacing("School Improvement", with: "Vessel Improvement").utf8).write(to: json)
            #expect(try Program.run(arguments + ["json,csv"]).exitCode == 0)
            func csv() throws -> String {
                try String(contentsOf: output.appending(path: "aldhelm.pdf.csv"), encoding: .utf8)
            }
            #expect(try csv().contains("Vessel Improvement"))
            #expect(FileManager.default.fileExists(atPath: document.path))
            try Data(repeating: 0x20, count: plan.count).write(to: json)
            #expect(try Program.run(arguments + ["json,csv,html"]).errors.contains("1 converted"))
            #expect(try Data(contentsOf: json) == plan, "read anew, and written as at first")
            #expect(try csv().contains("School Improvement"))
        }
    }

    @Test func `the same form written otherwise is made from the plan that is there, and the others stay as they are`()
        throws
    {
        try withArchive { archive, output in
            let document = archive.appending(path: "2021/aldhelm.pdf")
            let arguments = ["convert", document.path, "-o", output.path, "--format"]
            #expect(try Program.run(arguments + ["json,csv"]).exitCode == 0)
            let json = output.appending(path: "aldhelm.pdf.json")
            let csv = output.appending(path: "aldhelm.pdf.csv")
            let plain = try Data(contentsOf: csv)
            // A word that the document does not have tells whether it was read again.
            let text = try String(contentsOf: json, encoding: .utf8)
            try Data(text.replacing("School Improvement", with: "Vessel Improvement").utf8).write(to: json)
            let marked = arguments + ["csv", "--bom"]
            #expect(try Program.run(marked).errors.contains("(1 now"))
            #expect(try Data(contentsOf: csv).starts(with: [0xEF, 0xBB, 0xBF]))
            #expect(try String(contentsOf: csv, encoding: .utf8).contains("Vessel Improvement"))
            #expect(FileManager.default.fileExists(atPath: json.path))
            #expect(try Program.run(marked).errors.contains("(0 now"), "nothing is left to do")
            // JSON that leaves something out is made from the whole, but nothing is made from it.
            #expect(try Program.run(arguments + ["json", "--no-provenance"]).errors.contains("(1 now"))
            #expect(try String(contentsOf: json, encoding: .utf8).contains("Vessel Improvement"))
            #expect(try Program.run(arguments + ["csv"]).errors.contains("(1 now"))
            #expect(try Data(contentsOf: csv) == plain, "the document was read")
        }
    }

    @Test func `forms that the user's own settings name are written where the command line names none`() throws {
        try withArchive { archive, output in
            let settings = output.appendingPathExtension("settings").appending(path: "planlift")
            try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
            try Data("forms = \"json,markdown\"".utf8).write(to: settings.appending(path: "planlift.toml"))
            let arguments = ["convert", archive.appending(path: "2021/aldhelm.pdf").path, "-o", output.path]
            func run(_ more: [String]) throws -> [String] {
                let own = ["XDG_CONFIG_HOME": settings.deletingLastPathComponent().path]
                #expect(try Program.run(arguments + more, environment: own).exitCode == 0)
                return try FolderContent(output).names.filter { $0.hasPrefix("aldhelm") }
            }
            #expect(try run(["--no-config"]) == ["aldhelm.pdf.json"])
            #expect(try run([]) == ["aldhelm.pdf.json", "aldhelm.pdf.md"])
            #expect(try run(["--format", "csv"]) == ["aldhelm.pdf.csv", "aldhelm.pdf.json", "aldhelm.pdf.md"])
        }
    }

    @Test func `any number of workers gives the same bytes`() throws {
        try withArchive { archive, output in
            let other = output.appendingPathExtension("other")
            #expect(
                try Program.run(["convert", archive.path, "-o", output.path, "--format", "json,sqlite", "-j", "1"])
                    .exitCode
                    == 0)
            #expect(
                try Program.run(["convert", archive.path, "-o", other.path, "--format", "json,sqlite", "-j", "4"])
                    .exitCode
                    == 0)
            let (one, four) = (try FolderContent(output), try FolderContent(other))
            #expect(one == four)
        }
    }

    @Test func `twenty kills at random moments and a resumed run give what an undisturbed run gives`() throws {
        try withArchive { archive, output in
            let undisturbed = output.appendingPathExtension("undisturbed")
            let arguments = ["convert", archive.path, "--format", "json,xlsx,sqlite", "-j", "2", "-o"]
            #expect(try Program.run(arguments + [undisturbed.path]).exitCode == 0)
            func plans() -> Int {
                // Of the documents' own folder: the drafts beside it come and go.
                let names = FileManager.default.enumerator(atPath: output.appending(path: "archive").path)
                return names?.compactMap { $0 as? String }.count { $0.hasSuffix(".json") } ?? 0
            }
            var random = SeededGenerator(seed: 20)
            for _ in 1...20 {
                let process = try Program.start(arguments + [output.path])
                // After at most one more plan, and a moment: so the kills fall into all of the work.
                let aim = plans() + random.number(0...1)
                while process.isRunning, plans() < aim { usleep(2000) }
                usleep(UInt32(random.number(0...150_000)))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
            }
            let result = try Program.run(arguments + [output.path])
            #expect(result.exitCode == 0, "\(result.errors)")
            let (resumed, whole) = (try FolderContent(output), try FolderContent(undisturbed))
            #expect(resumed.names == whole.names)
            for name in whole.names { #expect(resumed.files[name] == whole.files[name], "\(name) differs") }
        }
    }

    @Test func `the report says what a person has to do about a file`() throws {
        try withArchive { archive, output in
            #expect(try Program.run(["convert", archive.path, "-o", output.path]).exitCode == 0)
            let text = String(decoding: try Data(contentsOf: output.appending(path: "report.csv")), as: UTF8.self)
            let lines = text.components(separatedBy: "\r\n")
            #expect(lines[0].hasSuffix(",attention"))
            func attention(_ path: String) -> String? {
                lines.first { $0.hasPrefix(path + ",") }?.components(separatedBy: ",").last
            }
            #expect(attention("archive/broken.pdf") == "repair")
            #expect(attention("archive/empty.pdf") == "repair")
            #expect(attention("archive/2022/logo.png") == "ocr")
            #expect(attention("archive/small/plan-1.pdf") == "no-plan")
            #expect(attention("archive/2021/aldhelm.pdf") == "")
            #expect(attention("archive/2021/~$aldhelm.docx") == "")
        }
    }

    @Test func `what says the same in other bytes is no version of a plan`() throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "in")
            try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
            let plan = Data(try Fixtures.bytes("plans/larkfield.pdf"))
            try plan.write(to: input.appending(path: "plan.pdf"))
            try (plan + Data("% printed again\n".utf8)).write(to: input.appending(path: "plan again.pdf"))
            let output = folder.appending(path: "out")
            let result = try Program.run(["convert", input.path, "-o", output.path])
            #expect(!result.errors.contains("several versions"), "\(result.errors)")
            let versions = try String(contentsOf: output.appending(path: "versions.csv"), encoding: .utf8)
            #expect(versions.components(separatedBy: "\r\n").count == 2, "a header and the end: \(versions)")
        }
    }

    @Test func `a list may begin with a byte order mark`() throws {
        try withArchive { archive, output in
            let list = archive.deletingLastPathComponent().appending(path: "list.txt")
            let file = archive.appending(path: "2021/aldhelm.pdf").path
            try Data([0xEF, 0xBB, 0xBF] + Array("\(file)\r\n".utf8)).write(to: list)
            let result = try Program.run(["convert", "--from", list.path, "-o", output.path])
            #expect(result.errors.contains("1 converted"), "\(result.errors)")
        }
    }

    @Test func `one file with all plans tells of each row which document it is from`() throws {
        try withArchive { archive, output in
            let arguments = ["convert", archive.path, "-o", output.path, "--combined", "csv,xlsx,sqlite"]
            #expect(try Program.run(arguments).exitCode == 0)
            let table = try String(contentsOf: output.appending(path: "plans.csv"), encoding: .utf8)
            let lines = table.components(separatedBy: "\r\n").dropLast()
            #expect(lines.count { $0.hasPrefix("kind,") } == 1)
            // Aldhelm's milestones alone; what is no plan has no row.
            #expect(lines.count { $0.contains(",archive/2021/aldhelm.pdf,") } == 69)
            #expect(lines.contains { $0.contains(",archive/2022/kestrel.pdf,") })
            #expect(!lines.contains { $0.contains("small/plan-1.pdf") })
            let workbook = try Data(contentsOf: output.appending(path: "plans.xlsx"))
            #expect(workbook.starts(with: Data("PK".utf8)))
            let first = try FolderContent(output)
            #expect(first.names.contains("plans.sqlite"))
            #expect(try Program.run(arguments).errors.contains("(0 now"))
            #expect(try FolderContent(output) == first)
            #expect(try Program.run(["convert", "--from", "-", "--to", "-", "--combined", "csv"]).exitCode == 2)
        }
    }
}
