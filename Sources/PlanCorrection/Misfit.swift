/// Why a correction does not fit the plan: nothing of it is applied then.
struct Misfit: Error, Hashable {
    /// Goes on the sentence: `a correction no longer fits: …`.
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
