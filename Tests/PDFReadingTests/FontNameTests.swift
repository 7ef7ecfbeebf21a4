import DocumentModel
import Testing

@testable import PDFReading

struct FontNameTests {
    @Test(arguments: [
        ("ABCDEF+Carlito-Bold", "Carlito-Bold", true, false),
        ("Carlito", "Carlito", false, false),
        ("BCDEEE+Calibri,BoldItalic", "Calibri,BoldItalic", true, true),
        ("TimesNewRomanPS-BoldItalicMT", "TimesNewRomanPS-BoldItalicMT", true, true),
        ("ArialMT", "ArialMT", false, false),
        ("Arial-BoldMT", "Arial-BoldMT", true, false),
        ("Helvetica-Oblique", "Helvetica-Oblique", false, true),
        ("OpenSans-SemiBold", "OpenSans-SemiBold", true, false),
        ("LiberationSansBold", "LiberationSansBold", true, false),
        ("Gotham-Medium", "Gotham-Medium", false, false),
        ("Blackadder", "Blackadder", false, false),
        ("BlackJack", "BlackJack", false, false),
        ("Inter_700Bold", "Inter_700Bold", true, false),
        ("abcdef+Odd", "abcdef+Odd", false, false),
        ("", "", false, false),
    ])
    func `the name tells weight and slant`(pdfName: String, name: String, isBold: Bool, isItalic: Bool) {
        #expect(Font(pdfName: pdfName) == Font(name: name, isBold: isBold, isItalic: isItalic))
    }
}
