import Foundation
import Testing

@testable import PlanServing

/// What is kept, and what goes.
@Suite struct ShelfFolderTests {
    private func withFolder(_ work: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "planlift-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await work(folder)
    }

    @Test func `a folder of the server's own goes with it, and what an ended one left goes with the next`() async throws
    {
        try await withFolder { parent in
            let first = try ShelfFolder(below: parent.path)
            let left = parent.appending(path: "planlift-serve-left-behind")
            try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
            try Data().write(to: left.appending(path: "lock"))
            let second = try ShelfFolder(below: parent.path)
            #expect(!FileManager.default.fileExists(atPath: left.path))
            #expect(FileManager.default.fileExists(atPath: first.path), "its server lives")
            first.close()
            second.close()
            #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path).isEmpty)
        }
    }

    @Test func `a folder that is kept is one server's, and the next one goes on from it`() async throws {
        try await withFolder { folder in
            do {
                let server = try TestServer(in: folder)
                #expect(throws: ShelfFolder.Failure.taken(path: folder.path)) { try ShelfFolder(keeping: folder.path) }
                server.crew.start()
                _ = await server.give("plan.pdf")
                try await server.settle()
                server.crew.stop()
                server.shelf.folder.close()
            }
            let next = try TestServer(in: folder, script: TestServer.fails)
            next.shelf.takeUp()
            #expect(next.shelf.document(1)?.summary?.title == "Plan", "it was read before, and is not read again")
            next.crew.start()
            _ = await next.give("other.pdf")
            #expect(next.shelf.documents.map(\.number) == [1, 2])
            next.crew.stop()
        }
    }

    @Test func `only its owner can open the folder`() async throws {
        try await withFolder { parent in
            let folder = try ShelfFolder(below: parent.path)
            let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o700)
            folder.close()
        }
    }
}
