import Testing

@testable import PDFReading

struct PDFObjectTests {
    private func value(_ text: String) -> PDFObject? {
        var parser = PDFObjectParser(Array(text.utf8), at: 0)
        return parser.value()
    }

    @Test func `values are read as they are written`() throws {
        let entries = try #require(
            value("<</A#42 [1 -2.5 +.5 12 0 R true null] % note\n/S (a\\)(b)) /H <4 1> /N/Name>>")?.entries)
        let elements = try #require(entries["AB"]?.elements)
        #expect(elements.compactMap(\.number) == [1, -2.5, 0.5])
        #expect(elements.count == 6)
        if case .reference(let number) = elements[3] { #expect(number == 12) } else { Issue.record("no reference") }
        #expect(entries["S"]?.stringValue == "(a\\)(b))")
        #expect(entries["N"]?.nameValue == "Name")
    }

    @Test func `what nests too deep, is too long or has no end is no value`() {
        #expect(value(String(repeating: "[", count: 100_000)) == nil)
        #expect(value(String(repeating: "<</A ", count: 100_000)) == nil)
        #expect(value("[" + String(repeating: "1 ", count: 300_000) + "]") == nil)
        #expect(value("[1 2") == nil)
        #expect(value("(never closed")?.stringValue == "(never closed")
        #expect(value("999999999999999999999999")?.integerValue == nil)
        #expect(value(">>") == nil)
    }

    @Test func `unpacked bytes stop at the limit`() {
        let packed = Deflated.stored(Array(repeating: 65, count: 1000))
        #expect(Inflation.unpacked(packed, packed.indices, limitInBytes: 1000)?.count == 1000)
        #expect(Inflation.unpacked(packed, packed.indices, limitInBytes: 999) == nil)
        #expect(Inflation.unpacked(packed, 0..<500, limitInBytes: 1000) == nil)
        #expect(Inflation.unpacked([1, 2, 3], 0..<3, limitInBytes: 1000) == nil)
    }

    @Test func `objects in packed streams are found by a packed cross-reference`() throws {
        let bytes = Deflated.document(objects: ["<< /Type /Catalog /Found true >>", "<< /Type /Pages >>"])
        let file = try #require(PDFObjectFile(bytes))
        let catalog = try #require(file.catalog)
        #expect(catalog["Found"] != nil)
    }

    @Test func `a stream of objects that is itself in a stream of objects holds nothing`() throws {
        let bytes = Deflated.document(objects: ["<< /Type /Catalog >>"], isCircular: true)
        #expect(PDFObjectFile(bytes)?.catalog == nil)
    }
}

/// Packed data, written without packing anything.
private enum Deflated {
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65521
            high = (high + low) % 65521
        }
        let count = UInt16(bytes.count)
        let head: [UInt8] = [
            0x78, 0x01, 1, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8),
        ]
        let sum = high << 16 | low
        return head + bytes + [24, 16, 8, 0].map { UInt8(sum >> $0 & 255) }
    }

    /// A file of one stream of objects, numbered from 1, the first of which is the catalog, and its cross-reference.
    static func document(objects: [String], isCircular: Bool = false) -> [UInt8] {
        var head = ""
        var body = ""
        for (index, object) in objects.enumerated() {
            head += "\(index + 1) \(body.utf8.count) "
            body += object + " "
        }
        let holder = objects.count + 1
        let data = stored(Array((head + body).utf8))
        var bytes = Array("%PDF-1.5\n".utf8)
        let holderStart = bytes.count
        bytes +=
            Array(
                "\(holder) 0 obj << /Type /ObjStm /N \(objects.count) /First \(head.utf8.count) /Filter /FlateDecode /Length \(data.count) >> stream\n"
                    .utf8) + data + Array("\nendstream endobj\n".utf8)
        var table: [UInt8] = [0, 0, 0, 0]
        for index in objects.indices { table += [2, 0, UInt8(holder), UInt8(index)] }
        table += isCircular ? [2, 0, UInt8(holder), 0] : [1, UInt8(holderStart >> 8), UInt8(holderStart & 255), 0]
        let start = bytes.count
        let packed = stored(table)
        bytes +=
            Array(
                "\(holder + 1) 0 obj << /Type /XRef /Size \(holder + 1) /Root 1 0 R /W [1 2 1] /Filter /FlateDecode /Length \(packed.count) >> stream\n"
                    .utf8) + packed + Array("\nendstream endobj\nstartxref\n\(start)\n%%EOF\n".utf8)
        return bytes
    }
}
