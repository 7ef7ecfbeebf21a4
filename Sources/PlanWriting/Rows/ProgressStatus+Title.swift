internal import PlanModel

extension ProgressStatus {
    /// As people read it.
    var title: String {
        switch self {
        case .complete: "Complete"
        case .onTrack: "On track"
        case .atRisk: "At risk"
        case .offTrack: "Off track"
        case .notStarted: "Not started"
        }
    }
}
