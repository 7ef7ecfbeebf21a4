import CTextRecognition

/// The libraries that recognise text, loaded when the first picture is looked at.
///
/// Nothing of them may be called where ``problem`` tells why they are missing.
enum TextRecognitionLibrary {
    fileprivate static let loaded = {
        var (leptonica, tesseract) = (planlift_leptonica(), planlift_tesseract())
        let problem = planlift_load_text_recognition(&leptonica, &tesseract)
        return (leptonica: leptonica, tesseract: tesseract, problem: problem.map { String(cString: $0) })
    }()

    /// What the system says of a library that cannot be loaded; nil where all is there.
    static var problem: String? { loaded.problem }
}

/// The functions of Leptonica, which holds pictures.
let leptonica = TextRecognitionLibrary.loaded.leptonica
/// The functions of Tesseract, which reads letters.
let tesseract = TextRecognitionLibrary.loaded.tesseract
