import DocumentSandbox

/// The pages of a document over which workers were lost. The document is read again without them, within reason.
struct LostPages: Hashable, Sendable, Codable {
    /// Each with the reason.
    private(set) var reasons: [Int: String] = [:]
    private var timeoutCount = 0

    /// More pages than this are no accident.
    private static let most = 20
    /// Each costs all the time that a document may take.
    private static let mostTimeouts = 2

    var isEmpty: Bool { reasons.isEmpty }

    /// Notes a page.
    ///
    /// - Returns: whether the document is to be read again without it.
    mutating func add(_ page: Int?, _ reason: LossReason) -> Bool {
        guard let page, page > 0, reasons[page] == nil, reasons.count < LostPages.most else { return false }
        if case .timeout = reason {
            guard timeoutCount < LostPages.mostTimeouts else { return false }
            timeoutCount += 1
        }
        reasons[page] = reason.ofPage
        return true
    }
}
