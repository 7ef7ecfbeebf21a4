import Foundation
import Planlift

/// What a plan says, without what depends on the file that it came from: one line for each value, by its path.
///
/// ```
/// priorities[0].strands[1].label = Objective 2: Quality Assurance
/// ```
struct PlanContent {
    let lines: [String]

    init(_ plan: Plan) throws {
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(plan))
        var lines: [String] = []
        PlanContent.add(json, at: "", to: &lines)
        self.lines = lines
    }

    /// The two formats differ in these by their nature: a DOCX has no pages, a PDF no parts.
    private static let fieldsOfTheFile: Set<String> = [
        "source", "provenance", "confidence", "diagnostics", "audit", "pages", "page", "box",
    ]

    private static func add(_ value: Any, at path: String, to lines: inout [String]) {
        switch value {
        case let object as [String: Any]:
            for key in object.keys.sorted() where !fieldsOfTheFile.contains(key) {
                if let inner = object[key] { add(inner, at: path.isEmpty ? key : "\(path).\(key)", to: &lines) }
            }
        case let list as [Any]:
            for (index, inner) in list.enumerated() { add(inner, at: "\(path)[\(index)]", to: &lines) }
        default:
            lines.append("\(path) = \(value)")
        }
    }

    /// Lines of one that the other does not have: `-` stands only here, `+` only there.
    func differences(from other: PlanContent) -> [String] {
        let difference = other.lines.difference(from: lines)
        return difference.map { change in
            switch change {
            case .remove(_, let line, _): "- " + line
            case .insert(_, let line, _): "+ " + line
            }
        }
    }
}
