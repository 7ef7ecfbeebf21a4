import Foundation
import TestSupport
import Testing

/// Archives among the inputs of `planlift convert`.
@Suite struct ConvertArchivesTests {
    private static let plan = PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (Strategic Plan 2021-2024) Tj ET"]).bytes
    private static let other = PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (Action Plan 2022-2023) Tj ET"]).bytes

    /// Path and outcome of each file in the report.
    private func outcomes(_ folder: URL, _ arguments: [String] = []) throws -> [String: String] {
        let output = folder.appending(path: "out")
        let input = folder.appending(path: "in").path
        let result = try Program.run(["convert", input, "-o", output.path] + arguments)
        #expect(result.exitCode == 0, "\(result.errors)")
        let text = String(decoding: try Data(contentsOf: output.appending(path: "report.csv")), as: UTF8.self)
        let rows = text.components(separatedBy: "\r\n").dropFirst().map { $0.components(separatedBy: ",") }
        return Dictionary(rows.filter { $0.count > 3 }.map { ($0[0], $0[2].isEmpty ? $0[1] : $0[2]) }) { $1 }
    }

    private func with(_ body: (_ folder: URL, _ input: URL) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "in")
            try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
            try body(folder, input)
        }
    }

    @Test(arguments: WrittenArchive.Form.allCases)
    func `the files of an archive are converted as those of a folder`(form: WrittenArchive.Form) throws {
        try with { folder, input in
            let name = "old.\(form.rawValue)"
            WrittenArchive.write(
                [("2021/plan.pdf", Self.plan), ("2022/plan.pdf", Self.other), ("notes.txt", Array("none".utf8))],
                as: form, to: input.appending(path: name))
            #expect(
                try outcomes(folder) == [
                    "in/\(name)": "archive", "in/\(name)/2021/plan.pdf": "no-plan",
                    "in/\(name)/2022/plan.pdf": "no-plan", "in/\(name)/notes.txt": "not-a-plan-document",
                ])
            let plan = folder.appending(path: "out/in/\(name)/2021/plan.pdf.json").path
            #expect(FileManager.default.fileExists(atPath: plan))
            let again = try Program.run([
                "convert", input.path, "-o", folder.appending(path: "out").path, "--format", "json,markdown",
            ])
            #expect(again.errors.contains("(2 now"), "what was unpacked is brought back for another form")
        }
    }

    @Test func `an archive in an archive is taken apart, and one in that is named`() throws {
        try with { folder, input in
            func zip(_ files: [StoredZip.Entry]) -> [UInt8] { StoredZip(files).bytes }
            let third = zip([.init("plan.pdf", Self.plan)])
            let second = zip([.init("third.zip", third), .init("plan.pdf", Self.other)])
            try Data(zip([.init("second.zip", second)])).write(to: input.appending(path: "first.zip"))
            #expect(
                try outcomes(folder) == [
                    "in/first.zip": "archive", "in/first.zip/second.zip": "archive",
                    "in/first.zip/second.zip/plan.pdf": "no-plan",
                    "in/first.zip/second.zip/third.zip": "nested-too-deep",
                ])
        }
    }

    @Test func `names that lead out of an archive lead nowhere`() throws {
        try with { folder, input in
            let archive = StoredZip([
                .init("../../outside.pdf", Self.plan), .init("/etc/absolute.pdf", Self.other),
                .init("..\\windows.pdf", Self.plan), .init("same.txt", "a"), .init("same.txt", "b"),
            ])
            try Data(archive.bytes).write(to: input.appending(path: "evil.zip"))
            #expect(
                try outcomes(folder) == [
                    "in/evil.zip": "archive", "in/evil.zip/__/__/outside.pdf": "no-plan",
                    "in/evil.zip/etc/absolute.pdf": "no-plan", "in/evil.zip/__/windows.pdf": "duplicate",
                    "in/evil.zip/same.txt": "not-a-plan-document", "in/evil.zip/same.txt~5": "not-a-plan-document",
                ])
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names.sorted() == ["in", "out"])
        }
    }

    @Test func `a bomb is refused, and a cut archive gives what is left of it`() throws {
        try with { folder, input in
            WrittenArchive.write(
                [("zeros.pdf", [UInt8](repeating: 0, count: 80 << 20))], as: .tarGz,
                to: input.appending(path: "bomb.tar.gz"))
            let whole = StoredZip([.init("plan.pdf", Self.plan), .init("other.pdf", Self.other)]).bytes
            try Data(whole.prefix(Self.plan.count + 200)).write(to: input.appending(path: "cut.zip"))
            let found = try outcomes(folder)
            #expect(found["in/bomb.tar.gz"] == "archive-too-large")
            #expect(found["in/cut.zip"] == "archive-damaged")
            #expect(found["in/cut.zip/plan.pdf"] == "no-plan")
        }
    }

    @Test func `a file that left an archive leaves the report, with its plan`() throws {
        try with { folder, input in
            let file = input.appending(path: "a.zip")
            try Data(StoredZip([.init("one.pdf", Self.plan), .init("two.pdf", Self.other)]).bytes).write(to: file)
            #expect(try outcomes(folder).count == 3)
            try Data(StoredZip([.init("two.pdf", Self.other)]).bytes).write(to: file)
            #expect(try outcomes(folder).keys.sorted() == ["in/a.zip", "in/a.zip/two.pdf"])
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "out/in/a.zip").path)
            #expect(names == ["two.pdf.json"])
        }
    }

    @Test func `a zip of documents that are stored is an archive`() throws {
        try with { folder, input in
            let document = StoredZip([
                .init("[Content_Types].xml", "<Types/>"), .init("word/document.xml", "<none/>"),
            ]).bytes
            try Data(StoredZip([.init("a.docx", document), .init("b.pdf", Self.plan)]).bytes)
                .write(to: input.appending(path: "plans.zip"))
            let found = try outcomes(folder)
            #expect(found["in/plans.zip"] == "archive")
            #expect(found["in/plans.zip/b.pdf"] == "no-plan")
            #expect(found["in/plans.zip/a.docx"] != nil)
        }
    }

    @Test func `members keep their names, in whatever code the archive has them`() throws {
        try with { folder, input in
            let isUTF8: UInt16 = 0x800
            let archive = StoredZip([
                .init("Cynllun ŵ – é.pdf", Self.plan, flags: isUTF8),
                // An é of code page 437, and an é and a dash of Windows-1252.
                .init(Array("caf".utf8) + [0x82] + Array(".pdf".utf8), Self.other),
                .init(Array("Caf".utf8) + [0xE9] + Array(" ".utf8) + [0x96] + Array(" plan.txt".utf8), Array("a".utf8)),
                .init(Array("2021 ".utf8) + [0x96] + Array(" 22.txt".utf8), Array("b".utf8)),
            ])
            try Data(archive.bytes).write(to: input.appending(path: "old.zip"))
            #expect(
                try outcomes(folder) == [
                    "in/old.zip": "archive", "in/old.zip/Cynllun ŵ – é.pdf": "no-plan",
                    "in/old.zip/café.pdf": "no-plan", "in/old.zip/Café – plan.txt": "not-a-plan-document",
                    "in/old.zip/2021 – 22.txt": "not-a-plan-document",
                ])
        }
    }

    @Test func `links in an archive are listed, and lead nowhere`() throws {
        try with { folder, input in
            let file = input.appending(path: "a.pdf")
            try Data(Self.plan).write(to: file)
            try FileManager.default.linkItem(at: file, to: input.appending(path: "b.pdf"))
            try FileManager.default.createSymbolicLink(
                atPath: input.appending(path: "c.pdf").path, withDestinationPath: "/etc/passwd")
            let pack = Process()
            pack.executableURL = URL(filePath: "/bin/tar")
            pack.currentDirectoryURL = input
            pack.arguments = ["-cf", "all.tar", "--format=gnu", "a.pdf", "b.pdf", "c.pdf"]
            try pack.run()
            pack.waitUntilExit()
            for name in ["a.pdf", "b.pdf", "c.pdf"] {
                try FileManager.default.removeItem(at: input.appending(path: name))
            }
            #expect(
                try outcomes(folder) == [
                    "in/all.tar": "archive", "in/all.tar/a.pdf": "no-plan", "in/all.tar/b.pdf": "link",
                    "in/all.tar/c.pdf": "link",
                ])
        }
    }
}

