/// A value of a PDF file as it is written: references are not followed.
enum PDFObject {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case name(String)
    /// As it is written, so that equal ones are known; of long ones nothing is kept.
    case string(String)
    case array([PDFObject])
    case dictionary([String: PDFObject])
    /// An object's number. Its generation tells nothing that the newest cross-reference does not.
    case reference(Int)
    /// A stream's entries, and where its bytes begin.
    case stream([String: PDFObject], start: Int)

    var integerValue: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .real(let value): value
        default: nil
        }
    }

    var nameValue: String? {
        if case .name(let value) = self { value } else { nil }
    }

    var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The entries of a dictionary or a stream.
    var entries: [String: PDFObject]? {
        switch self {
        case .dictionary(let entries), .stream(let entries, _): entries
        default: nil
        }
    }

    var elements: [PDFObject]? {
        if case .array(let elements) = self { elements } else { nil }
    }
}
