import Foundation

extension Shelf {
    /// More versions tell hardly more, and each has to be read for it.
    private static let mostVersions = 3

    /// Corrections of other plans that could be made in this one too, as JSON for its page.
    func offers(for document: ShelvedDocument) async -> [UInt8] {
        let none = Array("{\"offers\":[]}\n".utf8)
        let versions = correctedVersions(besides: document)
        guard !versions.isEmpty else { return none }
        let state = ([document] + versions).map { "\($0.number) \(Self.version(of: correctionsFile(of: $0)))" }
            .dropFirst().joined(separator: ", ")
        if let known = keptOffers(document.number, state) { return known }
        guard let file = try? await made(.offers, of: [document] + versions) else { return none }
        defer { try? FileManager.default.removeItem(atPath: file) }
        guard let json = FileManager.default.contents(atPath: file) else { return none }
        keep(offers: Array(json), document.number, state)
        return Array(json)
    }

    /// The next older ones first, then the next newer ones.
    private func correctedVersions(besides document: ShelvedDocument) -> [ShelvedDocument] {
        let others = documents.filter { $0.number != document.number && $0.summary != nil && $0.correctionCount > 0 }
        let older = others.filter { ShelvedDocument.isOlder($0, document) }.sorted(by: ShelvedDocument.isOlder)
        let newer = others.filter { ShelvedDocument.isOlder(document, $0) }.sorted(by: ShelvedDocument.isOlder)
        return Array((older.reversed() + newer).prefix(Self.mostVersions))
    }
}
