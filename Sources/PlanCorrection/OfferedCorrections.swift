/// Corrections that go with a document, and whether the user asked for them.
package struct OfferedCorrections: Hashable, Sendable {
    package var file: PlanCorrections
    /// Whether they were named: then those that fit are made in another version of the document too. What merely lies beside
    /// the document is for the very bytes that were corrected.
    package var isAskedFor: Bool

    package init(_ file: PlanCorrections, isAskedFor: Bool) {
        self.file = file
        self.isAskedFor = isAskedFor
    }
}
