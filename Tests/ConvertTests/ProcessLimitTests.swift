import Foundation
import TestSupport
import Testing

/// The limit under which tests run programs.
@Suite struct ProcessLimitTests {
    private func sleeping(_ seconds: String) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sleep")
        process.arguments = [seconds]
        return process
    }

    @Test func `a process that hangs is ended, one that ends by itself is not`() throws {
        #expect(throws: Process.TookTooLong.self) { try sleeping("600").run(atMostSeconds: 0.2) }
        let process = sleeping("0")
        try process.run(atMostSeconds: 60)
        #expect(process.terminationStatus == 0)
    }
}
