/// Undoes the packing of streams: deflated bytes, with the row filters of PNG, or none. Other packings are rare where
/// structure and text stand, and not read.
enum StreamDecoder {
    static func decoded(
        _ bytes: [UInt8], entries: [String: PDFObject], start: Int, length: Int, limitInBytes: Int
    ) -> [UInt8]? {
        guard start >= 0, length >= 0, length <= bytes.count, start <= bytes.count - length else { return nil }
        let range = start..<start + length
        switch filters(entries["Filter"]) {
        case []: return length <= limitInBytes ? Array(bytes[range]) : nil
        case ["FlateDecode"], ["Fl"]:
            guard let data = Inflation.unpacked(bytes, range, limitInBytes: limitInBytes) else { return nil }
            let parameters = entries["DecodeParms"] ?? entries["DP"]
            return unfiltered(data, (parameters?.elements?.first ?? parameters)?.entries ?? [:])
        default: return nil
        }
    }

    private static func filters(_ object: PDFObject?) -> [String]? {
        switch object {
        case nil, .null: []
        case .name(let name): [name]
        case .array(let elements): elements.map { $0.nameValue ?? "" }
        default: nil
        }
    }

    private static func unfiltered(_ data: [UInt8], _ parameters: [String: PDFObject]) -> [UInt8]? {
        let predictor = parameters["Predictor"]?.integerValue ?? 1
        guard predictor > 1 else { return data }
        let columns = parameters["Columns"]?.integerValue ?? 1
        // Rows of bytes: what cross-references are written in.
        guard predictor >= 10, (1...widestRowInBytes).contains(columns),
            (parameters["Colors"]?.integerValue ?? 1) == 1, (parameters["BitsPerComponent"]?.integerValue ?? 8) == 8
        else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(data.count)
        var above = [UInt8](repeating: 0, count: columns)
        for start in stride(from: 0, to: data.count - columns, by: columns + 1) {
            var row = Array(data[start + 1..<start + 1 + columns])
            for index in row.indices {
                let left = index > 0 ? row[index - 1] : 0
                let corner = index > 0 ? above[index - 1] : 0
                switch data[start] {
                case 1: row[index] &+= left
                case 2: row[index] &+= above[index]
                case 3: row[index] &+= UInt8((Int(left) + Int(above[index])) / 2)
                case 4: row[index] &+= nearest(left: left, above: above[index], corner: corner)
                default: break
                }
            }
            result += row
            above = row
        }
        return result
    }

    private static let widestRowInBytes = 64

    /// PNG's Paeth filter.
    private static func nearest(left: UInt8, above: UInt8, corner: UInt8) -> UInt8 {
        let estimate = Int(left) + Int(above) - Int(corner)
        let distances = [left, above, corner].map { abs(estimate - Int($0)) }
        if distances[0] <= distances[1], distances[0] <= distances[2] { return left }
        return distances[1] <= distances[2] ? above : corner
    }
}
