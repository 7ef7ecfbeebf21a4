/// What a comparison takes for no change, over and above white space runs, hyphenation and provenance.
///
/// White space inside words is never a change where one of the plans was read from a PDF, which stores none.
public struct ComparisonOptions: Hashable, Sendable {
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

    public var ignored: Set<Ignored>

    public init(ignoring ignored: Set<Ignored> = []) {
        self.ignored = ignored
    }
}
