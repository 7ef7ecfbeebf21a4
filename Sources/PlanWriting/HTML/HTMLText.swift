/// Plain text as HTML that shows it as it is.
package enum HTMLText {
    /// Safe in text and in quoted attributes.
    package static func escaped(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output.append(contentsOf: "&amp;".unicodeScalars)
            case "<": output.append(contentsOf: "&lt;".unicodeScalars)
            case ">": output.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
            case "'": output.append(contentsOf: "&#39;".unicodeScalars)
            default: if !scalar.isForbiddenInXML { output.append(scalar) }
            }
        }
        return String(output)
    }

    /// Text of a cell or item: line breaks are kept; several paragraphs become elements.
    package static func flow(_ text: String) -> String {
        let paragraphs = text.split(separator: "\n\n", omittingEmptySubsequences: true).map { lines(String($0)) }
        return paragraphs.count > 1 ? paragraphs.map { "<p>\($0)</p>" }.joined() : paragraphs.first ?? ""
    }

    /// Text of a cell with elements in it; an element's paragraphs are parted by empty lines.
    static func flow(_ text: String, _ parts: [ActionParts.Part]) -> String {
        guard !parts.isEmpty else { return flow(text) }
        var paragraphs = [""]
        func add(_ between: Substring) {
            let pieces = String(between).split(separator: "\n\n", omittingEmptySubsequences: false)
            for (index, piece) in pieces.enumerated() {
                if index > 0 { paragraphs.append("") }
                paragraphs[paragraphs.count - 1] += lines(String(piece))
            }
        }
        var end = text.startIndex
        for part in parts {
            add(text[end..<part.range.lowerBound])
            let id = part.id.map { " id=\"\(anchor($0))\"" } ?? ""
            let content = lines(String(text[part.range]))
            paragraphs[paragraphs.count - 1] += "<span class=\"\(part.kind)\"\(id)>\(content)</span>"
            end = part.range.upperBound
        }
        add(text[end...])
        let filled = paragraphs.filter { !$0.isEmpty }
        return filled.count > 1 ? filled.map { "<p>\($0)</p>" }.joined() : filled.first ?? ""
    }

    package static func lines(_ text: String) -> String {
        escaped(text).replacing("\n", with: "<br>")
    }

    /// Ids of the plan are readable and may have slashes; an anchor must only be free of white space.
    package static func anchor(_ id: String) -> String {
        escaped(String(id.map { $0.isWhitespace ? "-" : $0 }))
    }
}
