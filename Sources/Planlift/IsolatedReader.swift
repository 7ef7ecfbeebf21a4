public import DOCXReading
internal import DocumentSandbox
public import Foundation
public import PlanModel
public import PlanSemantics
internal import PlanWriting

/// Reads documents in processes of their own, with limits and shut in: what a server wants that takes files from anyone.
///
///     let reader = IsolatedReader(program: "/usr/local/bin/planlift")
///     let plan = try reader.plan(contentsOf: URL(filePath: "plan.pdf"))
///
/// ``Planlift/plan(contentsOf:options:)`` reads in the caller's process, without limits: a document that is made for it can
/// take all time and memory there, end the process, and use a fault of poppler, cairo or libxml2.
///
/// Each call waits for its own process; calls from several threads run side by side.
public struct IsolatedReader: Sendable {
    /// The path of planlift, of the same version.
    public var program: String
    /// How long the reading may make no progress.
    public var timeoutInSeconds: Int
    /// How much the reading may take.
    public var memoryInMegabytes: Int

    /// Takes each field.
    public init(program: String, timeoutInSeconds: Int = 60, memoryInMegabytes: Int = 2048) {
        self.program = program
        self.timeoutInSeconds = timeoutInSeconds
        self.memoryInMegabytes = memoryInMegabytes
    }

    /// The plan in a file.
    public func plan(contentsOf file: URL, options: Options = Options()) throws(PlanliftError) -> Plan {
        // Says in the same words what is missing or a folder.
        let bytes = try PlanFile.bytes(of: file)
        return try plan(from: bytes, name: file.lastPathComponent, options: options)
    }

    /// The plan in a file's bytes.
    public func plan(
        from bytes: [UInt8], name: String, options: Options = Options()
    ) throws(PlanliftError) -> Plan {
        let answer: ChildProcess.Answer
        do {
            let files = try OptionFiles(options)
            defer { files.remove() }
            answer = try ChildProcess.answer(
                of: program, arguments: arguments(options) + files.arguments,
                environment: ProcessInfo.processInfo.environment, to: bytes)
        } catch {
            throw .isolated("\(error)")
        }
        guard case .exit(0) = answer.ending.manner else {
            let line = answer.errors.split(separator: "\n").first { $0.hasPrefix(Self.errorMark) }
            throw .isolated(line.map { String($0.dropFirst(Self.errorMark.count)) } ?? "the reading process ended")
        }
        do {
            var plan = try PlanJSON.decode(answer.output)
            plan.source.name = name
            return plan
        } catch {
            throw .isolated("\(error)")
        }
    }

    /// What can be chosen about a reading in another process: what ``ReadingOptions`` has for one in the caller's.
    public struct Options: Hashable, Sendable {
        /// Opens an encrypted PDF. It goes through a file that only its owner can read.
        public var password: String?
        /// Which state of a DOCX's tracked changes to read.
        public var revisions: DOCXReadingOptions.Revisions
        /// How many terms a year has, where the document leaves it open: 1, 3, 4, 6 or 12.
        public var termsPerYear: Int?
        /// The calendar year in which `Year 1` of the plan starts.
        public var firstYear: Int?
        /// The school's own term dates, which go before nominal ones.
        public var termDates: [TermDate]
        /// Words that are added to the standard ones, as JSON: see `Vocabulary.extended(by:)`.
        public var vocabulary: Data?
        /// Whether tables of a PDF are joined over page breaks.
        public var joinsTablesOverPages: Bool
        /// A PDF with more pages is refused; nil for any number.
        public var maximumPageCount: Int?
        /// Which pages of a PDF are read from their picture.
        public var recognition: TextRecognition

        /// Takes each field.
        public init(
            password: String? = nil, revisions: DOCXReadingOptions.Revisions = .final, termsPerYear: Int? = nil,
            firstYear: Int? = nil, termDates: [TermDate] = [], vocabulary: Data? = nil,
            joinsTablesOverPages: Bool = true, maximumPageCount: Int? = nil,
            recognition: TextRecognition = TextRecognition()
        ) {
            self.recognition = recognition
            self.password = password
            self.revisions = revisions
            self.termsPerYear = termsPerYear
            self.firstYear = firstYear
            self.termDates = termDates
            self.vocabulary = vocabulary
            self.joinsTablesOverPages = joinsTablesOverPages
            self.maximumPageCount = maximumPageCount
        }
    }

    private static let errorMark = "planlift: error: standard input: "

    private func arguments(_ options: Options) -> [String] {
        [
            "extract", "-", "--compact", "--quiet", "--no-config", "--timeout=\(timeoutInSeconds)",
            "--max-memory=\(memoryInMegabytes)M",
        ] + (options.termsPerYear.map { ["--terms=\($0)"] } ?? [])
            + (options.firstYear.map { ["--first-year=\($0)"] } ?? [])
            + (options.maximumPageCount.map { ["--max-pages=\($0)"] } ?? [])
            + ["--ocr=\(options.recognition.choice.rawValue)"]
            + (options.recognition.languages.map { ["--ocr-language=\($0)"] } ?? [])
            + (options.joinsTablesOverPages ? [] : ["--no-stitch"]) + ["--revisions=\(name(of: options.revisions))"]
    }

    private func name(of revisions: DOCXReadingOptions.Revisions) -> String {
        switch revisions {
        case .final: "final"
        case .original: "original"
        case .all: "all"
        }
    }
}

/// Options that go to the other process as files, in a folder that only its owner can open.
private struct OptionFiles {
    private let folder: URL?
    let arguments: [String]

    init(_ options: IsolatedReader.Options) throws {
        let dates = options.termDates.map { term in
            "[[term]]\nyear = \"\(term.year)\"\nterm = \(term.index)\nstart = \(term.period.start)\nend = "
                + "\(term.period.end)\ncertainty = \"\(term.certainty.rawValue)\"\n"
        }.joined()
        let files: [(option: String, content: Data?)] = [
            ("password-file", options.password.map { Data(($0 + "\n").utf8) }),
            ("term-dates", dates.isEmpty ? nil : Data(dates.utf8)), ("vocabulary", options.vocabulary),
        ]
        guard files.contains(where: { $0.content != nil }) else {
            (folder, arguments) = (nil, [])
            return
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "planlift-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        do {
            arguments = try files.compactMap { option, content in
                guard let content else { return nil }
                let file = folder.appending(path: option)
                try content.write(to: file)
                return "--\(option)=\(file.path)"
            }
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
        self.folder = folder
    }

    func remove() {
        if let folder { try? FileManager.default.removeItem(at: folder) }
    }
}
