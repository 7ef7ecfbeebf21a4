/// Why text recognition cannot be had.
public enum ScanReadingError: Error, Hashable, Sendable {
    /// No data for a language is installed; where it was looked for.
    case languageMissing(String, folder: String)
    /// The library refused its own data.
    case unusableData(folder: String)
    /// The library is not there, or is another than the one that this planlift was built for; what the system says of it.
    case libraryMissing(String)

    /// Stable and machine-readable.
    public var code: String {
        switch self {
        case .languageMissing: "ocr-language-missing"
        case .unusableData: "ocr-data-unusable"
        case .libraryMissing: "ocr-library-missing"
        }
    }
}

extension ScanReadingError: CustomStringConvertible {
    /// A sentence for the user, with what to install.
    public var description: String {
        switch self {
        case .languageMissing(let language, let folder):
            "text recognition needs Tesseract's data for “\(language)”, and there is none in \(folder); install it "
                + "(Debian: apt install tesseract-ocr-\(language.replacing("_", with: "-")))"
        case .unusableData(let folder): "Tesseract cannot use its language data in \(folder); install it anew"
        case .libraryMissing(let reason):
            "text recognition needs Tesseract, which cannot be loaded (\(reason)); install it (Debian: apt install "
                + "tesseract-ocr)"
        }
    }
}
