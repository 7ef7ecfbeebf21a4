import DocumentModel
import PackageReading

/// What the reader may have to say about a workbook that it could read. The raw value is the diagnostic's code.
enum XLSXFinding: String, CaseIterable, ReadingFinding {
    case mainPartGuessed = "xlsx-main-part-guessed"
    case partUnreadable = "xlsx-part-unreadable"
    case partMissing = "xlsx-part-missing"
    case sharedTextMissing = "xlsx-shared-text-missing"
    case cellOutsideSheet = "xlsx-cell-outside-sheet"
    case hiddenSheetsLeftOut = "xlsx-hidden-sheets-left-out"
    case hiddenTextLeftOut = "xlsx-hidden-text-left-out"
    case textInMergedCell = "xlsx-text-in-merged-cell"
    case commentsLeftOut = "xlsx-comments-left-out"
    case chartsLeftOut = "xlsx-charts-left-out"
    case formulaWithoutResult = "xlsx-formula-without-result"

    var severity: Diagnostic.Severity {
        switch self {
        case .partUnreadable: .error
        case .mainPartGuessed, .partMissing, .sharedTextMissing, .cellOutsideSheet, .hiddenSheetsLeftOut,
            .hiddenTextLeftOut, .chartsLeftOut, .formulaWithoutResult:
            .warning
        case .textInMergedCell, .commentsLeftOut: .info
        }
    }

    /// One sentence for the user.
    func message(count: Int) -> String {
        func counted(_ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
        return switch self {
        case .mainPartGuessed: "The package does not say which part is its workbook; xl/workbook.xml was taken."
        case .partUnreadable: "A part could not be read."
        case .partMissing:
            "\(counted("part that the workbook refers to is", "parts that the workbook refers to are")) missing."
        case .sharedTextMissing: "\(counted("cell refers", "cells refer")) to a text that is not in the workbook."
        case .cellOutsideSheet: "\(counted("cell is", "cells are")) outside any sheet; left out."
        case .hiddenSheetsLeftOut: "\(counted("hidden sheet", "hidden sheets")) left out."
        case .hiddenTextLeftOut: "\(counted("word", "words")) in hidden rows and columns left out."
        case .textInMergedCell:
            "\(counted("word", "words")) in cells that a merged cell covers, which no application shows, left out."
        case .commentsLeftOut: "\(counted("comment", "comments")) left out."
        case .chartsLeftOut: "\(counted("sheet that is a chart", "sheets that are charts")) left out."
        case .formulaWithoutResult:
            "\(counted("formula has", "formulas have")) no result in the file; open the workbook in Excel or LibreOffice "
                + "and save it."
        }
    }
}

typealias FindingLog = ReadingLog<XLSXFinding>
