import Foundation
import TestSupport
import Testing

/// What a worker can reach from within.
@Suite struct IsolationTests {
    @Test func `a worker reaches nothing but its own folder, as far as the kernel can see to it`() throws {
        try TemporaryFolder.with { folder in
            let secret = folder.appending(path: "secret")
            let own = folder.appending(path: "own")
            try Data("secret".utf8).write(to: secret)
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            let result = try Program.run([
                "convert-worker", "--formats=json", "--max-memory=1024", "--max-pages=10", "--folder", own.path,
                "--probe",
                secret.path,
            ])
            #expect(result.exitCode == 0, "\(result.errors)")
            let lines = Dictionary(
                result.output.split(separator: "\n").compactMap { line in
                    line.range(of: ": ").map { (String(line[..<$0.lowerBound]), String(line[$0.upperBound...])) }
                }
            ) { $1 }
            let isolation = try #require(lines["isolation"])
            #expect(lines["write to its own folder"] == "yes")
            if isolation.contains("Landlock") && !isolation.contains("no Landlock") {
                #expect(lines["read a file of the user's"] == "no")
                #expect(lines["write a file elsewhere"] == "no")
                #expect(lines["link to a file of the user's"] == "no")
                #expect(lines["read memory of its parent"] == "no")
            }
            if isolation.contains("seccomp without sockets") {
                #expect(lines["open a socket"] == "no")
                for what in [
                    "start a program", "start a process", "change a file's mode", "change a file's owner",
                    "change a file's times", "change a file's attributes", "signal its parent", "limit its parent",
                    "change its priority",
                ] { #expect(lines[what] == "no", "\(what)") }
            }
            if !isolation.contains("Landlock 1"), !isolation.contains("Landlock 2"), !isolation.contains("no Landlock")
            {
                #expect(lines["empty a file of the user's"] == "no")
                #expect(try String(contentsOf: secret, encoding: .utf8) == "secret")
            }
            #expect(lines["hold capabilities"] == "no")
            #expect(lines["use a descriptor that it was not given"] == "no")
        }
    }

    @Test func `what whoever starts planlift has open is closed in a worker`() throws {
        try TemporaryFolder.with { folder in
            let result = try ExternalTool("sh").run([
                "-c",
                "exec 7</etc/passwd; '\(Program.location.path)' convert-worker --formats=json --max-memory=1024 "
                    + "--max-pages=10 --folder '\(folder.path)' --probe /etc/passwd",
            ])
            #expect(result.output.contains("use a descriptor that it was not given: no"), "\(result.output)")
        }
    }
}
