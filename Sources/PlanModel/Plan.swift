public import DocumentModel

/// What planlift emits for one document: the published contract, version 1.1, field for field.
///
/// A field that has no value is nil and is left out of the JSON; it is never an empty string.
public struct Plan: Hashable, Sendable, Codable {
    /// The version of the contract.
    public static let currentSchemaVersion = "1.1"

    public var schemaVersion: String
    public var source: PlanSource
    public var title: String
    public var organisation: String?
    public var period: Period?
    public var years: [AcademicYear]
    public var sections: [Section]
    public var priorities: [Priority]
    public var actionPlans: [ActionPlan]
    public var indicators: [Indicator]
    public var tables: [PlanTable]
    public var unplaced: [Unplaced]
    public var audit: Audit
    public var diagnostics: [Diagnostic]

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
    public var format: DocumentFacts.Format
    public var pageCount: Int?
    public var producer: String?
    public var title: String?

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
    public var start: CalendarDay
    public var end: CalendarDay

    public init(start: CalendarDay, end: CalendarDay) {
        self.start = start
        self.end = end
    }
}

/// Words of the source by what became of them; the last three add up to the first.
public struct Audit: Hashable, Sendable, Codable {
    public var sourceWords: Int
    public var planWords: Int
    public var furnitureWords: Int
    public var unplacedWords: Int

    public init(sourceWords: Int = 0, planWords: Int = 0, furnitureWords: Int = 0, unplacedWords: Int = 0) {
        self.sourceWords = sourceWords
        self.planWords = planWords
        self.furnitureWords = furnitureWords
        self.unplacedWords = unplacedWords
    }

    public var addsUp: Bool { sourceWords == planWords + furnitureWords + unplacedWords }
}

/// Text that found no place in the plan.
public struct Unplaced: Hashable, Sendable, Codable {
    public var text: String
    /// Counted from 1; nil for a DOCX.
    public var page: Int?
    /// `[left, top, right, bottom]` in points; nil for a DOCX.
    public var box: [Double]?
    /// Where a DOCX has it.
    public var provenance: [Provenance]?

    public init(text: String, page: Int? = nil, box: [Double]? = nil, provenance: [Provenance]? = nil) {
        self.text = text
        self.page = page
        self.box = box
        self.provenance = provenance
    }
}
