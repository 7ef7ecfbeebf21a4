public import DOCXReading
package import PlanCorrection
public import PlanSemantics

/// What a caller may choose about reading a file.
public struct ReadingOptions: Hashable, Sendable {
    /// Opens an encrypted PDF.
    public var password: String?
    /// Which state of a DOCX's tracked changes to read.
    public var revisions: DOCXReadingOptions.Revisions
    /// What the caller knows better than the document.
    public var plan: PlanOptions

    /// Whether tables of a PDF are joined over page breaks.
    public var joinsTablesOverPages: Bool

    /// A PDF with more pages is refused; nil for any number.
    public var maximumPageCount: Int?

    /// Which pages of a PDF are read from their picture.
    public var recognition: TextRecognition

    /// What a person put right in the plan.
    package var corrections: OfferedCorrections?

    /// An older version of the plan, whose corrections are made where their places are found.
    package var olderVersion: CorrectedVersion?

    /// Takes each field.
    public init(
        password: String? = nil, revisions: DOCXReadingOptions.Revisions = .final, plan: PlanOptions = PlanOptions(),
        joinsTablesOverPages: Bool = true, maximumPageCount: Int? = nil,
        recognition: TextRecognition = TextRecognition()
    ) {
        self.recognition = recognition
        self.maximumPageCount = maximumPageCount
        self.joinsTablesOverPages = joinsTablesOverPages
        self.password = password
        self.revisions = revisions
        self.plan = plan
    }
}
