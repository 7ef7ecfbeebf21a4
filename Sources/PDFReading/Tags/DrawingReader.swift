import DocumentModel

/// Follows the drawing of a page as far as it takes to know where text begins, and in which marked content.
///
/// It knows no fonts: of two texts shown one after the other, only the first has a known place.
struct DrawingReader {
    /// What a drawing refers to by name.
    struct Resources {
        /// The number of the marked content that a property list names.
        var markNumber: (String) -> Int?
        /// A form by its name.
        var form: (String) -> Form?
    }

    /// A drawing inside a drawing.
    struct Form {
        var object: Int?
        var drawing: [UInt8]
        var matrix: DrawingMatrix
        var resources: Resources
    }

    /// The cell of marked content.
    let cell: (_ form: Int?, _ number: Int) -> CellTag?
    let mostStarts: Int
    private(set) var starts: [TextStart] = []
    /// Whether a limit was passed: then nothing is certain.
    private(set) var isCutShort = false

    private static let deepestStack = 512
    private static let deepestForm = 12
    /// Forms can show forms that show forms: so many are followed on a page.
    private static let mostForms = 2_000
    /// Operators take six operands at most.
    private static let mostOperands = 16

    private var formCount = 0

    init(mostStarts: Int, cell: @escaping (_ form: Int?, _ number: Int) -> CellTag?) {
        self.mostStarts = mostStarts
        self.cell = cell
    }

    /// What `q` keeps and `Q` brings back.
    private struct GraphicsState {
        var matrix: DrawingMatrix
        var leading = 0.0
        var rise = 0.0
        var fontSize = 1.0
    }

    private enum Operand {
        case number(Double)
        case name(Range<Int>)
        /// A property list with the number of its marked content.
        case list(mark: Int?)
        /// The numbers before the first string: how far the text is moved back.
        case array(shift: Double)
        case string
    }

    mutating func read(_ drawing: [UInt8], matrix: DrawingMatrix, resources: Resources) {
        read(drawing, matrix: matrix, resources: resources, form: nil, tag: nil, depth: 0)
    }

    private mutating func read(
        _ drawing: [UInt8], matrix: DrawingMatrix, resources: Resources, form: Int?, tag: CellTag?, depth: Int
    ) {
        var lexer = PDFLexer(drawing)
        var state = GraphicsState(matrix: matrix)
        var stack: [GraphicsState] = []
        var marks: [CellTag?] = []
        var lineMatrix = DrawingMatrix()
        var isPlaceKnown = false
        var operands: [Operand] = []
        func number(_ fromEnd: Int) -> Double {
            guard operands.count >= fromEnd, case .number(let value) = operands[operands.count - fromEnd] else {
                return 0
            }
            return value
        }
        func moveLine(_ x: Double, _ y: Double) {
            lineMatrix = DrawingMatrix.translation(x, y).then(lineMatrix)
            isPlaceKnown = true
        }
        while !isCutShort, let token = lexer.next() {
            guard case .keyword(let word) = token else {
                if operands.count == DrawingReader.mostOperands { operands.removeFirst() }
                operands.append(DrawingReader.operand(token, &lexer))
                continue
            }
            switch word {
            case Operator.save:
                if stack.count >= DrawingReader.deepestStack { isCutShort = true }
                stack.append(state)
            case Operator.restore:
                if let last = stack.popLast() { state = last }
            case Operator.concatenate:
                state.matrix = DrawingMatrix(
                    a: number(6), b: number(5), c: number(4), d: number(3), e: number(2), f: number(1)
                ).then(state.matrix)
            case Operator.beginText:
                lineMatrix = DrawingMatrix()
                isPlaceKnown = true
            case Operator.textMatrix:
                lineMatrix = DrawingMatrix(
                    a: number(6), b: number(5), c: number(4), d: number(3), e: number(2), f: number(1))
                isPlaceKnown = true
            case Operator.move: moveLine(number(2), number(1))
            case Operator.moveSettingLeading:
                state.leading = -number(1)
                moveLine(number(2), number(1))
            case Operator.nextLine: moveLine(0, -state.leading)
            case Operator.leading: state.leading = number(1)
            case Operator.rise: state.rise = number(1)
            case Operator.font: state.fontSize = number(1)
            case Operator.show, Operator.showParts, Operator.showOnNextLine, Operator.showSpacedOnNextLine:
                if word == Operator.showOnNextLine || word == Operator.showSpacedOnNextLine {
                    moveLine(0, -state.leading)
                }
                var shift = 0.0
                if case .array(let back)? = operands.last { shift = -back / 1000 * state.fontSize }
                let place =
                    isPlaceKnown
                    ? DrawingMatrix.translation(shift, state.rise).then(lineMatrix).then(state.matrix) : nil
                show(at: place, tag: marks.last ?? tag)
                isPlaceKnown = false
            case Operator.beginMark, Operator.beginMarkWithList:
                if marks.count >= DrawingReader.deepestStack { isCutShort = true }
                let outer = marks.last ?? tag
                marks.append(
                    self.tag(of: operands, word, outer: outer, lexer: lexer, form: form, resources: resources))
            case Operator.endMark: _ = marks.popLast()
            case Operator.inlineImage: lexer.skipInlineImage()
            case Operator.paintObject:
                if case .name(let name)? = operands.last, depth < DrawingReader.deepestForm,
                    let inner = resources.form(lexer.text(of: name))
                {
                    formCount += 1
                    if formCount > DrawingReader.mostForms { isCutShort = true }
                    read(
                        inner.drawing, matrix: inner.matrix.then(state.matrix), resources: inner.resources,
                        form: inner.object, tag: marks.last ?? tag, depth: depth + 1)
                }
            default: break
            }
            operands.removeAll(keepingCapacity: true)
        }
    }