/// Files of a folder whose names are hard to tell apart, or too long.
@Suite struct FileNamesTests {
    private static let plan = PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (Strategic Plan 2021-2024) Tj ET"]).bytes
    private static let other = PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (Action Plan 2022-2023) Tj ET"]).bytes

    @Test func `two names that look alike are two files`() throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "in").path
            let output = folder.appending(path: "out").path
            try FileManager.default.createDirectory(atPath: input, withIntermediateDirectories: true)
            // Foundation would write both under one name.
            for (name, bytes) in [("caf\u{e9}.pdf", Self.plan), ("cafe\u{301}.pdf", Self.other)] {
                let file = try #require(fopen("\(input)/\(name)", "w"))
                fwrite(bytes, 1, bytes.count, file)
                fclose(file)
            }
            let result = try Program.run(["convert", input, "-o", output])
            #expect(result.exitCode == 0, "\(result.errors)")
            let report = try String(contentsOfFile: output + "/report.csv", encoding: .utf8)
            #expect(report.components(separatedBy: ",no-plan,").count == 3, "\(report)")
        }
    }

    @Test(arguments: [240, 251, 255])
    func `names as long as the file system takes them are converted`(count: Int) throws {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "in")
            try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
            let name = String(repeating: "p", count: count - 4) + ".pdf"
            try Data(Self.plan).write(to: input.appending(path: name))
            let output = folder.appending(path: "out")
            let result = try Program.run(["convert", input.path, "-o", output.path, "--format", "json,markdown"])
            #expect(result.exitCode == 0, "\(result.errors)")
            let report = try String(contentsOf: output.appending(path: "report.csv"), encoding: .utf8)
            #expect(report.contains(",no-plan,"), "\(report)")
        }
    }
}
