import CSingleThread
import CTesseract
import CTextRecognition

/// Tesseract with its languages loaded. It reads one block after the other, each for itself.
final class Recognizer {
    private let handle: OpaquePointer

    /// A word as it was read, in pixels of the block's picture.
    struct Word {
        var text: String
        var box: PixelBox
        /// From 0 to 1, as Tesseract says it.
        var certainty: Double
        /// Where its line stands, at its left.
        var baseline: Double
        /// Counted within the block.
        var line: Int
    }

    /// Shades were turned before, and words of one block must not change how another is read.
    private static let settings = [
        ("debug_file", "/dev/null"), ("tessedit_do_invert", "0"), ("tessedit_enable_doc_dict", "0"),
        ("user_defined_dpi", "300"),
    ]

    init(_ data: LanguageData) throws(ScanReadingError) {
        guard let handle = tesseract.TessBaseAPICreate() else { throw .unusableData(folder: data.folder) }
        self.handle = handle
        _ = tesseract.TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
        planlift_single_thread_begin()
        defer { planlift_single_thread_end() }
        guard tesseract.TessBaseAPIInit2(handle, data.folder, data.languages.joined(separator: "+"), OEM_LSTM_ONLY) == 0
        else {
            throw .unusableData(folder: data.folder)
        }
        for (name, value) in Self.settings { _ = tesseract.TessBaseAPISetVariable(handle, name, value) }
    }

    deinit {
        tesseract.TessBaseAPIEnd(handle)
        tesseract.TessBaseAPIDelete(handle)
    }

    /// The words of a block.
    ///
    /// - Parameter isLine: whether it is one line.
    func words(in picture: Bitmap, isLine: Bool) -> [Word] {
        planlift_single_thread_begin()
        defer { planlift_single_thread_end() }
        tesseract.TessBaseAPISetPageSegMode(handle, isLine ? PSM_SINGLE_LINE : PSM_SINGLE_BLOCK)
        tesseract.TessBaseAPISetImage2(handle, picture.pointer)
        defer { tesseract.TessBaseAPIClear(handle) }
        guard tesseract.TessBaseAPIRecognize(handle, nil) == 0, let results = tesseract.TessBaseAPIGetIterator(handle)
        else { return [] }
        defer { tesseract.TessResultIteratorDelete(results) }
        let places = tesseract.TessResultIteratorGetPageIterator(results)
        tesseract.TessPageIteratorBegin(places)
        var words: [Word] = []
        var line = -1
        repeat {
            if tesseract.TessPageIteratorIsAtBeginningOf(places, RIL_TEXTLINE) != 0 { line += 1 }
            if let word = word(results, places, line: max(line, 0)) { words.append(word) }
        } while tesseract.TessResultIteratorNext(results, RIL_WORD) != 0
        return words
    }

    private func word(_ results: OpaquePointer, _ places: OpaquePointer?, line: Int) -> Word? {
        guard let text = tesseract.TessResultIteratorGetUTF8Text(results, RIL_WORD) else { return nil }
        defer { tesseract.TessDeleteText(text) }
        let string = String(cString: text).filter { !$0.isWhitespace }
        var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        guard !string.isEmpty,
            tesseract.TessPageIteratorBoundingBox(places, RIL_WORD, &left, &top, &right, &bottom) != 0, right > left,
            bottom > top
        else { return nil }
        let box = PixelBox(left: Int(left), top: Int(top), right: Int(right), bottom: Int(bottom))
        var (x1, y1, x2, y2): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        var baseline = Double(bottom)
        if tesseract.TessPageIteratorBaseline(places, RIL_TEXTLINE, &x1, &y1, &x2, &y2) != 0, x2 > x1 {
            let slope = Double(y2 - y1) / Double(x2 - x1)
            baseline = Double(y1) + slope * (Double(left + right) / 2 - Double(x1))
        }
        let certainty = Double(tesseract.TessResultIteratorConfidence(results, RIL_WORD)) / 100
        return Word(
            text: string, box: box, certainty: min(max(certainty, 0), 1), baseline: baseline, line: line)
    }
}
