import Synchronization

/// Remembers the answers to questions whose answer never changes: the cells of a table are asked the same by each way to
/// read it.
final class Recall<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    private let answers = Mutex<[Question: Answer]>([:])

    func answer(_ question: Question, _ think: () -> Answer) -> Answer {
        if let known = answers.withLock({ $0[question] }) { return known }
        let answer = think()
        answers.withLock { $0[question] = answer }
        return answer
    }
}

/// A text that equals only one of the same bytes: texts that look the same may be split otherwise.
struct ExactText: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (first: ExactText, second: ExactText) -> Bool { first.text.utf8.elementsEqual(second.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
