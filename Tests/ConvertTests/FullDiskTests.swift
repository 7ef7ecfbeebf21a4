import Foundation
import TestSupport
import Testing

/// A disk that is full in the middle of a run. It takes a small file system of its own, which only root can make.
@Suite struct FullDiskTests {
    private static func mount(_ folder: URL, _ options: String) -> Bool {
        (try? ExternalTool("mount").run(["-t", "tmpfs", "-o", options, "tmpfs", folder.path]))?.exitCode == 0
    }

    private static func unmount(_ folder: URL) {
        _ = try? ExternalTool("umount").run([folder.path])
    }

    private static let canMount =
        (try? TemporaryFolder.with { folder in
            defer { unmount(folder) }
            return mount(folder, "size=64k")
        }) ?? false

    @Test(.enabled(if: canMount, "only root can mount a small file system"), arguments: ["100k", "400k", "1100k"])
    func `a full disk stops a run with 3, and with space the same command goes on`(size: String) throws {
        try TemporaryFolder.with { folder in
            let plans = Fixtures.folder.appending(path: "plans").path
            let options = ["convert", plans, "--format", "json,xlsx,html,csv,sqlite", "--quiet", "-o"]
            let (small, large) = (folder.appending(path: "small"), folder.appending(path: "large"))
            try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
            #expect(Self.mount(small, "size=\(size)"))
            defer { Self.unmount(small) }
            let output = small.appending(path: "out")
            let full = try Program.run(options + [output.path])
            #expect(full.exitCode == 3)
            #expect(full.errors.contains("there is no space left"), "\(full.errors)")
            #expect(Self.mount(small, "remount,size=40m"))
            #expect(try Program.run(options + [output.path]).exitCode == 0)
            #expect(try Program.run(options + [large.path]).exitCode == 0)
            let (resumed, whole) = (try FolderContent(output), try FolderContent(large))
            #expect(resumed == whole)
        }
    }
}
