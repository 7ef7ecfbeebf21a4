import Logging

/// Writes `planlift: warning: plan.pdf, page 3: …`, a line a message.
struct StandardErrorLogHandler: LogHandler {
    var logLevel: Logger.Level = .warning
    var metadata: Logger.Metadata = [:]
    /// Messages below this level stand without its name: `planlift: 12 to convert`.
    var leastNamedLevel: Logger.Level = .trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let level = event.level >= leastNamedLevel ? "\(event.level.rawValue): " : ""
        StandardError.write("planlift: \(level)\(ShownText.lines("\(event.message)"))\n")
    }
}
