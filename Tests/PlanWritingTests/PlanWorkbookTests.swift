import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanWriting

@Suite struct PlanWorkbookTests {
    private static let reader = """
        import json, sys, zipfile
        import openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        sheets = []
        for sheet in book:
            cells = [["" if cell.value is None else str(cell.value) for cell in row] for row in sheet.iter_rows()]
            formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
            fills = sorted({cell.fill.fgColor.rgb for row in sheet.iter_rows() for cell in row if cell.fill.fill_type})
            sheets.append({"name": sheet.title, "cells": cells, "formulas": formulas, "fills": fills,
                           "merged": sorted(str(area) for area in sheet.merged_cells.ranges),
                           "folded": sorted(row for row, shown in sheet.row_dimensions.items() if shown.hidden),
                           "conditions": sorted(f"{area.sqref} {rule.formula[0]}" for area, rules in
                                                sheet.conditional_formatting._cf_rules.items() for rule in rules),
                           "frozen": sheet.freeze_panes or "", "filter": sheet.auto_filter.ref or "",
                           "across": sheet.page_setup.orientation == "landscape"})
        dates = sorted({entry.date_time for entry in zipfile.ZipFile(sys.argv[1]).infolist()})
        print(json.dumps({"sheets": sheets, "dates": [list(date) for date in dates]}))
        """

    private struct Report: Decodable {
        struct Sheet: Decodable {
            let name: String
            let cells: [[String]]
            let formulas: [String]
            let fills: [String]
            let merged: [String]
            let folded: [Int]
            let conditions: [String]
            let frozen: String
            let filter: String
            let across: Bool
        }

        let sheets: [Sheet]
        let dates: [[Int]]
    }

