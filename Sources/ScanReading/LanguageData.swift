import CTesseract
import Foundation

/// Where Tesseract's data for languages lies, and what is there.
package struct LanguageData: Hashable, Sendable {
    package let folder: String
    /// The languages asked for, as Tesseract names them: `eng`.
    package let languages: [String]

    /// What plans are written in where nobody says otherwise: English and Welsh, each where it is installed.
    package static let usualLanguages = ["eng", "cym"]
    /// A name of a language becomes a file's name: nothing that leads elsewhere.
    private static let lettersOfNames = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
    private static let ending = ".traineddata"

    /// - Parameter asked: languages joined by `+`, all of which must be there; nil for the usual ones, of which the first
    ///   must be.
    package init(asked: String?, folder: String) throws(ScanReadingError) {
        self.folder = folder
        let names = asked.map { $0.split(separator: "+").map(String.init) } ?? Self.usualLanguages
        func isThere(_ name: String) -> Bool {
            Self.isName(name) && FileManager.default.isReadableFile(atPath: folder + "/" + name + Self.ending)
        }
        if asked == nil {
            languages = names.filter(isThere)
            guard !languages.isEmpty else { throw .languageMissing(names[0], folder: folder) }
        } else {
            if let missing = names.first(where: { !isThere($0) }) { throw .languageMissing(missing, folder: folder) }
            guard !names.isEmpty else { throw .languageMissing("", folder: folder) }
            languages = names
        }
    }

    /// Whether it can be the name of a language.
    package static func isName(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name.allSatisfy(lettersOfNames.contains)
    }

    /// The folder that `TESSDATA_PREFIX` names, one beside the program, or the system's.
    package static func folder(environment: [String: String]) -> String {
        if let named = environment["TESSDATA_PREFIX"], !named.isEmpty { return named }
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let beside = program.deletingLastPathComponent().appending(path: "tessdata").path(percentEncoded: false)
        return ([beside] + systemFolders).first(where: hasData) ?? systemFolders[0]
    }

    /// Debian's, and where a build from source puts it.
    private static let systemFolders = [
        "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
        "/usr/local/share/tessdata",
    ]

    private static func hasData(_ folder: String) -> Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.contains { $0.hasSuffix(ending) }
    }
}
