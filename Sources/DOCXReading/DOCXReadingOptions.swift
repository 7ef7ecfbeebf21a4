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

    /// Which state of tracked changes to read.
    public var revisions: Revisions
    /// What of a package is refused.
    public var limits: PackageLimits

    /// Takes each field.
    public init(revisions: Revisions = .final, limits: PackageLimits = PackageLimits()) {
        self.revisions = revisions
        self.limits = limits
    }
}
