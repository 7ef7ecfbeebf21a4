/// A word that only who started the server knows: it stands in the address of every page.
package struct AccessToken: Hashable, Sendable {
    package let text: String

    /// 128 bits, as hexadecimal digits.
    package init() {
        var generator = SystemRandomNumberGenerator()
        let digits = Array("0123456789abcdef")
        text = String((0..<32).map { _ in digits[Int.random(in: 0..<16, using: &generator)] })
    }

    /// Takes as long wherever the two differ, so that nobody can guess it letter by letter.
    package func matches(_ other: some StringProtocol) -> Bool {
        let (own, other) = (Array(text.utf8), Array(other.utf8))
        guard own.count == other.count else { return false }
        return zip(own, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
