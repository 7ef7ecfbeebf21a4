public import PackageReading

/// What a reader of DOCX files may choose.
public struct DOCXReadingOptions: Hashable, Sendable {
    /// Which state of the tracked changes to read.
    public enum Revisions: String, Hashable, Sendable, CaseIterable {
        /// All changes accepted.
        case final
        /// All changes rejected.
        case original
        /// Inserted and deleted text side by side, each run marked.
        case all
    }

    public var revisions: Revisions
    public var limits: PackageLimits

    public init(revisions: Revisions = .final, limits: PackageLimits = PackageLimits()) {
        self.revisions = revisions
        self.limits = limits
    }
}
