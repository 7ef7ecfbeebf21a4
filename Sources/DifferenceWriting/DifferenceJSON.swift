public import PlanComparison
internal import PlanWriting

/// A difference, or a plan's history, as JSON of the contract.
public enum DifferenceJSON {
    /// A difference as UTF-8, valid against `planlift schema difference`.
    public static func write(_ difference: PlanDifference) throws -> [UInt8] {
        try PlanJSON.encode(difference, isCompact: false)
    }

    /// A history as UTF-8, valid against `planlift schema history`.
    public static func write(_ history: PlanHistory) throws -> [UInt8] {
        try PlanJSON.encode(history, isCompact: false)
    }
}
