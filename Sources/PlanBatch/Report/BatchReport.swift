/// What a finished run leaves: the report as a page and as a table, the list of versions, and the archive of all plans.
struct BatchReport {
    let options: BatchOptions
    let folder: OutputFolder
    let ledger: Ledger

    func write(into summary: inout BatchSummary) throws {
        try writeTable(&summary)
        let groups = try writeVersions()
        summary.versionGroups = groups
        try writePage()
        for form in CombinedForm.allCases where options.combined.contains(form) {
            try CombinedPlans(folder: folder, ledger: ledger).write(form)
        }
        summary.reportPath = folder.report("html")
    }

    private func writeTable(_ summary: inout BatchSummary) throws {
        let file = try ReportFile(path: folder.report("csv"), drafts: folder.work)
        try file.write(ReportTable.line(ReportTable.header))
        var withWarnings = 0
        try ledger.visitEntries { entry in
            let row = ReportRow(entry)
            if row.facts?.warningCount ?? 0 > 0 { withWarnings += 1 }
            try file.write(ReportTable.line(ReportTable.fields(row)))
        }
        summary.withWarnings = withWarnings
        try file.finish()
    }

    private func writeVersions() throws -> Int {
        let file = try ReportFile(path: folder.versions, drafts: folder.work)
        try file.write(
            ReportTable.line(["plan", "title", "organisation", "period_start", "path", "sha256"]))
        var number = 0
        try visitVersions { group in
            number += 1
            for entry in group {
                try file.write(
                    ReportTable.line([
                        "\(number)", entry.title ?? "", entry.organisation ?? "", entry.periodStart ?? "",
                        PathText.shown(entry.path), entry.hash ?? "",
                    ]))
            }
        }
        try file.finish()
        return number
    }

    /// Calls with the versions of each plan that differ in content: of those that say the same, the first stands for all.
    private func visitVersions(_ body: ([LedgerEntry]) throws -> Void) throws {
        try ledger.visitVersionGroups { group in
            var seen: Set<String> = []
            let versions = group.filter { entry in
                guard let content = ReportRow(entry).facts?.content else { return true }
                return seen.insert(content).inserted
            }
            if versions.count > 1 { try body(versions) }
        }
    }

    private func writePage() throws {
        let file = try ReportFile(path: folder.report("html"), drafts: folder.work)
        var attention = AttentionList()
        try ledger.visitEntries { attention.add(ReportRow($0)) }
        let page = ReportPage(folder: folder, counts: try ledger.counts(), attention: attention)
        try file.write(page.beginning)
        var shown = 0
        var isCut = false
        try ledger.visitEntries { entry in
            // A browser shows no million rows; what needs a person's eye stays.
            guard shown < ReportPage.mostRows || entry.state == .failed && shown < 2 * ReportPage.mostRows else {
                isCut = true
                return
            }
            shown += 1
            try file.write(page.row(ReportRow(entry)))
        }
        try file.write(page.endOfRows(isCut: isCut))
        var groups = 0
        try visitVersions { group in
            groups += 1
            if groups == 1 { try file.write(page.beginningOfVersions) }
            if groups <= ReportPage.mostVersionGroups { try file.write(page.versions(group.map(ReportRow.init))) }
        }
        try file.write(page.end)
        try file.finish()
    }
}
