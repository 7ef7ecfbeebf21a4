internal import CWorkbooks
internal import CXLSXWriter
internal import DocumentModel
internal import PlanModel

/// A sheet of a workbook; rows and columns count from 0.
package struct Sheet {
    let handle: UnsafeMutablePointer<lxw_worksheet>
    let workbook: Workbook

    /// What a cell of a spreadsheet can hold (Excel's specification).
    private static let lengthOfCellInCharacters = 32_767
    /// What a row can be high (Excel's specification).
    static let heightOfRowInPoints = 409.0

    /// Writes text over one or more cells; never a formula, whatever it starts with.
    package func write(
        _ text: String, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, style: CellStyle = .body
    ) {
        let text = Self.fitting(text.withoutControls)
        let format = workbook.format(style)
        let (row, column) = (lxw_row_t(row), lxw_col_t(column))
        if rowSpan > 1 || columnSpan > 1 {
            let (lastRow, lastColumn) = (row + lxw_row_t(rowSpan) - 1, column + lxw_col_t(columnSpan) - 1)
            workbook.note(xlsxwriter.worksheet_merge_range(handle, row, column, lastRow, lastColumn, text, format))
        } else if text.isEmpty {
            workbook.note(xlsxwriter.worksheet_write_blank(handle, row, column, format))
        } else {
            workbook.note(xlsxwriter.worksheet_write_string(handle, row, column, text, format))
        }
    }

    package func write(_ number: Double, row: Int, column: Int, style: CellStyle = .body) {
        workbook.note(
            xlsxwriter.worksheet_write_number(handle, lxw_row_t(row), lxw_col_t(column), number, workbook.format(style))
        )
    }

    func write(_ day: CalendarDay, row: Int, column: Int, style: CellStyle = .date) {
        // A spreadsheet's calendar starts in 1900.
        guard day.year >= 1900 else { return write(day.description, row: row, column: column) }
        var date = lxw_datetime()
        date.year = Int32(day.year)
        date.month = Int32(day.month)
        date.day = Int32(day.day)
        workbook.note(
            xlsxwriter.worksheet_write_datetime(
                handle, lxw_row_t(row), lxw_col_t(column), &date, workbook.format(style)))
    }

    package func setWidths(_ widthsInCharacters: [Double]) {
        for (column, width) in widthsInCharacters.enumerated() {
            let column = lxw_col_t(column)
            workbook.note(xlsxwriter.worksheet_set_column(handle, column, column, width, nil))
        }
    }

    package func setHeight(ofRow row: Int, inPoints height: Double) {
        workbook.note(xlsxwriter.worksheet_set_row(handle, lxw_row_t(row), min(height, Self.heightOfRowInPoints), nil))
    }

    /// Folds rows up under the row above them.
    func fold(rows: Range<Int>, heightsInPoints: [Double]) {
        xlsxwriter.worksheet_outline_settings(
            handle, UInt8(LXW_TRUE.rawValue), UInt8(LXW_FALSE.rawValue), UInt8(LXW_TRUE.rawValue), 0)
        var options = lxw_row_col_options(hidden: UInt8(LXW_TRUE.rawValue), level: 1, collapsed: 0)
        for (row, height) in zip(rows, heightsInPoints) {
            workbook.note(
                xlsxwriter.worksheet_set_row_opt(
                    handle, lxw_row_t(row), min(height, Self.heightOfRowInPoints), nil, &options))
        }
    }

    package func freeze(rows: Int, columns: Int) {
        xlsxwriter.worksheet_freeze_panes(handle, lxw_row_t(rows), lxw_col_t(columns))
    }

    package func addFilters(rows: Int, columns: Int) {
        workbook.note(
            xlsxwriter.worksheet_autofilter(handle, 0, 0, lxw_row_t(max(rows - 1, 0)), lxw_col_t(max(columns - 1, 0))))
    }

    /// Colours cells on the days from one to another; the spreadsheet knows which day it is.
    func highlight(rows: Range<Int>, columns: Range<Int>, from start: CalendarDay, to end: CalendarDay) {
        guard let lastRow = rows.last, let lastColumn = columns.last else { return }
        func date(_ day: CalendarDay) -> String { "DATE(\(day.year),\(day.month),\(day.day))" }
        "=AND(TODAY()>=\(date(start)),TODAY()<=\(date(end)))".withCString { formula in
            // The library copies the formula.
            var rule = lxw_conditional_format()
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            rule.value_string = UnsafeMutablePointer(mutating: formula)
            rule.format = workbook.highlight
            workbook.note(
                xlsxwriter.worksheet_conditional_format_range(
                    handle, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(lastRow),
                    lxw_col_t(lastColumn), &rule))
        }
    }

    /// A4 across, as wide as one page, with the header rows and label columns on every page.
    package func setUpPrinting(repeatedRows: Int, repeatedColumns: Int) {
        xlsxwriter.worksheet_set_landscape(handle)
        xlsxwriter.worksheet_set_paper(handle, 9)
        xlsxwriter.worksheet_fit_to_pages(handle, 1, 0)
        xlsxwriter.worksheet_set_margins(handle, 0.4, 0.4, 0.6, 0.6)
        if repeatedRows > 0 { workbook.note(xlsxwriter.worksheet_repeat_rows(handle, 0, lxw_row_t(repeatedRows - 1))) }
        if repeatedColumns > 0 {
            workbook.note(xlsxwriter.worksheet_repeat_columns(handle, 0, lxw_col_t(repeatedColumns - 1)))
        }
        workbook.note(xlsxwriter.worksheet_set_footer(handle, "&L&A&RPage &P of &N"))
    }

    /// What is printed, where it is not all: the first rows and columns.
    package func setPrintArea(rows: Int, columns: Int) {
        guard rows > 0, columns > 0 else { return }
        workbook.note(xlsxwriter.worksheet_print_area(handle, 0, 0, lxw_row_t(rows - 1), lxw_col_t(columns - 1)))
    }

    private static func fitting(_ text: String) -> String {
        guard text.utf16.count > lengthOfCellInCharacters else { return text }
        var output = ""
        var length = 1
        for character in text {
            length += character.utf16.count
            if length > lengthOfCellInCharacters { break }
            output.append(character)
        }
        return output + "…"
    }
}

