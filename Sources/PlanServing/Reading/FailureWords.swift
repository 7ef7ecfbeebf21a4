import Foundation

/// A failure in words for whoever gave the document: what is the matter, and what to do next.
struct FailureWords: Hashable {
    let fact: String
    let advice: String
    /// Whether a password would help.
    let wantsPassword: Bool

    init(_ failure: ReadingFailure) {
        wantsPassword = failure.code.contains("password")
        fact = Self.fact(failure)
        advice = Self.isArchive(failure) ? "Unpack it, then choose the files in it." : Self.advice(failure.code)
    }

    /// A message's beginning: what follows names options of the command line.
    private static func fact(_ failure: ReadingFailure) -> String {
        switch failure.code {
        case "timeout": return "Reading it took too long, and was given up."
        case "memory-limit": return "Reading it takes more memory than one document is given."
        case "crash": return "Reading it failed. That is a fault of planlift, not yours."
        case "busy": return "Too much is being made at the moment."
        case let code where code.contains("password"): return "It is locked with a password."
        case let code where code.hasSuffix("compound-file"):
            return "This is an old Office file (.doc, .xls), or one with a password."
        case let code where isOfPackage(code): return "It is damaged, or is neither a Word nor an Excel file."
        default: break
        }
        let end = [failure.message.range(of: ";"), failure.message.range(of: " (--")].compactMap { $0?.lowerBound }
            .min()
        let words = failure.message[..<(end ?? failure.message.endIndex)]
        return words.prefix(1).uppercased() + words.dropFirst() + (words.hasSuffix(".") ? "" : ".")
    }

    /// Of a Word or Excel file: which of its parts is wrong helps nobody who did not write it by hand.
    private static func isOfPackage(_ code: String) -> Bool {
        (code.hasPrefix("docx-") || code.hasPrefix("xlsx-")) && !code.hasSuffix("too-large")
    }

    private static func isArchive(_ failure: ReadingFailure) -> Bool {
        failure.code == "unknown-format" && failure.message.contains("archive")
    }

    private static func advice(_ code: String) -> String {
        switch code {
        case "empty": "Look whether it was saved whole, then choose it again."
        case "unknown-format": "Save it as PDF, Word (.docx) or Excel (.xlsx), then choose that file."
        case "too-large", "too-many-pages": "Save the pages with the plan as a file of their own, then choose that."
        case "no-text": "Its pages are pictures. Choose the file that they were printed from, if there is one."
        case "timeout", "memory-limit": "Save the pages with the plan as a file of their own, or print it anew as PDF."
        case "crash": "Print it anew as PDF and choose that. If you may, send the document to the makers of planlift."
        case "busy": "Wait a moment, then try again."
        case "stopped": "Start planlift again."
        case "cannot-start": "Start planlift again; if that does not help, install it anew."
        case let code where code.contains("password"): "Write the password below, or save a copy without one."
        case let code where code.hasSuffix("compound-file"):
            "Open it in the program that made it, take the password away if there is one, and save it as Word (.docx) or Excel (.xlsx)."
        case let code where code.hasSuffix("main-part-missing"):
            "If it is an archive (.zip), unpack it and choose the files in it. Else open it in the program that made it, save it anew, and choose that file."
        case let code where code.hasPrefix("corrections"):
            "Undo the last correction on the page of the plan, then try again."
        default: "Open it in the program that made it, save or print it anew as PDF, and choose that file."
        }
    }
}
