import CWordList

/// English words, compiled in: the same bytes give the same plan on every machine.
package enum EnglishWords {
    /// Whether a word is in the list, in any case.
    package static func contains(_ word: some StringProtocol) -> Bool {
        let key = Array(word.lowercased().utf8)
        guard !key.isEmpty, key.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
            return false
        }
        return list.contains(key) || WordParts.words.contains(String(decoding: key, as: UTF8.self))
    }

    /// Whether a word or what it is formed of is in the list: `benchmarking` of `benchmark`.
    package static func containsForm(of word: String) -> Bool {
        if contains(word) { return true }
        return endings.contains { ending in
            guard word.hasSuffix(ending) else { return false }
            let stem = word.dropLast(ending.count)
            return stem.count >= shortestStem && (contains(stem) || contains(stem + "e"))
        }
    }

    private static let endings = ["s", "ed", "ing", "er", "ers"]
    /// Shorter stems are found in too much that is no word.
    private static let shortestStem = 5

    private static var list: SortedLines { SortedLines() }
}

/// Lines of bytes in their order, searched by halves where they lie.
private struct SortedLines {
    private let bytes: UnsafeBufferPointer<CChar>

    init() {
        var length = 0
        let start = planlift_word_list(&length)
        bytes = UnsafeBufferPointer(start: start, count: length)
    }

    func contains(_ key: [UInt8]) -> Bool {
        var low = 0
        var high = bytes.count
        while low < high {
            var start = (low + high) / 2
            while start > low, bytes[start - 1] != lineFeed { start -= 1 }
            var end = start
            while end < high, bytes[end] != lineFeed { end += 1 }
            let line = bytes[start..<end].lazy.map { UInt8(bitPattern: $0) }
            if line.elementsEqual(key) { return true }
            if line.lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
        }
        return false
    }

    private var lineFeed: CChar { 10 }
}
