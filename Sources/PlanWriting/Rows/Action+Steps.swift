package import PlanModel

extension Action {
    /// The place-based id of a step, which has none of its own in the contract.
    package func id(ofStep index: Int) -> String { "\(id)/step-\(index + 1)" }

    /// `1 Review the curriculum`.
    package var numberAndTitle: String {
        [number, title].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
