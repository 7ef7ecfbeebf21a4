public import DocumentModel

/// What planlift emits for one document: the published contract, version 1.1, field for field.
///
/// A field that has no value is nil and is left out of the JSON; it is never an empty string.
public struct Plan: Hashable, Sendable, Codable {
    /// The version of the contract.
    public static let currentSchemaVersion = "1.1"

    /// The version of the contract that the plan follows: `1.1`.
    public var schemaVersion: String
    /// The file that it was read from.
    public var source: PlanSource
    /// What the document calls itself.
    public var title: String
    /// The school, trust or body whose plan it is.
    public var organisation: String?
    /// From the first to the last day that the plan is for.
    public var period: Period?
    /// In their order.
    public var years: [AcademicYear]
    /// The narrative, flat, in reading order.
    public var sections: [Section]
    /// In the document’s order.
    public var priorities: [Priority]
    /// In the document’s order.
    public var actionPlans: [ActionPlan]
    /// In the document’s order; their texts also stand in `sections`.
    public var indicators: [Indicator]
    /// Every table that was found, also those that became priorities or action plans.
    public var tables: [PlanTable]
    /// What found no place in the plan: empty where nothing was lost.
    public var unplaced: [Unplaced]
    /// How many words of the document became what.
    public var audit: Audit
    /// What a user of the plan should know about its reading.
    public var diagnostics: [Diagnostic]

    /// Takes each field.
    public init(
        schemaVersion: String = Plan.currentSchemaVersion, source: PlanSource, title: String,
        organisation: String? = nil, period: Period? = nil, years: [AcademicYear] = [], sections: [Section] = [],
        priorities: [Priority] = [], actionPlans: [ActionPlan] = [], indicators: [Indicator] = [],
        tables: [PlanTable] = [], unplaced: [Unplaced] = [], audit: Audit = Audit(), diagnostics: [Diagnostic] = []
    ) {
        self.schemaVersion = schemaVersion
        self.source = source
        self.title = title
        self.organisation = organisation
        self.period = period
        self.years = years
        self.sections = sections
        self.priorities = priorities
        self.actionPlans = actionPlans
        self.indicators = indicators
        self.tables = tables
        self.unplaced = unplaced
        self.audit = audit
        self.diagnostics = diagnostics
    }
}

/// The file that a plan was read from.
public struct PlanSource: Hashable, Sendable, Codable {
    /// The file's name without its folder.
    public var name: String
    /// Of the file's bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// What kind of file it is.
    public var format: DocumentFacts.Format
    /// Nil for a DOCX, which has no pages.
    public var pageCount: Int?
    /// The program that wrote the file, as it says.
    public var producer: String?
    /// The title in the file’s properties.
    public var title: String?

    /// Takes each field.
    public init(
        name: String, sha256: String, format: DocumentFacts.Format, pageCount: Int? = nil, producer: String? = nil,
        title: String? = nil
    ) {
        self.name = name
        self.sha256 = sha256
        self.format = format
        self.pageCount = pageCount
        self.producer = producer
        self.title = title
    }
}

/// A span of days, both ends included.
public struct Period: Hashable, Sendable, Codable {
    /// The first day.
    public var start: CalendarDay
    /// The last day.
    public var end: CalendarDay

    /// Takes each field.
    public init(start: CalendarDay, end: CalendarDay) {
        self.start = start
        self.end = end
    }
}

/// Words of the source by what became of them; the last three add up to the first.
public struct Audit: Hashable, Sendable, Codable {
    /// All words of the document.
    public var sourceWords: Int
    /// Words that stand in the plan.
    public var planWords: Int
    /// Words of running headers and footers, page numbers, repeated headers and tables of contents.
    public var furnitureWords: Int
    /// Words that found no place.
    public var unplacedWords: Int

    /// Takes each field.
    public init(sourceWords: Int = 0, planWords: Int = 0, furnitureWords: Int = 0, unplacedWords: Int = 0) {
        self.sourceWords = sourceWords
        self.planWords = planWords
        self.furnitureWords = furnitureWords
        self.unplacedWords = unplacedWords
    }

    /// Whether no word was lost or counted twice.
    public var addsUp: Bool { sourceWords == planWords + furnitureWords + unplacedWords }
}

/// Text that found no place in the plan.
public struct Unplaced: Hashable, Sendable, Codable {
    /// As written.
    public var text: String
    /// Counted from 1; nil for a DOCX.
    public var page: Int?
    /// `[left, top, right, bottom]` in points; nil for a DOCX.
    public var box: [Double]?
    /// Where a DOCX has it.
    public var provenance: [Provenance]?

    /// Takes each field.
    public init(text: String, page: Int? = nil, box: [Double]? = nil, provenance: [Provenance]? = nil) {
        self.text = text
        self.page = page
        self.box = box
        self.provenance = provenance
    }
}
