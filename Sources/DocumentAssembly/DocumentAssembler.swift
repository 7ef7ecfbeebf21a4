package import DocumentModel
import PageLayout
import TableRecovery

/// Turns pages into a document: furniture set apart, tables rebuilt and joined, paragraphs in reading order.
package enum DocumentAssembler {
    /// Reads and assembles the pages of a document, one after the other.
    ///
    /// - Parameters:
    ///   - facts: what the file says about itself.
    ///   - pageCount: how many pages there are.
    ///   - afterPages: called once all pages are read.
    ///   - page: gives a page by its number, from 1; called once for each, in order.
    package static func document(
        facts: DocumentFacts, pageCount: Int, options: AssemblyOptions = AssemblyOptions(),
        afterPages: () -> Void = {}, page: (Int) throws -> Page
    ) rethrows -> Document {
        var sheets: [Sheet] = []
        sheets.reserveCapacity(pageCount)
        for number in stride(from: 1, through: pageCount, by: 1) {
            sheets.append(Sheet(try page(number).withPossibleMarks()))
        }
        afterPages()
        return document(facts: facts, sheets: &sheets, options: options)
    }

    private static func document(facts: DocumentFacts, sheets: inout [Sheet], options: AssemblyOptions) -> Document {
        var lexicon = Lexicon()
        for sheet in sheets { lexicon.add(sheet.content.words) }
        let watermarks = sheets.flatMap(\.watermarks)
        let sourceWords = sheets.reduce(watermarks.count) { $0 + $1.content.words.count }
        let medium = Medium(facts, pageSizes: sheets.map { ($0.content.widthInPoints, $0.content.heightInPoints) })
        var document = Document(facts: facts)
        document.facts.medium = medium
        document.diagnostics = sheets.flatMap(\.diagnostics)
        let lying = turnUpright(&sheets) { $0.liesTurned }
        document.furniture = watermarks + takeFurniture(from: &sheets, turned: lying)
        let turns = lying.merging(turnUpright(&sheets)) { $1 }
        let body = self.body(of: &sheets, facts: facts, lexicon: lexicon, medium: medium, options: options)
            .movingPlaces { page, box in turns[page]?.turnedBack(box) ?? box }
        document.blocks = body.blocks
        document.furniture += body.furniture
        document.diagnostics += body.diagnostics
        document.sourceWordCount = sourceWords - body.sourceWordCount
        return document
    }

    /// Turns the pages whose text runs in another direction: it is read as the reader turns them.
    static func turnUpright(
        _ sheets: inout [Sheet], where isMeant: (PageContent) -> Bool = { _ in true }
    ) -> [Int: PageTurn] {
        var turns: [Int: PageTurn] = [:]
        for index in sheets.indices {
            guard let turn = sheets[index].content.turn, isMeant(sheets[index].content) else { continue }
            sheets[index].turn(by: turn)
            turns[sheets[index].content.number] = turn
        }
        return turns
    }

    /// The tables and the text of the pages, and how many words were mended, as a document of their own.
    private static func body(
        of sheets: inout [Sheet], facts: DocumentFacts, lexicon: Lexicon, medium: Medium, options: AssemblyOptions
    ) -> Document {
        var document = Document(facts: facts)
        var lexicon = lexicon
        let notes = takeNotes(from: &sheets)

        // What other pages tell of a page's table holds for it whether or not they are joined.
        var outcomes = TableFinder.tables(in: sheets.map(\.content))
        var doubledCount = 0
        if medium == .sheets, options.joinsTablesOverPages {
            let repeats = SheetPages.complete(&outcomes, contents: sheets.map(\.content))
            doubledCount = repeats.doubledWordCount
            document.furniture += repeats.lines.map { page, line in
                Furniture(kind: .repeatedLabel, text: line.text, provenance: [.page(page, box: line.box)])
            }
        }
        lexicon.learnHyphenation(
            columns: outcomes.flatMap { outcome in
                outcome.tables.flatMap { $0.cells.map(\.lines) } + [LineBuilder.lines(of: outcome.remainingWords)]
            })
        let bodyBottoms = bodyBottoms(of: sheets)
        let parts = zip(sheets, outcomes).map { sheet, outcome in
            TableStitcher.PagePart(
                page: sheet.content.number, heightInPoints: sheet.content.heightInPoints, tables: outcome.tables,
                hasTextAboveFirst: outcome.remainingWords.contains { word in
                    outcome.tables.first.map { word.box.center.y < $0.box.top } ?? true
                },
                hasTextBelowLast: outcome.remainingWords.contains { word in
                    outcome.tables.last.map { word.box.center.y > $0.box.bottom } ?? true
                },
                bodyBottomInPoints: bodyBottoms[sheet.shape] ?? sheet.content.heightInPoints)
        }
        let joined = TableStitcher.joined(
            parts, lexicon: lexicon, medium: medium, joinsPages: options.joinsTablesOverPages)
        let tableSpacing = LineSpacing(columns: joined.flatMap { $0.cells.flatMap { $0.fragments.map(\.lines) } })
        var mended = doubledCount
        var placed: [PlacedBlock] = []
        for table in joined {
            let (built, count) = TableAssembly.table(
                table, lexicon: lexicon, documentSpacing: tableSpacing, medium: medium)
            mended += count
            placed.append(
                PlacedBlock(page: table.pages[0], box: table.boxes[0], block: .table(built)))
            document.diagnostics += table.diagnostics
            document.furniture += table.repeatedHeaders.map { cell, page in
                Furniture(
                    kind: .repeatedTableHeader, text: cell.text, provenance: [.page(page, box: cell.box)])
            }
        }
        let narrative = NarrativeAssembly.paragraphs(
            pages: zip(sheets, outcomes).map { sheet, outcome in
                NarrativeAssembly.PageText(
                    page: sheet.content.number, shape: sheet.shape, words: outcome.remainingWords, boxes: outcome.boxes,
                    tables: outcome.tables.map(\.box), zones: outcome.zones)
            }, lexicon: lexicon)
        mended += narrative.mendedWordCount
        placed += narrative.blocks
        let builtNotes = NarrativeAssembly.notes(notes.notes, lexicon: lexicon)
        mended += builtNotes.mendedWordCount + notes.markCount
        placed += builtNotes.blocks
        let zones = Dictionary(uniqueKeysWithValues: zip(sheets.map(\.content.number), outcomes.map(\.zones)))
        document.blocks = placed.map { block in
            (order: ReadingOrder(page: block.page, box: block.box, zones: zones[block.page] ?? []), block: block.block)
        }.sorted { $0.order < $1.order }.map(\.block)
        document.sourceWordCount = mended
        return document
    }

    /// Takes the footnotes out of the pages.
    static func takeNotes(
        from sheets: inout [Sheet]
    ) -> (notes: [(page: Int, note: FootnoteFinder.Note)], markCount: Int) {
        var notes: [(page: Int, note: FootnoteFinder.Note)] = []
        var markCount = 0
        for index in sheets.indices {
            let found = FootnoteFinder.notes(
                in: sheets[index].content.words, rulings: sheets[index].content.rulings,
                pageHeightInPoints: sheets[index].content.heightInPoints)
            guard !found.notes.isEmpty else { continue }
            notes += found.notes.map { (sheets[index].content.number, $0) }
            markCount += found.markCount
            sheets[index].content.words = found.words
        }
        return (notes, markCount)
    }

    /// The y of the lowest text of any page of one shape: as far down as the body goes.
    private static func bodyBottoms(of sheets: [Sheet]) -> [Sheet.Shape: Double] {
        var result: [Sheet.Shape: Double] = [:]
        for sheet in sheets {
            for word in sheet.content.words { result[sheet.shape] = max(result[sheet.shape] ?? 0, word.box.bottom) }
        }
        return result
    }

    /// Takes the furniture out of the pages.
    ///
    /// - Parameter turns: of pages that were turned before; places are told as they lie.
    static func takeFurniture(from sheets: inout [Sheet], turned turns: [Int: PageTurn] = [:]) -> [Furniture] {
        let findings = FurnitureFinder.find(
            in: sheets.map {
                FurnitureFinder.PageLines(heightInPoints: $0.content.heightInPoints, lines: $0.lines, frames: $0.frames)
            })
        var result: [Furniture] = []
        var linesByPage: [Int: Set<Int>] = [:]
        for finding in findings {
            guard linesByPage[finding.page, default: []].insert(finding.line).inserted else { continue }
            let line = sheets[finding.page].lines[finding.line]
            let number = sheets[finding.page].content.number
            let box = turns[number]?.turnedBack(line.box) ?? line.box
            result.append(Furniture(kind: finding.kind, text: line.text, provenance: [.page(number, box: box)]))
        }
        for (page, lines) in linesByPage { sheets[page].remove(lines: lines) }
        return result
    }
}

/// A block with its place, by which blocks are put in reading order.
struct PlacedBlock {
    var page: Int
    var box: Rectangle
    var block: Document.Block
}
