/// Lays compact JSON out for people: two spaces a level, lists of plain numbers and strings that fit on one line stay on
/// it, and what is empty is `[]` or `{}`.
enum JSONLayout {
    /// The width up to which a list of plain values stays on one line: room for a box, a page list or a few names.
    private static let widthOfPlainListInBytes = 80

    /// Takes JSON without white space between its tokens.
    static func indented(_ compact: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(compact.count * 2)
        var depth = 0
        var index = 0

        func breakLine() {
            output.append(UInt8(ascii: "\n"))
            output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
        }

        while index < compact.count {
            let byte = compact[index]
            switch byte {
            case UInt8(ascii: "\""):
                let end = endOfString(compact, from: index)
                output.append(contentsOf: compact[index..<end])
                index = end
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if index + 1 < compact.count, compact[index + 1] == byte + 2 {
                    output.append(byte)
                    output.append(byte + 2)
                    index += 2
                    continue
                }
                if byte == UInt8(ascii: "["), let end = endOfPlainList(compact, from: index) {
                    appendPlainList(compact[index..<end], to: &output)
                    index = end
                    continue
                }
                output.append(byte)
                depth += 1
                breakLine()
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                breakLine()
                output.append(byte)
            case UInt8(ascii: ","):
                output.append(byte)
                breakLine()
            case UInt8(ascii: ":"):
                output.append(byte)
                output.append(UInt8(ascii: " "))
            default:
                output.append(byte)
            }
            index += 1
        }
        return output
    }

    /// The index behind the string's closing quote.
    private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, bytes.count)
    }

    /// The index behind the list's bracket, where it holds no list or object and is short.
    private static func endOfPlainList(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count, index - start <= widthOfPlainListInBytes {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index = endOfString(bytes, from: index)
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): return nil
            case UInt8(ascii: "]"): return index + 1
            default: index += 1
            }
        }
        return nil
    }

    private static func appendPlainList(_ list: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var isInsideString = false
        var isEscaped = false
        for byte in list {
            output.append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = isInsideString
            } else if byte == UInt8(ascii: "\"") {
                isInsideString.toggle()
            } else if byte == UInt8(ascii: ","), !isInsideString {
                output.append(UInt8(ascii: " "))
            }
        }
    }
}
