import Foundation
import HummingbirdCore
import NIOCore

/// Takes a document piece by piece into a file: never is more than a piece of it in memory.
struct UploadReceiver {
    let shelf: Shelf

    enum Failure: Error, Hashable {
        case tooLarge
        case empty
        case refused(Shelf.Refusal)
        case notWritable(String)
        /// It ended before it was whole.
        case brokenOff
    }

    /// What came of a file of a form.
    struct Given {
        let name: String
        let failure: Failure?
    }

    /// What is refused is taken to its end all the same, so that the refusal can be heard; but no further than this.
    private static let mostTimesLimit = 4

    /// - Parameter announced: how long it says that it is.
    /// - Returns: its number.
    func receive(_ body: RequestBody, announced: Int?, name: String) async throws(Failure) -> Int {
        var arrival = Arrival(shelf: shelf, announced: announced)
        defer { arrival.settle() }
        var takenInBytes = 0
        do {
            for try await piece in body {
                takenInBytes += piece.readableBytes
                guard takenInBytes <= shelf.limits.uploadInBytes * Self.mostTimesLimit else { break }
                arrival.take(piece)
            }
        } catch {
            arrival.failure = arrival.failure ?? .brokenOff
        }
        return try arrival.shelved(name: name)
    }

    /// Takes all files of a form.
    func receive(_ body: RequestBody, form: MultipartForm) async -> [Given] {
        var form = form
        var files = ArrivingFiles(shelf: shelf)
        // As many files as there is room for may come together.
        let mostBytes = max(shelf.limits.uploadInBytes * Self.mostTimesLimit, shelf.limits.keptInBytes)
        var takenInBytes = 0
        do {
            for try await piece in body {
                takenInBytes += piece.readableBytes
                guard takenInBytes <= mostBytes else { break }
                for event in try form.take(piece.readableBytesView) { files.take(event) }
            }
        } catch {
            // What came of it is told below.
        }
        return files.given(isWhole: form.isOver)
    }
}

/// The files of a form while they come, one after the other.
private struct ArrivingFiles {
    let shelf: Shelf
    private var given: [UploadReceiver.Given] = []
    private var current: (name: String, arrival: Arrival)?

    init(shelf: Shelf) {
        self.shelf = shelf
    }

    mutating func take(_ event: MultipartForm.Event) {
        switch event {
        case .field(let name):
            guard let name, !name.isEmpty else { return }
            current = (UploadName.safe(name), Arrival(shelf: shelf, announced: nil))
        case .bytes(let bytes): current?.arrival.take(ByteBuffer(bytes: bytes))
        case .end: settle(failure: nil)
        }
    }

    /// - Parameter isWhole: whether the form was taken to its end.
    mutating func given(isWhole: Bool) -> [UploadReceiver.Given] {
        settle(failure: .brokenOff)
        if !isWhole, given.isEmpty { given.append(.init(name: "", failure: .brokenOff)) }
        return given
    }

    private mutating func settle(failure: UploadReceiver.Failure?) {
        guard var arrival = current?.arrival, let name = current?.name else { return }
        current = nil
        defer { arrival.settle() }
        arrival.failure = arrival.failure ?? failure
        do throws(UploadReceiver.Failure) {
            _ = try arrival.shelved(name: name)
            given.append(.init(name: name, failure: nil))
        } catch {
            given.append(.init(name: name, failure: error))
        }
    }
}

/// A document while it comes: its bytes go into a file, until something is the matter with it.
private struct Arrival {
    let shelf: Shelf
    let announced: Int?
    let file: String
    var failure: UploadReceiver.Failure?
    private var handle: FileHandle?
    private var count = 0
    private var isExpected = false

    init(shelf: Shelf, announced: Int?) {
        self.shelf = shelf
        self.announced = announced
        file = shelf.folder.scratchFile()
        if let announced, announced > shelf.limits.uploadInBytes {
            failure = .tooLarge
            return
        }
        do throws(Shelf.Refusal) {
            try shelf.expect()
            isExpected = true
        } catch {
            failure = .refused(error)
            return
        }
        let isMade = FileManager.default.createFile(
            atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
        handle = isMade ? FileHandle(forWritingAtPath: file) : nil
        if handle == nil { failure = .notWritable("no file can be made") }
    }

    mutating func take(_ piece: ByteBuffer) {
        guard failure == nil, let handle else { return }
        guard count + piece.readableBytes <= shelf.limits.uploadInBytes else {
            failure = .tooLarge
            return
        }
        do throws(Shelf.Refusal) {
            try shelf.claim(piece.readableBytes)
            count += piece.readableBytes
        } catch {
            failure = .refused(error)
            return
        }
        do {
            try piece.withUnsafeReadableBytes { try handle.write(contentsOf: Data($0)) }
        } catch {
            failure = .notWritable(error.localizedDescription)
        }
    }

    func shelved(name: String) throws(UploadReceiver.Failure) -> Int {
        if let failure { throw failure }
        guard count > 0 else { throw .empty }
        if let announced, announced != count { throw .brokenOff }
        do {
            return try shelf.add(file, name: name, byteCount: count)
        } catch {
            throw .notWritable(error.localizedDescription)
        }
    }

    func settle() {
        try? handle?.close()
        try? FileManager.default.removeItem(atPath: file)
        if isExpected { shelf.settle(claimed: count) }
    }
}
