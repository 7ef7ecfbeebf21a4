package import PlanModel

/// An older version of a plan, and what a person put right in it.
package struct CorrectedVersion: Hashable, Sendable {
    /// As it was read, without corrections; nil where that version is gone, and its corrections alone are left.
    package var plan: Plan?
    package var file: PlanCorrections

    package init(plan: Plan?, file: PlanCorrections) {
        self.plan = plan
        self.file = file
    }

    /// What that version is called.
    package var name: String { plan?.source.name ?? file.source.name }
}
