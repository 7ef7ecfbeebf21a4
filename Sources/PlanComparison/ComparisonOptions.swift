/// What a comparison takes for no change, over and above white space runs, hyphenation and provenance.
///
/// White space inside words is never a change where one of the plans was read from a PDF, which stores none.
public struct ComparisonOptions: Hashable, Sendable {
    /// What may be told to be no change.
    public enum Ignored: String, Hashable, Sendable, CaseIterable {
        /// Also white space inside words: `por tal` is `portal`.
        case whitespace
        /// Upper and lower case.
        case `case`
        /// Everything that is neither letter, digit nor white space.
        case punctuation
        /// Numbers and order of priorities, strands, actions and what they hold.
        case numbering
    }

    /// Whether the years of two plans are laid over each other, so that what merely moved on with the plan is no change.
    public enum YearAlignment: String, Hashable, Sendable, CaseIterable {
        /// Where most texts that both plans have stand as many years later.
        case auto
        /// By whatever most of them say.
        case on
        /// Years are compared as they are.
        case off
    }

    /// What is no change.
    public var ignored: Set<Ignored>
    /// Whether other quotation marks, dashes and spaces around dashes are a change.
    public var countsTypography: Bool
    /// Whether the years of the plans are laid over each other.
    public var yearAlignment: YearAlignment

    /// Takes each field.
    public init(
        ignoring ignored: Set<Ignored> = [], countsTypography: Bool = false, yearAlignment: YearAlignment = .auto
    ) {
        self.ignored = ignored
        self.countsTypography = countsTypography
        self.yearAlignment = yearAlignment
    }
}
