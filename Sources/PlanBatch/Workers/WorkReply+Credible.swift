extension WorkReply {
    /// Whether a worker that was not taken over can have said it: what is in it becomes names of files and lines of reports.
    var isCredible: Bool {
        guard hash.utf8.count == 64, hash.utf8.allSatisfy(WorkReply.isHexadecimal) else { return false }
        switch result {
        case .converted(let facts, let outputs):
            return outputs.count <= WorkReply.mostOutputs && outputs.allSatisfy(\.isCredible) && facts.isCredible
        case .failed(let code, let message):
            return WorkReply.isName(code) && message.utf8.count <= WorkReply.longestTextInBytes
        case .unwritable: return true
        }
    }

    /// Each form once.
    private static let mostOutputs = 16
    fileprivate static let longestTextInBytes = 1 << 16

    /// Small letters, digits and hyphens.
    fileprivate static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    fileprivate static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}

extension WorkReply.Output {
    /// An ending is one word: with a slash in it, it would lead elsewhere.
    fileprivate var isCredible: Bool { WorkReply.isName(format) && WorkReply.isName(ending) && byteCount >= 0 }
}

extension PlanFacts {
    fileprivate var isCredible: Bool {
        let counts = [
            pageCount ?? 0, priorityCount, milestoneCount, actionCount, tableCount, wordCount, unplacedWordCount,
            warningCount,
        ]
        let texts = [title, organisation, periodStart, periodEnd].compactMap(\.self) + warnings.map(\.message)
        return counts.allSatisfy { (0...1_000_000_000).contains($0) }
            && texts.allSatisfy { $0.utf8.count <= WorkReply.longestTextInBytes }
            && (content.map { $0.utf8.count == 64 && $0.utf8.allSatisfy(WorkReply.isHexadecimal) } ?? true)
            && (confidence.map { (0...1).contains($0) } ?? true)
            && warnings.allSatisfy { WorkReply.isName($0.code) && ($0.page ?? 1) >= 0 }
    }
}
