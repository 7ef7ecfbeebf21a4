import DocumentModel

/// Tells where sentences begin.
enum Sentences {
    static func startsInMiddle(_ text: String) -> Bool {
        text.unicodeScalars.first?.isLowercase ?? false
    }
}
