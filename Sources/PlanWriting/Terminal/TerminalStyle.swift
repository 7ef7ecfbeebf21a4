internal import PlanModel

/// How text is set off in a terminal; without colours it is not set off at all.
struct TerminalStyle: Hashable, Sendable {
    let usesColor: Bool

    func bold(_ text: String) -> String { set(text, "1") }
    func faint(_ text: String) -> String { set(text, "2") }
    func heading(_ text: String) -> String { set(text, "1;36") }

    func status(_ status: ProgressStatus) -> String {
        switch status {
        case .complete, .onTrack: set(status.title, "32")
        case .atRisk: set(status.title, "33")
        case .offTrack: set(status.title, "31")
        case .notStarted: set(status.title, "2")
        }
    }

    private func set(_ text: String, _ code: String) -> String {
        usesColor && !text.isEmpty ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }
}