    private func read(_ bytes: [UInt8]) throws -> Report {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "plan.xlsx")
            try Data(bytes).write(to: file)
            let result = try ExternalTool("python3").run(["-c", Self.reader, file.path])
            #expect(result.exitCode == 0, "\(result.errors)")
            return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
        }
    }

    @Test func `the same plan gives the same bytes, whenever it is written`() throws {
        let first = try PlanWorkbook.write(SamplePlans.awkward)
        Thread.sleep(forTimeInterval: 2.1)  // zip entries count time in steps of two seconds
        #expect(try PlanWorkbook.write(SamplePlans.awkward) == first)
    }

    @Test(.enabled(if: ExternalTool.pythonHas("openpyxl"), "Python's openpyxl is missing"))
    func `an independent reader finds sheets, merged headers, frozen panes, filters and no formula`() throws {
        let report = try read(PlanWorkbook.write(SamplePlans.awkward))
        #expect(
            report.sheets.map(\.name) == [
                "Overview", "Plan", "Priority 1 Teaching and…", "Action plans", "All milestones and actions",
                "Diagnostics",
            ])
        #expect(report.sheets.allSatisfy { $0.formulas.isEmpty && $0.across })
        let grid = report.sheets[2]
        #expect(grid.merged.contains("C2:E2"), "a year over its terms")
        #expect(grid.merged.contains("A4:A5"), "a label over its rows")
        #expect(grid.merged.contains("E4:F4"), "a milestone over two terms")
        #expect(grid.frozen == "C4")
        #expect(grid.fills.contains("FFD9E2F3"), "a fill of the document")
        #expect(grid.cells[3][2] == "=SUM(A1:A9) is no formula, \"really\"")
        let flat = report.sheets[4]
        #expect(flat.filter.hasPrefix("A1:"))
        #expect(flat.cells.joined().contains("2022-12-31 00:00:00"))
    }

    @Test(.enabled(if: ExternalTool.pythonHas("openpyxl"), "Python's openpyxl is missing"))
    func `the workbook holds every milestone once in its grids and once in the flat sheet`() throws {
        for (name, plan) in [("empty", SamplePlans.empty)] + SamplePlans.varied.prefix(4) {
            let report = try read(PlanWorkbook.write(plan))
            let flat = try #require(report.sheets.first { $0.name == SheetNames.milestones })
            let id = try #require(flat.cells[0].firstIndex(of: "Id"))
            #expect(flat.cells.dropFirst().map { $0[id] } == SamplePlans.idsOfRows(plan), "\(name)")
            for (index, priority) in plan.priorities.enumerated() {
                let plan = try #require(report.sheets.firstIndex { $0.name == SheetNames.plan })
                let grid = report.sheets[plan + 1 + index]
                let texts = grid.cells.dropFirst(3).joined().filter { !$0.isEmpty }
                for milestone in priority.strands.flatMap(\.milestones) {
                    #expect(texts.contains { $0.contains(milestone.text) }, "\(name) \(milestone.id)")
                }
            }
        }
    }

    @Test(.enabled(if: ExternalTool.pythonHas("openpyxl"), "Python's openpyxl is missing"))
    func `the first sheet counts by term and by lead, tells what is due, and colours the term of today`() throws {
        let overview = try #require(read(PlanWorkbook.write(SamplePlans.awkward)).sheets.first)
        func row(_ name: String) -> [String]? {
            overview.cells.first { $0[0] == name }.map { Array($0.dropFirst().filter { !$0.isEmpty }) }
        }
        #expect(row("Term") == ["Priority 1: Teaching and Learning", "All"])
        #expect(row("Autumn 2021-22") == ["2", "2"])
        #expect(row("All") == ["6", "6"])
        #expect(row("Headteacher") == ["1"])
        #expect(row("HTs") == ["1", "1"])
        let due = try #require(overview.cells.firstIndex { $0[0] == "Summer 2021-22: 1 due" })
        #expect(overview.cells[due + 1].prefix(2) == ["1 Review the curriculum", "2022-07-31 00:00:00"])
        #expect(overview.conditions.contains { $0.hasSuffix("AND(TODAY()>=DATE(2022,4,1),TODAY()<=DATE(2022,8,31))") })
        #expect(overview.folded.isEmpty)
    }

    @Test(.enabled(if: ExternalTool.pythonHas("openpyxl"), "Python's openpyxl is missing"))
    func `where much is due the lists of the terms are folded up`() throws {
        var plan = SamplePlans.awkward
        let milestone = plan.priorities[0].strands[1].milestones[0]
        plan.priorities[0].strands[1].milestones = (1...30).map { number in
            var copy = milestone
            copy.id += "/\(number)"
            return copy
        }
        let overview = try #require(read(PlanWorkbook.write(plan)).sheets.first)
        #expect(overview.folded.count == 30 + 5 + 1 + 1, "milestones, the dated action, and one that is due in words")
        #expect(overview.cells.contains { $0[0] == "Summer 2022-23: 30 due" })
    }

    @Test(.enabled(if: ExternalTool.pythonHas("openpyxl"), "Python's openpyxl is missing"))
    func `what is due in words only comes last, with its words in place of the day`() throws {
        var plan = SamplePlans.awkward
        plan.actionPlans[0].actions[0].due = nil
        plan.actionPlans[0].actions[0].timescale = "Each Monday"
        let overview = try #require(read(PlanWorkbook.write(plan)).sheets.first)
        let group = try #require(overview.cells.firstIndex { $0[0].hasPrefix("In words only: ") })
        #expect(overview.cells[group...].contains { $0.prefix(2) == ["1 Review the curriculum", "Each Monday"] })
    }

    @Test(.enabled(if: ExternalTool.pythonHas("openpyxl"), "Python's openpyxl is missing"))
    func `a plan without anything to count has no overview`() throws {
        #expect(try read(PlanWorkbook.write(SamplePlans.empty)).sheets.first?.name == "Plan")
    }

    @Test(.enabled(if: ExternalTool("soffice").isAvailable, "LibreOffice is missing"))
    func `LibreOffice opens the workbook and prints it`() throws {
        try TemporaryFolder.with { folder in
            let file = folder.appending(path: "plan.xlsx")
            try Data(PlanWorkbook.write(SamplePlans.awkward)).write(to: file)
            let result = try ExternalTool("soffice").run(
                [
                    "-env:UserInstallation=file://" + folder.appending(path: "profile").path, "--headless",
                    "--convert-to", "pdf", "--outdir", folder.path, file.path,
                ])
            #expect(result.exitCode == 0, "\(result.errors)")
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "plan.pdf").path))
        }
    }

    @Test func `sheet names are short, unique whatever their case, and free of what Excel forbids`() {
        var names = SheetNames(reserved: SheetNames.fixed)
        #expect(
            names.name(for: "Priority 1: Teaching [and] Learning/Growth", fallback: "x")
                == "Priority 1 Teaching and…")
        #expect(
            names.name(for: "PRIORITY 1: teaching and learning for all", fallback: "x")
                == "PRIORITY 1 teaching and… (2)")
        #expect(names.name(for: "history", fallback: "x") == "history (2)")
        #expect(names.name(for: "'::'", fallback: "priority-3") == "priority-3")
        #expect(names.name(for: "", fallback: "") == "Sheet")
    }

    @Test func `rows are high enough for their wrapped text`() {
        #expect(RowHeight.inPoints("short", widthInCharacters: 20) == RowHeight.ofLineInPoints + 4)
        #expect(RowHeight.inPoints("one\ntwo\n\nfour", widthInCharacters: 20) == RowHeight.ofLineInPoints * 4 + 4)
        #expect(
            RowHeight.inPoints("words that wrap over three lines of text", widthInCharacters: 12)
                == RowHeight.ofLineInPoints * 3 + 4)
    }
}
