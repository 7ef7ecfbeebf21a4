/// What a server takes and keeps.
package struct ShelfLimits: Hashable, Sendable {
    /// Of one document.
    package var uploadInBytes: Int
    /// Of all documents together.
    package var keptInBytes: Int
    package var documentCount: Int

    /// The largest plan known has a tenth.
    package static let usualUploadInBytes = 100 << 20
    /// Where temporary files lie in memory, that is what they take.
    package static let usualKeptInBytes = 1 << 30
    /// A list that is longer helps nobody; whole archives are for `planlift convert`.
    package static let usualDocumentCount = 500

    package init(
        uploadInBytes: Int = usualUploadInBytes, keptInBytes: Int = usualKeptInBytes,
        documentCount: Int = usualDocumentCount
    ) {
        self.uploadInBytes = uploadInBytes
        self.keptInBytes = keptInBytes
        self.documentCount = documentCount
    }
}
