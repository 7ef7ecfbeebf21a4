import DocumentModel
import PackageReading

/// What the reader may have to say about a document that it could read. The raw value is the diagnostic's code.
enum DOCXFinding: String, CaseIterable, ReadingFinding {
    case mainPartGuessed = "docx-main-part-guessed"
    case partUnreadable = "docx-part-unreadable"
    case partMissing = "docx-part-missing"
    case circularStyles = "docx-circular-styles"
    case fieldNotClosed = "docx-field-not-closed"
    case tableMended = "docx-table-mended"
    case tableTooWide = "docx-table-too-wide"
    case mergeWithoutStart = "docx-merge-without-start"
    case textInMergedCell = "docx-text-in-merged-cell"
    case noteMissing = "docx-note-missing"
    case noteNotReferenced = "docx-note-not-referenced"
    case embeddedDocumentLeftOut = "docx-embedded-document-left-out"
    case chartLeftOut = "docx-chart-left-out"
    case hiddenTextLeftOut = "docx-hidden-text-left-out"
    case phoneticGuideLeftOut = "docx-phonetic-guide-left-out"
    case commentsLeftOut = "docx-comments-left-out"
    case trackedChanges = "docx-tracked-changes"
    case unknownSymbol = "docx-unknown-symbol"
    case unknownNumbering = "docx-unknown-numbering"
    case promptsLeftOut = "docx-prompts-left-out"

    var severity: Diagnostic.Severity {
        switch self {
        case .partUnreadable: .error
        case .mainPartGuessed, .partMissing, .circularStyles, .fieldNotClosed, .tableMended, .tableTooWide,
            .mergeWithoutStart, .noteMissing, .embeddedDocumentLeftOut, .chartLeftOut, .unknownSymbol,
            .unknownNumbering:
            .warning
        case .textInMergedCell, .noteNotReferenced, .hiddenTextLeftOut, .phoneticGuideLeftOut, .commentsLeftOut,
            .trackedChanges, .promptsLeftOut:
            .info
        }
    }

    /// One sentence for the user.
    func message(count: Int) -> String {
        func counted(_ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
        return switch self {
        case .mainPartGuessed: "The package does not say which part is its document; word/document.xml was taken."
        case .partUnreadable: "A part could not be read."
        case .partMissing:
            "\(counted("part that the document refers to is", "parts that the document refers to are")) "
                + "missing."
        case .circularStyles: "\(counted("style builds on itself", "styles build on themselves")); the circle was cut."
        case .fieldNotClosed:
            "\(counted("field is", "fields are")) not closed; hidden text of it is listed as unplaced."
        case .tableMended: "\(counted("table has", "tables have")) rows or cells out of place; the grid was mended."
        case .tableTooWide:
            "\(counted("table claims", "tables claim")) more columns than can be; cells past the limit "
                + "were joined with the last one."
        case .mergeWithoutStart:
            "\(counted("cell continues", "cells continue")) a merged cell that is not there; each "
                + "became a cell of its own."
        case .textInMergedCell:
            "\(counted("word", "words")) in cells that a merged cell covers, which no application shows, left out."
        case .noteMissing: "\(counted("footnote or endnote is", "footnotes or endnotes are")) referred to but missing."
        case .noteNotReferenced:
            "\(counted("footnote or endnote", "footnotes or endnotes")) that nothing refers to "
                + "left out."
        case .embeddedDocumentLeftOut: "\(counted("embedded document", "embedded documents")) left out."
        case .chartLeftOut: "\(counted("chart", "charts")) left out."
        case .hiddenTextLeftOut: "\(counted("word", "words")) of hidden text left out."
        case .phoneticGuideLeftOut: "\(counted("phonetic guide", "phonetic guides")) left out."
        case .commentsLeftOut: "\(counted("comment", "comments")) left out."
        case .trackedChanges: "\(counted("tracked change", "tracked changes")) in the text."
        case .unknownSymbol: "\(counted("sign", "signs")) of a symbol font kept as in the file: their look is unknown."
        case .promptsLeftOut:
            "\(counted("prompt", "prompts")) of content controls that nobody filled in left out."
        case .unknownNumbering: "\(counted("paragraph refers", "paragraphs refer")) to a list that is not defined."
        }
    }
}

typealias FindingLog = ReadingLog<DOCXFinding>
