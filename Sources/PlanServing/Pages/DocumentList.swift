import Foundation
import PlanWriting

/// The list of documents, also by itself: the page's script puts a newer one in its place.
struct DocumentList {
    let documents: [ShelvedDocument]

    var html: String {
        guard !documents.isEmpty else { return "" }
        let compared = documents.count { $0.summary != nil }
        return """
            <div class="scroll" role="region" aria-label="Table of your plans" tabindex="0">
            <table class="documents">
            <thead><tr><th scope="col">Compare</th><th scope="col">Plan</th><th scope="col">What was found</th>\
            <th scope="col">Download</th><th scope="col">Remove</th></tr></thead>
            <tbody>
            \(documents.map(row).joined())</tbody>
            </table>
            </div>
            <form id="compare" method="get" action="compare"\(compared > 1 ? "" : " hidden")>
            <p><button type="submit">Compare the ticked plans</button>
            <span class="advice">Two show what changed; more show the life of each milestone. The oldest comes first.</span></p>
            </form>

            """
    }

    private func row(_ document: ShelvedDocument) -> String {
        let busy = document.state.isPassing ? " data-busy" : ""
        return """
            <tr id="document-\(document.number)" data-change="\(document.change)"\(busy)>
            <td class="tick">\(tick(document))</td>
            <th scope="row">\(name(document))</th>
            <td>\(state(document))</td>
            <td>\(downloads(document))</td>
            <td><form method="post" action="plans/\(document.number)/remove"><button type="submit" \
            aria-label="Remove \(HTMLText.escaped(document.name))">Remove</button></form></td>
            </tr>

            """
    }

    private func tick(_ document: ShelvedDocument) -> String {
        guard document.summary != nil else { return "" }
        return "<input type=\"checkbox\" form=\"compare\" name=\"plan\" value=\"\(document.number)\" "
            + "aria-label=\"Compare \(HTMLText.escaped(document.name))\">"
    }

    private func name(_ document: ShelvedDocument) -> String {
        let name = HTMLText.escaped(document.name)
        guard let summary = document.summary else { return name }
        let title = HTMLText.escaped(summary.title.isEmpty ? document.name : summary.title)
        return "<a href=\"plans/\(document.number)/\">\(title)</a><p class=\"file\">\(name)\(period(summary))</p>"
    }

    private func period(_ summary: PlanSummary) -> String {
        guard let start = summary.periodStart?.prefix(4), let end = summary.periodEnd?.prefix(4) else { return "" }
        return start == end ? ", \(HTMLText.escaped(String(start)))" : ", \(HTMLText.escaped("\(start) to \(end)"))"
    }

    private func state(_ document: ShelvedDocument) -> String {
        switch document.state {
        case .waiting: return "<p class=\"state\">Waiting for its turn</p>"
        case .reading(let stage):
            return "<p class=\"state\">\(HTMLText.escaped(stage.prefix(1).uppercased() + stage.dropFirst())) …</p>"
        case .read(let summary): return found(summary, document)
        case .failed(let failure):
            let words = FailureWords(failure)
            return "<p class=\"state failed\">\(HTMLText.escaped(words.fact))</p>"
                + "<p>\(HTMLText.escaped(words.advice))</p>" + (words.wantsPassword ? password(document) : "")
        }
    }

    private func found(_ summary: PlanSummary, _ document: ShelvedDocument) -> String {
        let pages = summary.pageCount.map { $0 == 1 ? ["1 page"] : ["\($0) pages"] } ?? []
        let counts = (summary.counts + pages).joined(separator: ", ")
        var lines = [
            summary.counts.isEmpty
                ? "<p class=\"state failed\">No plan was found in it.</p><p>Look at it: planlift shows what it read.</p>"
                : "<p class=\"state\">\(HTMLText.escaped(counts))</p>"
        ]
        var facts: [String] = []
        if !summary.counts.isEmpty {
            facts.append(
                summary.concernCount == 0
                    ? "nothing is in doubt"
                    : summary.concernCount == 1 ? "1 thing to look at" : "\(summary.concernCount) things to look at")
        }
        if document.correctionCount > 0 {
            facts.append(document.correctionCount == 1 ? "1 correction" : "\(document.correctionCount) corrections")
        }
        let link = "<a class=\"main\" href=\"plans/\(document.number)/\">Look it over</a>"
        lines.append("<p>\(([link] + facts).joined(separator: " · "))</p>")
        return lines.joined()
    }

    private func password(_ document: ShelvedDocument) -> String {
        """
        <form class="password" method="post" action="plans/\(document.number)/password">
        <label>Password <input type="password" name="password" autocomplete="off" required></label>
        <button type="submit">Open it</button></form>
        """
    }

    private func downloads(_ document: ShelvedDocument) -> String {
        guard document.summary != nil else { return "" }
        let links = ServedForm.links(
            below: "plans/\(document.number)/", corrections: document.correctionCount > 0)
        let workbook = "<a href=\"plans/\(document.number)/files/xlsx\" download>Excel</a>"
        return "\(workbook)<details><summary>Other forms</summary>\(links)</details>"
    }
}
