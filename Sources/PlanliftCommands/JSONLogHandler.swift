import Foundation
import Logging

/// Writes each line as a JSON object: `{"level":"info","message":"…","path":"…"}`.
struct JSONLogHandler: LogHandler {
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields: [String: Field] = [
            "level": .text(event.level.rawValue), "message": .text(ShownText.lines("\(event.message)")),
        ]
        for (key, value) in event.metadata ?? [:] {
            let text = "\(value)"
            fields[key] = Int(text).map { .number($0) } ?? .text(ShownText.lines(text))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let line = try? encoder.encode(fields) else { return }
        StandardError.write(String(decoding: line, as: UTF8.self) + "\n")
    }

    private enum Field: Encodable {
        case text(String)
        case number(Int)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }
}
