internal import CWorkbooks
internal import CXLSXWriter
package import DocumentModel
internal import FoundationEssentials

/// A workbook that libxlsxwriter writes. Used by one function from its start to `close`.
package final class Workbook {
    private let handle: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var firstFailure: lxw_error?
    private var isOpen = true

    /// 1 January 2000: a workbook tells when it was made, and the same plan must give the same bytes.
    private static let creationTimeInSeconds = 946_684_800

    private init(path: String, title: String, author: String?) throws(PlanWorkbookError) {
        if let problem = WorkbookLibrary.problem { throw .libraryMissing(problem) }
        guard let handle = xlsxwriter.workbook_new(path) else {
            throw .notWritten(code: 1, message: "out of memory")
        }
        self.handle = handle
        // The library copies the texts.
        (title.withoutControls).withCString { title in
            (author ?? "").withoutControls.withCString { author in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.company = UnsafeMutablePointer(mutating: author)
                properties.created = time_t(Self.creationTimeInSeconds)
                note(xlsxwriter.workbook_set_properties(handle, &properties))
            }
        }
    }

    /// The bytes of a workbook that is written in one go.
    package static func bytes(
        title: String, author: String? = nil, _ write: (Workbook) throws -> Void
    ) throws -> [UInt8] {
        // libxlsxwriter writes to a file only.
        let folder = FileManager.default.temporaryDirectory.appending(path: "planlift-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "workbook.xlsx")
        let workbook = try Workbook(path: file.path, title: title, author: author)
        try write(workbook)
        try workbook.close()
        return [UInt8](try Data(contentsOf: file))
    }

    deinit {
        if isOpen { _ = xlsxwriter.workbook_close(handle) }
    }

    package func addSheet(_ name: String) -> Sheet {
        // A null sheet is a name that the library refuses, which `SheetNames` never gives.
        guard let sheet = xlsxwriter.workbook_add_worksheet(handle, name) else {
            preconditionFailure("“\(name)” is no name for a sheet")
        }
        return Sheet(handle: sheet, workbook: self)
    }

    /// Writes the file.
    private func close() throws(PlanWorkbookError) {
        isOpen = false
        note(xlsxwriter.workbook_close(handle))
        if let firstFailure {
            let said = xlsxwriter.lxw_strerror(firstFailure)
            throw .notWritten(code: Int(firstFailure.rawValue), message: said.map { String(cString: $0) } ?? "")
        }
    }

    func note(_ result: lxw_error) {
        if result != LXW_NO_ERROR, firstFailure == nil { firstFailure = result }
    }

    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = formats[style] { return format }
        guard let format = xlsxwriter.workbook_add_format(handle) else {
            note(LXW_ERROR_MEMORY_MALLOC_FAILED)
            return nil
        }
        xlsxwriter.format_set_font_name(format, "Calibri")
        xlsxwriter.format_set_font_size(format, style.fontSizeInPoints)
        xlsxwriter.format_set_text_wrap(format)
        xlsxwriter.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if style.isCentered { xlsxwriter.format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
        if style.isBold { xlsxwriter.format_set_bold(format) }
        if style.isItalic { xlsxwriter.format_set_italic(format) }
        if style.hasBorder {
            xlsxwriter.format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            xlsxwriter.format_set_border_color(format, 0xb0b7bf)
        }
        if style.isDate {
            xlsxwriter.format_set_num_format(format, "yyyy-mm-dd")
            // A number is set to the right, hard by the name in the next column.
            xlsxwriter.format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        }
        if let fill = style.fill {
            xlsxwriter.format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            xlsxwriter.format_set_fg_color(format, fill.number)
            if fill.luminance < Self.luminanceOfDarkFill {
                xlsxwriter.format_set_font_color(format, Color.white.number)
            }
        }
        formats[style] = format
        return format
    }

    /// How cells look that a condition colours.
    private(set) lazy var highlight: UnsafeMutablePointer<lxw_format>? = {
        let format = xlsxwriter.workbook_add_format(handle)
        if let format {
            xlsxwriter.format_set_bg_color(format, Color.highlight.number)
        } else {
            note(LXW_ERROR_MEMORY_MALLOC_FAILED)
        }
        return format
    }()

    /// Below it white letters read better than black ones.
    private static let luminanceOfDarkFill = 0.5
}

/// How a cell looks.
package struct CellStyle: Hashable {
    package var fontSizeInPoints = 10.0
    package var isBold = false
    package var isItalic = false
    package var isCentered = false
    package var hasBorder = true
    package var isDate = false
    package var fill: Color?

    package static let body = CellStyle()
    package static let plain = CellStyle(hasBorder: false)
    package static let title = CellStyle(fontSizeInPoints: 14, isBold: true, hasBorder: false)
    package static let heading = CellStyle(fontSizeInPoints: 11, isBold: true, hasBorder: false)
    package static let header = CellStyle(isBold: true, fill: Color(red: 0xe3, green: 0xec, blue: 0xf7))
    package static let label = CellStyle(isBold: true, fill: Color(red: 0xf3, green: 0xf6, blue: 0xf9))
    static let note = CellStyle(isItalic: true)
    static let date = CellStyle(isDate: true)

    package func filled(_ fill: Color?) -> CellStyle {
        guard let fill else { return self }
        var style = self
        style.fill = fill
        return style
    }

    func centered() -> CellStyle {
        var style = self
        style.isCentered = true
        return style
    }
}

extension Color {
    /// Of the term of today.
    fileprivate static let highlight = Color(red: 0xfd, green: 0xf3, blue: 0xb8)

    fileprivate var number: lxw_color_t {
        lxw_color_t(red) << 16 | lxw_color_t(green) << 8 | lxw_color_t(blue)
    }
}
