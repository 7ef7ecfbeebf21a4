import ArgumentParser
import DocumentModel
import PageLayout
import PlanWriting
import Planlift
import TableRecovery

/// `planlift inspect plan.pdf --stage tables --page 12 --svg page.svg`
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Print what a stage of the reading makes of a page, as JSON.",
        discussion: """
            For those who want to know why a plan came out as it did. The JSON is not part of the contract.

            Examples:
              planlift inspect plan.pdf --stage tables --page 12 --svg page.svg
              planlift inspect plan.pdf --stage document
              planlift inspect plan.pdf --html found.html
            """)

    enum Stage: String, CaseIterable, ExpressibleByArgument {
        case pages, layout, tables, document
    }

    @OptionGroup var input: InputOptions

    @Option(help: "Glyphs and lines (pages), words in lines (layout), grids (tables), or the whole document.")
    var stage: Stage = .tables

    @Option(help: "The page to look at, from 1. Required for all stages but document.")
    var page: Int?

    @Option(help: ArgumentHelp("Draw the page with what was found over it.", valueName: "file"), completion: .file())
    var svg: String?

    @Option(
        help: ArgumentHelp(
            "All pages with what was found on them, and why, as one page for a browser.", valueName: "file"),
        completion: .file())
    var html: String?

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup(title: "Limits of the reading") var isolation: IsolationOptions
    @OptionGroup(title: "What is said") var detail: VerboseOptions

    func validate() throws {
        if html != nil {
            guard svg == nil, page == nil else { throw ValidationError("--html draws all pages") }
            return
        }
        if stage != .document && page == nil { throw ValidationError("--stage \(stage.rawValue) needs --page") }
        if svg != nil && page == nil { throw ValidationError("--svg needs --page") }
        if svg == "-" { throw ValidationError("--svg needs a file; standard output takes the JSON") }
    }

    func run() throws {
        if let html { return try writePages(to: html) }
        try output.check(inputs: [input.input])
        if let svg { try OutputFile(path: svg).check(inputs: [input.input], replaces: output.force) }
        let opened = try input.opened()
        let reading = IsolatedReading(options: isolation, inputs: [opened], logger: detail.logger())
        let (found, json) = try reading.run { watches in try inspect(opened, watches[0]) }
        try output.write(json, inputs: [input.input])
        detail.tell(found.diagnostics, name: opened.name)
        if let svg, let drawing = found.drawing {
            try OutputFile(path: svg).write(Array(drawing.utf8), inputs: [input.input], replaces: output.force)
        }
    }

    /// Every page that can be read, drawn over what the whole document tells of it.
    private func writePages(to path: String) throws {
        let destination = OutputDestination(path: path, force: output.force)
        try destination.check(inputs: [input.input])
        let opened = try input.opened()
        let reading = IsolatedReading(options: isolation, inputs: [opened], logger: detail.logger())
        let (diagnostics, bytes) = try reading.run { watches -> ([Diagnostic], [UInt8]) in
            let document = try opened.document(watches[0])
            var result = InspectionPage(name: opened.name)
            let source = try pages(of: opened, watches[0])
            var images = PageSnapshots(of: source)
            for number in 1...max(source.pageCount, 1) where watches[0].lostPages[number] == nil {
                watches[0].onStage(.page(number))
                result.add(
                    PageInspection(page: try read(number, of: source, opened)), of: document,
                    picture: images.next(page: number))
            }
            return (document.diagnostics, result.bytes())
        }
        try destination.write(bytes, inputs: [input.input])
        detail.tell(diagnostics, name: opened.name)
    }

    private func inspect(
        _ opened: OpenedInput, _ watch: ReadingWatch
    ) throws -> (Found, json: [UInt8]) {
        let inspection: PageInspection? =
            stage == .document && svg == nil
            ? nil : PageInspection(page: try readPage(opened, watch))
        var diagnostics = inspection?.page.diagnostics ?? []
        let json: [UInt8]
        switch stage {
        case .pages: json = try encoded(inspection?.page)
        case .layout: json = try encoded(inspection?.layout)
        case .tables: json = try encoded(inspection?.tables)
        case .document:
            let document = try opened.document(watch).limited(to: page)
            diagnostics = document.diagnostics
            json = try encoded(document)
        }
        guard svg != nil, let inspection else { return (Found(drawing: nil, diagnostics: diagnostics), json) }
        let joins = stage == .tables ? try joinsWithPageBefore(opened, watch) : []
        let drawing = PageDrawing(inspection: inspection, stage: stage, joins: joins).svg
        return (Found(drawing: drawing, diagnostics: diagnostics), json)
    }

    /// What there is beside the JSON.
    private struct Found: Codable {
        let drawing: String?
        let diagnostics: [Diagnostic]
    }

    /// What the whole document tells of joins at the top of the page.
    private func joinsWithPageBefore(_ opened: OpenedInput, _ watch: ReadingWatch) throws -> [Diagnostic] {
        try opened.document(watch).diagnostics.filter {
            ["table-continued", "row-continued"].contains($0.code) && $0.page == page
        }
    }

    private func encoded(_ value: (some Encodable)?) throws -> [UInt8] {
        guard let value else { return [] }
        return try PlanJSON.encode(value, isCompact: false)
    }

    private func readPage(_ opened: OpenedInput, _ watch: ReadingWatch) throws -> Page {
        let number = page ?? 1
        watch.onStage(.opening)
        let source = try pages(of: opened, watch)
        if let reason = watch.lostPages[number] {
            throw CommandFailure(.unreadable, "\(opened.name): page \(number) cannot be read: \(reason)")
        }
        watch.onStage(.page(number))
        return try read(number, of: source, opened)
    }

    private func pages(of opened: OpenedInput, _ watch: ReadingWatch) throws -> any PageSource {
        if case .pages(let source) = try opened.source(watch) { return source }
        throw CommandFailure(.unreadable, "\(opened.name): it has no pages; try --stage document")
    }

    private func read(_ number: Int, of source: any PageSource, _ opened: OpenedInput) throws -> Page {
        do {
            return try source.page(number)
        } catch {
            throw CommandFailure(.unreadable, "\(opened.name): \(error)")
        }
    }
}

extension Document {
    /// The blocks, furniture and unplaced text that touch a page; all of them where none is named.
    fileprivate func limited(to page: Int?) -> Document {
        guard let page else { return self }
        func touches(_ provenance: [Provenance]) -> Bool { provenance.contains { $0.pageNumber == page } }
        var result = self
        result.blocks = blocks.filter { block in
            switch block {
            case .paragraph(let paragraph): touches(paragraph.provenance)
            case .table(let table): table.pages.contains(page)
            }
        }
        result.furniture = furniture.filter { touches($0.provenance) }
        result.unplaced = unplaced.filter { touches($0.provenance) }
        result.diagnostics = diagnostics.filter { $0.page == nil || $0.page == page }
        return result
    }
}
