import ContentHashing
import Foundation
import PlanCorrection
import Synchronization

/// The documents that a server has, and what becomes of them.
package final class Shelf: Sendable {
    private struct Content {
        var documents: [Int: ShelvedDocument] = [:]
        var lastNumber = 0
        /// Of documents that are still coming.
        var comingInBytes = 0
        var comingCount = 0
        /// What was offered for a document, and of which corrections, until those change.
        var offers: [Int: (state: String, json: [UInt8])] = [:]
    }

    let folder: ShelfFolder
    let limits: ShelfLimits
    private let crew: ReaderCrew
    private let tool: String
    private let content = Mutex(Content())

    /// - Parameter tool: the version of planlift.
    package init(folder: ShelfFolder, limits: ShelfLimits, crew: ReaderCrew, tool: String) {
        self.folder = folder
        self.limits = limits
        self.crew = crew
        self.tool = tool
    }

    /// Takes up what a server before kept; what another version read is read again.
    func takeUp() {
        for (number, record) in folder.kept() {
            let file = folder.document(number, record.name)
            let bytes = ShelfFolder.byteCount(of: file) + ShelfFolder.byteCount(of: folder.page(number))
            var document = ShelvedDocument(number: number, name: record.name, byteCount: bytes)
            document.correctionCount = (try? corrections(of: document))?.corrections.count ?? 0
            if record.tool == tool, let summary = record.summary,
                FileManager.default.fileExists(atPath: folder.page(number))
            {
                document.state = .read(summary)
            } else if record.tool == tool, let failure = record.failure {
                document.state = .failed(failure)
            }
            content.withLock { content in
                content.documents[number] = document
                content.lastNumber = max(content.lastNumber, number)
            }
            if document.state == .waiting { read(number) }
        }
    }

    // MARK: What is there

    /// In the order in which they were given.
    var documents: [ShelvedDocument] {
        content.withLock { $0.documents.values.sorted { $0.number < $1.number } }
    }

    func document(_ number: Int) -> ShelvedDocument? { content.withLock { $0.documents[number] } }

    // MARK: What comes

    enum Refusal: Error, Hashable {
        case tooManyDocuments
        case noRoom
    }

    /// Makes room for a document before it comes.
    func expect() throws(Refusal) {
        let isFull = content.withLock { content in
            let isFull = content.documents.count + content.comingCount >= limits.documentCount
            if !isFull { content.comingCount += 1 }
            return isFull
        }
        if isFull { throw .tooManyDocuments }
    }

    /// Makes room for more bytes of one that comes.
    func claim(_ count: Int) throws(Refusal) {
        let isFull = content.withLock { content in
            let used = content.documents.values.reduce(content.comingInBytes) { $0 + $1.byteCount }
            let isFull = used + count > limits.keptInBytes
            if !isFull { content.comingInBytes += count }
            return isFull
        }
        if isFull { throw .noRoom }
    }

    /// A document that was expected does not come, or has come.
    func settle(claimed: Int) {
        content.withLock { content in
            content.comingCount -= 1
            content.comingInBytes -= claimed
        }
    }

    /// Takes a file that has come, and has it read.
    func add(_ file: String, name: String, byteCount: Int) throws -> Int {
        let number = content.withLock { content in
            content.lastNumber += 1
            return content.lastNumber
        }
        do {
            try FileManager.default.createDirectory(atPath: folder.folder(number), withIntermediateDirectories: false)
            try FileManager.default.moveItem(atPath: file, toPath: folder.document(number, name))
        } catch {
            folder.remove(number)
            throw error
        }
        folder.write(ShelfRecord(name: name, tool: tool), number)
        content.withLock {
            $0.documents[number] = ShelvedDocument(number: number, name: name, byteCount: byteCount)
        }
        read(number)
        return number
    }

    func remove(_ number: Int) {
        let removed = content.withLock { content in
            content.offers[number] = nil
            return content.documents.removeValue(forKey: number)
        }
        guard removed != nil else { return }
        folder.remove(number)
    }

    /// Reads a document again, with a password.
    func read(_ number: Int, password: String) {
        update(number) { document in
            document.password = password
            document.state = .waiting
        }
        read(number)
    }

    private func read(_ number: Int) {
        guard let document = document(number) else { return }
        let page = folder.page(number)
        crew.add(
            ReaderCrew.Job(
                task: ReadingTask(work: .review, sources: [source(document)], output: page),
                onStage: { [weak self] stage in self?.update(number) { $0.state = .reading(stage: stage) } },
                onEnd: { [weak self] outcome in self?.settle(number, outcome) }))
    }

    private func settle(_ number: Int, _ outcome: ReadingOutcome) {
        var record: ShelfRecord?
        update(number) { document in
            switch outcome {
            case .done(let summary?):
                document.state = .read(summary)
                document.byteCount += ShelfFolder.byteCount(of: folder.page(number))
            case .done(nil): document.state = .failed(.lost)
            case .failed(let failure): document.state = .failed(failure)
            }
            record = ShelfRecord(name: document.name, tool: tool)
            record?.summary = document.summary
            if case .failed(let failure) = document.state { record?.failure = failure }
        }
        guard let record else {
            // It was removed meanwhile.
            folder.remove(number)
            return
        }
        if record.failure != .stopped { folder.write(record, number) }
    }

    private func update(_ number: Int, _ change: (inout ShelvedDocument) -> Void) {
        content.withLock { content in
            guard var document = content.documents[number] else { return }
            change(&document)
            document.change += 1
            content.documents[number] = document
        }
    }

    // MARK: What is made of them

    func source(_ document: ShelvedDocument) -> ReadingTask.Source {
        ReadingTask.Source(
            file: folder.document(document.number, document.name), name: document.name,
            corrections: folder.corrections(document.number, document.name), password: document.password)
    }

    /// Makes something of documents, as a file in the folder of what is needed meanwhile.
    func made(_ work: ReadingTask.Work, of documents: [ShelvedDocument]) async throws(ReadingFailure) -> String {
        let output = folder.scratchFile()
        let outcome = await crew.outcome(
            of: ReadingTask(work: work, sources: documents.map(source), output: output))
        if case .failed(let failure) = outcome {
            try? FileManager.default.removeItem(atPath: output)
            throw failure
        }
        return output
    }

    /// Nil where they were found for other corrections, or never.
    func keptOffers(_ number: Int, _ state: String) -> [UInt8]? {
        content.withLock { $0.offers[number].flatMap { $0.state == state ? $0.json : nil } }
    }

    func keep(offers json: [UInt8], _ number: Int, _ state: String) {
        content.withLock { if $0.documents[number] != nil { $0.offers[number] = (state, json) } }
    }

    // MARK: Corrections

    /// The file as it stands; nil where nothing was corrected.
    func correctionsFile(of document: ShelvedDocument) -> [UInt8]? {
        FileManager.default.contents(atPath: folder.corrections(document.number, document.name)).map(Array.init)
    }

    func corrections(of document: ShelvedDocument) throws -> PlanCorrections? {
        try correctionsFile(of: document).map { try PlanCorrections(json: $0) }
    }

    enum SavingFailure: Error, Hashable {
        /// Somebody else saved others meanwhile.
        case changedMeanwhile
        case ofAnotherDocument
        case notWritable(String)
    }

    /// Puts corrections in the place of those that a page began with.
    ///
    /// - Parameter version: of the corrections that the page knows.
    /// - Returns: their own version.
    func save(
        _ corrections: PlanCorrections, of document: ShelvedDocument, inPlaceOf version: String
    ) throws(SavingFailure) -> String {
        guard corrections.source.sha256 == document.summary?.sha256 else { throw .ofAnotherDocument }
        let path = folder.corrections(document.number, document.name)
        let result: Result<String, SavingFailure> = content.withLock { content in
            guard content.documents[document.number] != nil else { return .failure(.ofAnotherDocument) }
            guard Self.version(of: FileManager.default.contents(atPath: path).map(Array.init)) == version else {
                return .failure(.changedMeanwhile)
            }
            do {
                if corrections.corrections.isEmpty {
                    try? FileManager.default.removeItem(atPath: path)
                } else {
                    try Data(try corrections.json).write(to: URL(filePath: path), options: .atomic)
                }
            } catch {
                return .failure(.notWritable("\(error.localizedDescription)"))
            }
            content.documents[document.number]?.correctionCount = corrections.corrections.count
            content.documents[document.number]?.change += 1
            return .success(Self.version(of: FileManager.default.contents(atPath: path).map(Array.init)))
        }
        return try result.get()
    }

    static func version(of file: [UInt8]?) -> String { file.map(ContentHash.sha256) ?? "none" }
}
