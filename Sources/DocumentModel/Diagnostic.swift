/// Something about the input that a user should know: collected, never thrown.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// How much a diagnostic matters.
    public enum Severity: String, Hashable, Sendable, Codable, Comparable {
        /// Told with `--verbose` only.
        case info
        /// Wants a look at the document.
        case warning
        /// Something is lost.
        case error

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .error: 2
            }
        }

        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// How much it matters.
    public let severity: Severity
    /// Stable and machine-readable: `row-continued`.
    public let code: String
    /// One sentence for the user.
    public let message: String
    /// Counted from 1.
    public let page: Int?
    /// Where on the page, in points from its top left corner; nil where it is about more.
    public let box: Rectangle?

    /// Takes each field.
    public init(_ severity: Severity, code: String, message: String, page: Int? = nil, box: Rectangle? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.page = page
        self.box = box
    }

    private enum CodingKeys: String, CodingKey {
        case severity, code, message, page, box
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        severity = try container.decode(Severity.self, forKey: .severity)
        code = try container.decode(String.self, forKey: .code)
        message = try container.decode(String.self, forKey: .message)
        page = try container.decodeIfPresent(Int.self, forKey: .page)
        box = try container.decodeIfPresent([Double].self, forKey: .box).flatMap { corners in
            corners.count == 4
                ? Rectangle(left: corners[0], top: corners[1], right: corners[2], bottom: corners[3]) : nil
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(severity, forKey: .severity)
        try container.encode(code, forKey: .code)
        try container.encode(message, forKey: .message)
        try container.encodeIfPresent(page, forKey: .page)
        try container.encodeIfPresent(box?.roundedCorners, forKey: .box)
    }
}
