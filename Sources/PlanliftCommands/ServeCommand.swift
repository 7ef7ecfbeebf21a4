import ArgumentParser
import DocumentSandbox
import Foundation
import Logging
import PlanBatch
import PlanServing
import Planlift
import Synchronization

/// `planlift serve --open`
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Read, look over, put right and download plans in the browser.",
        discussion: """
            Prints the address of a web page. Documents that are dropped there are read, shown beside their plans, put \
            right, downloaded in every form, and compared. Nothing is loaded from elsewhere, and nothing leaves the \
            computer. Ctrl-C ends it.

            Only this computer is served, unless --host says otherwise. The address holds a word that nobody can guess, and \
            is another one each time: whoever has it can read and change all that is there. Documents are read in processes \
            of their own, shut in and with limits, as by “convert”. Once it ends nothing is kept, unless --keep names a \
            folder: there each document lies in a folder with its corrections beside it, where all commands find them.

            Examples:
              planlift serve --open
              planlift serve --port 8080 --keep plans/
              planlift serve --max-upload 20M --jobs 2
            """)

    @Option(help: ArgumentHelp("The port to serve at. Without it any that is free.", valueName: "number"))
    var port: UInt16 = 0

    @Option(
        help: ArgumentHelp("The address to serve at: 0.0.0.0 lets other computers in.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "By which other name browsers may ask for it. May be repeated.", valueName: "name"))
    var allowHost: [String] = []

    @Flag(help: "Open the page in the browser.")
    var open = false

    @Option(
        help: ArgumentHelp("Keep documents and corrections in this folder.", valueName: "folder"),
        completion: .directory)
    var keep: String?

    @Option(help: ArgumentHelp("The largest document that is taken: 20M, 1G.", valueName: "size"))
    var maxUpload = MemorySize(megabytes: ShelfLimits.usualUploadInBytes >> 20)

    @Option(help: ArgumentHelp("How much all documents together may take: 500M, 2G.", valueName: "size"))
    var maxKept = MemorySize(megabytes: ShelfLimits.usualKeptInBytes >> 20)

    @Option(help: ArgumentHelp("How many documents may lie there at a time.", valueName: "number"))
    var maxDocuments = ShelfLimits.usualDocumentCount

    @Option(help: ArgumentHelp("How many documents are read at the same time.", valueName: "number"))
    var jobs = min(ProcessInfo.processInfo.activeProcessorCount, ServeCommand.mostJobs)

    @OptionGroup(title: "Limits of the reading") var limits: LimitOptions
    @OptionGroup(title: "Reading") var reading: DocumentReadingOptions

    /// Each may take as much memory as one document is given.
    private static let mostJobs = 4
    /// A page that makes no progress for so much of a document's time is left out, and the others are read.
    private static let shareOfTimeForPage = 4

    func validate() throws {
        guard (1...64).contains(jobs) else { throw ValidationError("--jobs takes 1 to 64") }
        if reading.several.noCorrections {
            throw ValidationError("serve makes the corrections of its own pages, and can undo them there")
        }
        guard maxDocuments >= 1 else { throw ValidationError("--max-documents needs a number above 0") }
    }

    func run() throws {
        guard let stop = StopSignals() else { throw CommandFailure(.fault, "signals cannot be caught") }
        let folder = try folder()
        let crew = ReaderCrew(program: try program(), size: jobs, folder: folder.scratch)
        let shelf = Shelf(
            folder: folder,
            limits: ShelfLimits(
                uploadInBytes: min(maxUpload.megabytes << 20, PlanFile.largestInBytes),
                keptInBytes: maxKept.megabytes << 20, documentCount: maxDocuments),
            crew: crew, tool: PlanliftVersion.text)
        let token = AccessToken()
        let server = PlanServer(
            shelf: shelf, crew: crew,
            requestGuard: RequestGuard(token: token, address: host, allowedNames: allowHost),
            logger: Logger(label: "planlift") { _ in SwiftLogNoOpLogHandler() })
        let trouble = serve(server, token, until: stop)
        server.close()
        if let trouble { throw CommandFailure(.unreadable, trouble) }
    }

    /// - Returns: why it could not serve; nil where it was stopped.
    private func serve(_ server: PlanServer, _ token: AccessToken, until stop: StopSignals) -> String? {
        let end = PrivateSignal()
        let trouble = Mutex<String?>(nil)
        let (host, port, opens) = (host, Int(port), open)
        let task = Task {
            do {
                try await server.run(at: .init(host: host, port: port)) { port in
                    Self.tell(Self.address(host: host, port: port, token), opens: opens)
                }
            } catch {
                trouble.withLock { $0 = Self.words(for: error, host: host, port: port) }
            }
            end.send()
        }
        stop.wait(or: end.descriptor)
        task.cancel()
        return trouble.withLock(\.self)
    }

    private func folder() throws -> ShelfFolder {
        do throws(ShelfFolder.Failure) {
            guard let keep else {
                return try ShelfFolder(below: FileManager.default.temporaryDirectory.path(percentEncoded: false))
            }
            return try ShelfFolder(keeping: keep)
        } catch {
            throw CommandFailure(.unreadable, "\(error)")
        }
    }

    private func program() throws -> ReaderProgram {
        let reading = try self.reading.withSettings()
        // Options that are wrong, or files that are missing, are said before anything begins.
        _ = try reading.readingOptions(maximumPageCount: limits.maxPages)
        let secondsForPage = max(1, limits.timeout / Self.shareOfTimeForPage)
        return ReaderProgram(
            arguments: [
                ServeWorkerCommand.configuration.commandName ?? "", "--max-pages=\(limits.maxPages)",
                "--timeout=\(secondsForPage)", "--max-memory=\(limits.maxMemory.megabytes)M",
            ] + reading.arguments, timeoutInSeconds: limits.timeout)
    }

    private static func address(host: String, port: Int, _ token: AccessToken) -> String {
        let isAny = ["0.0.0.0", "::"].contains(host)
        let name = isAny ? ProcessInfo.processInfo.hostName : host.contains(":") ? "[\(host)]" : host
        return "http://\(name):\(port)/\(token.text)/"
    }

    private static func tell(_ address: String, opens: Bool) {
        // Where nobody reads it, the server is of no use, but does no harm.
        try? StandardOutput.write("\(address)\n")
        StandardError.write("planlift: open this address in a browser; Ctrl-C ends planlift\n")
        guard opens else { return }
        let browser = Process()
        browser.executableURL = URL(filePath: "/usr/bin/env")
        browser.arguments = ["xdg-open", address]
        browser.standardOutput = FileHandle.nullDevice
        browser.standardError = FileHandle.nullDevice
        browser.terminationHandler = { ended in
            if ended.terminationStatus != 0 {
                StandardError.write("planlift: warning: no browser could be opened; copy the address into one\n")
            }
        }
        try? browser.run()
    }

    private static func words(for error: any Error, host: String, port: Int) -> String {
        let reason = "\(error)"
        if reason.contains("errno: \(EADDRINUSE)") {
            return "port \(port) is taken by another program; leave --port out, or name another one"
        }
        if reason.contains("errno: \(EACCES)") {
            return "port \(port) is for the system's own programs; name one above 1023"
        }
        if reason.contains("errno: \(EADDRNOTAVAIL)") || reason.contains("unknownHost")
            || reason.contains("NIOConnectionError")
        {
            return "\(host) is no address of this computer; leave --host out, or name 0.0.0.0"
        }
        return "\(host), port \(port): \(reason)"
    }
}
