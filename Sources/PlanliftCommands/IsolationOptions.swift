import ArgumentParser
import DocumentSandbox
import Foundation
import PlanBatch
import ScanReading

/// What reading a document may take, and whether it is shut in.
struct IsolationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Give up what makes no progress for so many seconds.", valueName: "seconds"))
    var timeout = IsolationOptions.usualTimeoutInSeconds

    @Option(help: ArgumentHelp("How much memory the reading may take: 512M, 2G.", valueName: "size"))
    var maxMemory = MemorySize(megabytes: WorkerLimits.usualMemoryInMegabytes)

    @Flag(
        help: """
            Read in this very process, without limits: a document that is made for it can take all memory and time, and \
            use a fault of a library.
            """)
    var noIsolation = false

    /// Who waits at a terminal waits no longer; the slowest page known takes a second.
    static let usualTimeoutInSeconds = 60
    /// A larger form of a plan is a fault.
    private static let largestFileInBytes = 512 << 20

    func validate() throws {
        guard (1...86_400).contains(timeout) else { throw ValidationError("--timeout takes 1 to 86400 seconds") }
    }

    /// - Parameters:
    ///   - timeout: may be shorter than the option's, once a page has used it up.
    ///   - folder: where the writers of some forms keep files meanwhile.
    func call(timeout: Int, folder: String?) -> IsolatedCall {
        IsolatedCall(
            limits: .init(
                secondsWithoutProgress: timeout, memoryInMegabytes: maxMemory.megabytes,
                fileSizeInBytes: Self.largestFileInBytes),
            reach: .init(
                readablePaths: Sandbox.Reach.usualPaths, writablePaths: folder.map { [$0] } ?? []))
    }
}

extension Sandbox.Reach {
    /// Where the user says that fonts are.
    static var fontPaths: [String] {
        let environment = ProcessInfo.processInfo.environment
        return ["FONTCONFIG_FILE", "FONTCONFIG_PATH"].compactMap { environment[$0] }
    }

    /// Where Tesseract's data for languages lies.
    static var languagePaths: [String] { [LanguageData.folder(environment: ProcessInfo.processInfo.environment)] }

    /// The libraries that go with the program, some of which are loaded where they are used.
    static var libraryPaths: [String] {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let beside = (try? FileManager.default.contentsOfDirectory(atPath: program.path(percentEncoded: false))) ?? []
        return beside.filter { $0.hasPrefix("lib") && $0.contains(".so") }.map {
            program.appending(path: $0).path(percentEncoded: false)
        }
    }

    /// What every reading may need.
    static var usualPaths: [String] { systemPaths + fontPaths + languagePaths + libraryPaths }
}
