/// Why a package (DOCX, XLSX) gives no document at all. What can be read around is a `Diagnostic` instead.
public enum PackageError: Error, Hashable, Sendable {
    /// The bytes begin with `D0 CF 11 E0`: an OLE file, as old Office files and encrypted packages are.
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
    /// The main part is something else: a presentation, say.
    case wrongMainPart(root: String, wanted: MainPart)
    /// The main part is no well-formed XML.
    case malformedXML(part: String, line: Int, reason: String)
    /// A part declares a document type, which OOXML forbids and entity attacks need.
    case documentTypeDeclared(part: String, line: Int)
    /// A part is well-formed but past a limit.
    case partTooLarge(part: String, limit: PartLimit)

    /// What a package should be.
    public enum MainPart: String, Hashable, Sendable {
        /// A document of Word.
        case wordDocument = "Word document"
        /// A workbook of Excel.
        case workbook = "workbook"
    }

    /// What no honest writer does to an entry.
    public enum UnsafeEntryReason: String, Hashable, Sendable {
        /// It needs a password of the archive's own.
        case encrypted = "it is encrypted"
        /// Which of the two is meant nobody can say.
        case duplicate = "its name appears twice"
        /// It would be written somewhere else.
        case outsidePackage = "its name leads out of the package"
    }

    /// Of ``PackageLimits``, those of the whole package.
    public enum PackageLimit: String, Hashable, Sendable {
        /// ``PackageLimits/maximumEntryCount``.
        case entryCount = "too many entries"
        /// ``PackageLimits/maximumTotalBytes``.
        case totalBytes = "too many bytes once unpacked"
    }

    /// Of ``PackageLimits``, those of one part.
    public enum PartLimit: String, Hashable, Sendable {
        /// ``PackageLimits/maximumPartBytes``.
        case bytes = "too many bytes once unpacked"
        /// ``PackageLimits/maximumCompressionRatio``.
        case compressionRatio = "unpacks to too many times its size"
        /// ``PackageLimits/maximumNodeCount``.
        case nodes = "too many elements"
        /// ``PackageLimits/maximumTableDepth``, or deeper XML than any writer makes.
        case depth = "elements nested too deep"
        /// ``PackageLimits/maximumParagraphBytes``.
        case textLength = "too much text in one place"
        /// ``PackageLimits/maximumParagraphCount``.
        case paragraphs = "too many paragraphs"
        /// ``PackageLimits/maximumAttributeCount`` or ``PackageLimits/maximumNameCount``.
        case attributes = "too many attributes or names"
        /// ``PackageLimits/maximumDefinitionCount``.
        case definitions = "too many styles or lists"
        /// ``PackageLimits/maximumTableSlotCount``.
        case cells = "too many cells"
    }

    /// Stable and machine-readable, without the kind of file before it: `main-part-missing`.
    public var code: String {
        switch self {
        case .compoundFile: "compound-file"
        case .notAPackage: "not-a-package"
        case .unsafeEntry: "unsafe-entry"
        case .packageTooLarge: "package-too-large"
        case .damagedPart: "damaged-part"
        case .mainPartMissing: "main-part-missing"
        case .wrongMainPart(_, .wordDocument): "not-a-word-document"
        case .wrongMainPart(_, .workbook): "not-a-workbook"
        case .malformedXML: "malformed-xml"
        case .documentTypeDeclared: "document-type-declared"
        case .partTooLarge: "part-too-large"
        }
    }

    /// One or two sentences for the user.
    public var message: String {
        switch self {
        case .compoundFile:
            "This is an old Office file (.doc, .xls) or a password-protected document. Open it in the program that made "
                + "it, remove the password if there is one, and save it as .docx or .xlsx."
        case .notAPackage(let reason):
            "This is no Office package: \(reason)."
        case .unsafeEntry(let name, let reason):
            "The package is refused because of its entry “\(name)”: \(reason.rawValue)."
        case .packageTooLarge(let limit):
            "The package is refused: \(limit.rawValue)."
        case .damagedPart(let part, let reason):
            "The part \(part) is damaged: \(reason)."
        case .mainPartMissing(let part):
            part.map { "The package names \($0) as its document, but holds no such part." }
                ?? "The package does not say which part is its document."
        case .wrongMainPart(let root, let wanted):
            "The package holds no \(wanted.rawValue): its main part begins with the element “\(root)”."
        case .malformedXML(let part, let line, let reason):
            "The part \(part) is no well-formed XML (line \(line)): \(reason)."
        case .documentTypeDeclared(let part, let line):
            "The part \(part) declares a document type (line \(line)), which a package must not."
        case .partTooLarge(let part, let limit):
            "The part \(part) is refused: \(limit.rawValue)."
        }
    }
}

extension PackageError: CustomStringConvertible {
    /// The same as ``message``.
    public var description: String { message }
}