/// How high a row must be to show wrapped text. Spreadsheets do not find it out themselves for merged cells.
package enum RowHeight {
    /// 10 point Calibri with its leading.
    static let ofLineInPoints = 13.2
    private static let ofPaddingInPoints = 4.0
    /// A column's width counts digits of 11 points; running text of 10 points is narrower (measured on the corpus: 1.33,
    /// less a little to be on the safe side).
    private static let charactersOfWidth = 1.25

    package static func inPoints(_ text: String, widthInCharacters: Double) -> Double {
        let capacity = max(Int(saturating: widthInCharacters * charactersOfWidth), 1)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
            count + self.lines(line, capacity: capacity)
        }
        return Double(max(lines, 1)) * ofLineInPoints + ofPaddingInPoints
    }

    /// The same for a title, whose letters are larger.
    package static func ofTitleInPoints(_ text: String, widthInCharacters: Double) -> Double {
        inPoints(text, widthInCharacters: widthInCharacters * shareOfTitleLetters) / shareOfTitleLetters
    }

    /// Letters of 14 points against those of 10.
    private static let shareOfTitleLetters = 10.0 / 14

    /// Lines that a text takes where words wrap whole.
    private static func lines(_ text: Substring, capacity: Int) -> Int {
        var lines = 1
        var used = 0
        for word in text.split(separator: " ") {
            let width = TextWidth.columns(of: word)
            if used > 0, used + 1 + width > capacity {
                lines += 1
                used = 0
            }
            used += (used > 0 ? 1 : 0) + width
            if used > capacity {
                lines += (used - 1) / capacity
                used = (used - 1) % capacity + 1
            }
        }
        return lines
    }
}
