import CPageReading
import DocumentModel

/// Owns a page as the library's core read it.
struct PlainPage: ~Copyable {
    private let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { planlift_page_free(pointer) }

    /// Whether all that the page paints is in `paintings`, and all its text is seen.
    var isPlain: Bool { planlift_page_is_plain(pointer) != 0 }
    /// Whether the page paints more than the limit.
    var isCutShort: Bool { planlift_page_is_cut_short(pointer) != 0 }

    /// The page's characters in reading order, with the white space and the line ends that the layout adds.
    var text: LaidText {
        var characters: UnsafePointer<planlift_character>?
        let all = UnsafeBufferPointer(start: characters, count: 0)
        let count = planlift_page_characters(pointer, &characters)
        let buffer = characters.map { UnsafeBufferPointer(start: $0, count: Int(count)) } ?? all
        var text = LaidText()
        text.scalars.reserveCapacity(buffer.count)
        text.boxes.reserveCapacity(buffer.count)
        var starts: [Int] = []
        for (index, character) in buffer.enumerated() {
            // No character is written with zero: the file does not tell what it is.
            text.scalars.append(character.scalar == 0 ? nil : Unicode.Scalar(character.scalar) ?? "\u{FFFD}")
            text.boxes.append(
                Rectangle(
                    left: character.left, top: character.top, right: character.right, bottom: character.bottom))
            if Int(character.look) >= starts.count { starts.append(index) }
        }
        text.looks = looks(starts: starts, characterCount: buffer.count)
        return text
    }

    /// - Parameter starts: the first character of each look.
    private func looks(starts: [Int], characterCount: Int) -> [TextLook] {
        var looks: UnsafePointer<planlift_look>?
        let count = planlift_page_looks(pointer, &looks)
        guard let looks else { return [] }
        return UnsafeBufferPointer(start: looks, count: min(Int(count), starts.count)).enumerated().map { index, look in
            let end = index + 1 < starts.count ? starts[index + 1] : characterCount
            return TextLook(look, characters: starts[index]..<end)
        }
    }

    /// Calls for each act of painting, in order.
    func forEachPainting(
        _ use: (planlift_painting, UnsafeBufferPointer<planlift_point>, planlift_clip?) -> Void
    ) {
        var paintings: UnsafePointer<planlift_painting>?
        var points: UnsafePointer<planlift_point>?
        var clips: UnsafePointer<planlift_clip>?
        let count = Int(planlift_page_paintings(pointer, &paintings))
        let pointCount = Int(planlift_page_points(pointer, &points))
        let clipCount = Int(planlift_page_clips(pointer, &clips))
        for painting in UnsafeBufferPointer(start: paintings, count: paintings == nil ? 0 : count) {
            let range = Int(painting.first_point)..<Int(painting.first_point) + Int(painting.point_count)
            guard range.upperBound <= pointCount else { continue }
            let clip = Int(painting.clip)
            use(
                painting, UnsafeBufferPointer(rebasing: UnsafeBufferPointer(start: points, count: pointCount)[range]),
                clips.flatMap { (0..<clipCount).contains(clip) ? $0[clip] : nil })
        }
    }
}

/// Text as the library lays it out: what stands in each box, and stretches of one look.
struct LaidText {
    /// Nil where the file does not tell the character.
    var scalars: [Unicode.Scalar?] = []
    var boxes: [Rectangle] = []
    var looks: [TextLook] = []
}

extension TextLook {
    init(_ look: planlift_look, characters: Range<Int>) {
        self.characters = characters
        fontName = look.font_name.map { String(cString: $0) } ?? ""
        fontSizeInPoints = look.font_size
        // As the library's own interface says colours: sixteen bits a channel, the upper eight of which say all.
        func channel(_ value: Double) -> UInt8 { UInt8(truncatingIfNeeded: Int(saturating: value * 65535 + 0.5) >> 8) }
        color = Color(red: channel(look.red), green: channel(look.green), blue: channel(look.blue))
        isUnderlined = look.is_underlined != 0
    }
}
