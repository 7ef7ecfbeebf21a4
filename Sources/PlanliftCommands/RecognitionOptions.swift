import ArgumentParser
import Planlift
import ScanReading

/// Which pages of a PDF are read by text recognition, and in which languages.
struct RecognitionOptions: ParsableArguments {
    @Option(
        help: """
            Recognise text in pages of a PDF that are pictures: auto (pages without text of their own that fits), never or \
            always (all pages). Default: auto.
            """)
    var ocr: Choice?

    @Option(
        help: ArgumentHelp(
            "The languages to recognise, as Tesseract names them: eng+fra. Default: English and Welsh.",
            valueName: "languages"))
    var ocrLanguage: String?

    enum Choice: String, CaseIterable, ExpressibleByArgument {
        case auto, never, always

        var recognition: TextRecognition.Choice {
            switch self {
            case .auto: .auto
            case .never: .never
            case .always: .always
            }
        }
    }

    static let choices = "auto, never or always"
    static let languagesWanted = "names of Tesseract's languages, joined by +: eng+fra"

    func validate() throws {
        if let ocrLanguage, !Self.areLanguages(ocrLanguage) {
            throw ValidationError("--ocr-language takes \(Self.languagesWanted)")
        }
    }

    static func areLanguages(_ names: String) -> Bool {
        names.split(separator: "+", omittingEmptySubsequences: false).allSatisfy { LanguageData.isName($0) }
    }

    /// As given on the command line.
    var named: [(name: String, value: String?)] {
        [("--ocr", ocr?.rawValue), ("--ocr-language", ocrLanguage)]
    }

    /// The command line goes before what is set once.
    func completed(by settings: SettingsFile) -> RecognitionOptions {
        var result = self
        result.ocr = ocr ?? settings.ocr
        result.ocrLanguage = ocrLanguage ?? settings.ocrLanguage
        return result
    }

    func recognition(settings: SettingsFile) -> TextRecognition {
        let whole = completed(by: settings)
        return TextRecognition((whole.ocr ?? .auto).recognition, languages: whole.ocrLanguage)
    }
}
