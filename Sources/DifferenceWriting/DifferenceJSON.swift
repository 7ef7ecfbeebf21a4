public import PlanComparison
internal import PlanWriting

/// A difference, or a plan's history, as JSON of the contract.
public enum DifferenceJSON {
    public static func write(_ difference: PlanDifference) throws -> [UInt8] {
        try PlanJSON.encode(difference, isCompact: false)
    }

    public static func write(_ history: PlanHistory) throws -> [UInt8] {
        try PlanJSON.encode(history, isCompact: false)
    }
}