    private mutating func show(at place: DrawingMatrix?, tag: CellTag?) {
        guard let place else {
            if let last = starts.indices.last, starts[last].tag != tag { starts[last].isAmbiguous = true }
            return
        }
        let point = place.applied(x: 0, y: 0)
        guard point.x.isFinite, point.y.isFinite else { return }
        if starts.count >= mostStarts { isCutShort = true }
        starts.append(TextStart(point: point, direction: place.textDirection, tag: tag))
    }

    /// The cell of what a mark opens. Marks without a number say how text is meant, not where it belongs; artifacts
    /// belong nowhere.
    private func tag(
        of operands: [Operand], _ word: UInt64, outer: CellTag?, lexer: PDFLexer, form: Int?, resources: Resources
    ) -> CellTag? {
        var number: Int?
        if word == Operator.beginMarkWithList {
            switch operands.last {
            case .list(let mark)?: number = mark
            case .name(let name)?: number = resources.markNumber(lexer.text(of: name))
            default: break
            }
        }
        if let number { return cell(form, number) }
        let kind =
            operands.count > (word == Operator.beginMark ? 0 : 1)
            ? operands[operands.count - (word == Operator.beginMark ? 1 : 2)] : .string
        if case .name(let name) = kind, lexer.text(of: name) == "Artifact" { return nil }
        return outer
    }

    private static func operand(_ token: PDFLexer.Token, _ lexer: inout PDFLexer) -> Operand {
        switch token {
        case .number(let value, _): .number(value)
        case .name(let range): .name(range)
        case .arrayStart: array(&lexer)
        case .dictionaryStart: list(&lexer)
        case .string, .arrayEnd, .dictionaryEnd, .keyword: .string
        }
    }

    private static func array(_ lexer: inout PDFLexer) -> Operand {
        var shift = 0.0
        var hasText = false
        while let token = lexer.next(), token != .arrayEnd {
            switch token {
            case .number(let value, _): shift += hasText ? 0 : value
            case .string: hasText = true
            default: break
            }
        }
        return .array(shift: shift)
    }

    private static func list(_ lexer: inout PDFLexer) -> Operand {
        var depth = 1
        var mark: Int?
        var isMarkNext = false
        while depth > 0, let token = lexer.next() {
            switch token {
            case .dictionaryStart: depth += 1
            case .dictionaryEnd: depth -= 1
            case .number(let value, true) where isMarkNext && abs(value) < 1e9: mark = Int(saturating: value)
            default: break
            }
            isMarkNext = false
            if depth == 1, case .name(let range) = token { isMarkNext = lexer.text(of: range) == "MCID" }
        }
        return .list(mark: mark)
    }

    private enum Operator {
        static let save = PDFLexer.keyword("q")
        static let restore = PDFLexer.keyword("Q")
        static let concatenate = PDFLexer.keyword("cm")
        static let beginText = PDFLexer.keyword("BT")
        static let textMatrix = PDFLexer.keyword("Tm")
        static let move = PDFLexer.keyword("Td")
        static let moveSettingLeading = PDFLexer.keyword("TD")
        static let nextLine = PDFLexer.keyword("T*")
        static let leading = PDFLexer.keyword("TL")
        static let rise = PDFLexer.keyword("Ts")
        static let font = PDFLexer.keyword("Tf")
        static let show = PDFLexer.keyword("Tj")
        static let showParts = PDFLexer.keyword("TJ")
        static let showOnNextLine = PDFLexer.keyword("'")
        static let showSpacedOnNextLine = PDFLexer.keyword("\"")
        static let beginMark = PDFLexer.keyword("BMC")
        static let beginMarkWithList = PDFLexer.keyword("BDC")
        static let endMark = PDFLexer.keyword("EMC")
        static let inlineImage = PDFLexer.keyword("BI")
        static let paintObject = PDFLexer.keyword("Do")
    }
}
