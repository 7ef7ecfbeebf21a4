/// Why a DOCX gives no document at all. What can be read around is a ``DocumentModel/Diagnostic`` instead.
public enum DOCXReadingError: Error, Hashable, Sendable {
    /// The bytes begin with `D0 CF 11 E0`: an OLE file, as old Word and encrypted OOXML are.
    case compoundFile
    /// No zip archive, or one that is cut off.
    case notAPackage(reason: String)
    /// An entry that no honest writer makes.
    case unsafeEntry(name: String, reason: UnsafeEntryReason)
    /// A limit on the package as a whole was passed.
    case packageTooLarge(limit: PackageLimit)
    /// A part that the document cannot do without is damaged inside the archive.
    case damagedPart(part: String, reason: String)
    /// The package names no main part, or one that is not there.
    case mainPartMissing(part: String?)
    /// The main part is something else: a workbook, a presentation.
    case notAWordDocument(root: String)
    /// The main part is no well-formed XML.
    case malformedXML(part: String, line: Int, reason: String)
    /// A part declares a document type, which OOXML forbids and entity attacks need.
    case documentTypeDeclared(part: String, line: Int)
    /// A part is well-formed but past a limit.
    case partTooLarge(part: String, limit: PartLimit)

    public enum UnsafeEntryReason: String, Hashable, Sendable {
        case encrypted = "it is encrypted"
        case duplicate = "its name appears twice"
        case outsidePackage = "its name leads out of the package"
    }

    public enum PackageLimit: String, Hashable, Sendable {
        case entryCount = "too many entries"
        case totalBytes = "too many bytes once unpacked"
    }

    public enum PartLimit: String, Hashable, Sendable {
        case bytes = "too many bytes once unpacked"
        case compressionRatio = "unpacks to too many times its size"
        case nodes = "too many elements"
        case depth = "elements nested too deep"
        case textLength = "too much text in one place"
        case paragraphs = "too many paragraphs"
        case attributes = "too many attributes or names"
        case definitions = "too many styles or lists"
    }

    /// Stable and machine-readable: `docx-main-part-missing`.
    public var code: String {
        switch self {
        case .compoundFile: "docx-compound-file"
        case .notAPackage: "docx-not-a-package"
        case .unsafeEntry: "docx-unsafe-entry"
        case .packageTooLarge: "docx-package-too-large"
        case .damagedPart: "docx-damaged-part"
        case .mainPartMissing: "docx-main-part-missing"
        case .notAWordDocument: "docx-not-a-word-document"
        case .malformedXML: "docx-malformed-xml"
        case .documentTypeDeclared: "docx-document-type-declared"
        case .partTooLarge: "docx-part-too-large"
        }
    }

    /// One or two sentences for the user.
    public var message: String {
        switch self {
        case .compoundFile:
            "This is an old .doc file or a password-protected document. Open it in Word, remove the password if there "
                + "is one, and save it as .docx."
        case .notAPackage(let reason):
            "This is no DOCX package: \(reason)."
        case .unsafeEntry(let name, let reason):
            "The package is refused because of its entry “\(name)”: \(reason.rawValue)."
        case .packageTooLarge(let limit):
            "The package is refused: \(limit.rawValue)."
        case .damagedPart(let part, let reason):
            "The part \(part) is damaged: \(reason)."
        case .mainPartMissing(let part):
            part.map { "The package names \($0) as its document, but holds no such part." }
                ?? "The package does not say which part is its document."
        case .notAWordDocument(let root):
            "The package holds no Word document: its main part begins with the element “\(root)”."
        case .malformedXML(let part, let line, let reason):
            "The part \(part) is no well-formed XML (line \(line)): \(reason)."
        case .documentTypeDeclared(let part, let line):
            "The part \(part) declares a document type (line \(line)), which a DOCX must not."
        case .partTooLarge(let part, let limit):
            "The part \(part) is refused: \(limit.rawValue)."
        }
    }
}

extension DOCXReadingError: CustomStringConvertible {
    public var description: String { message }
}
