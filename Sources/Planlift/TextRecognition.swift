/// Which pages of a PDF are read from their picture, by text recognition.
public struct TextRecognition: Hashable, Sendable {
    /// Which pages of a PDF are read from their picture.
    public enum Choice: String, Hashable, Sendable, CaseIterable {
        /// Pages without text, and scans whose unseen text does not fit them.
        case auto
        /// None.
        case never
        /// All pages, whatever text they have.
        case always
    }

    /// Which pages are read so.
    public var choice: Choice
    /// As Tesseract names them, joined by `+`; nil for English and Welsh, as far as they are installed.
    public var languages: String?

    /// Takes each field.
    public init(_ choice: Choice = .auto, languages: String? = nil) {
        self.choice = choice
        self.languages = languages
    }
}
