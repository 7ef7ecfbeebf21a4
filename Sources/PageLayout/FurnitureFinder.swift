package import DocumentModel

/// Finds what repeats at the head and foot of pages: running headers and footers, page numbers.
///
/// Furniture is told by place and repetition, never by wording: a line near an edge, apart from the body, that stands at
/// the same distance from that edge on other pages and says the same but for numbers; no line of the body stands between
/// it and the edge.
package enum FurnitureFinder {
    /// Furniture stands within this share of the page's height from its edge.
    package static let marginShare = 0.13
    /// Lines at one distance from the edge differ by no more than this.
    static let sameDistanceInPoints = 5.0
    /// On how many of the pages a line must repeat.
    static let repeatedShare = 0.4
    /// White space between furniture and body, in heights of the furniture's line.
    static let clearanceInLines = 0.6
    /// Running headers keep more than this from the body where other pages show that it may begin as high.
    static let clearanceOfHeaderInLines = 1.5
    /// The outermost lines that are looked at on each edge.
    static let outermostLineCount = 3

    /// One page as the finder needs it.
    package struct PageLines: Sendable {
        package var heightInPoints: Double
        /// Whole lines, top to bottom.
        package var lines: [TextLine]
        /// Frames of drawn tables and boxes: nothing inside is furniture.
        package var frames: [Rectangle]

        package init(heightInPoints: Double, lines: [TextLine], frames: [Rectangle]) {
            self.heightInPoints = heightInPoints
            self.lines = lines
            self.frames = frames
        }
    }

    /// A line that is furniture.
    package struct Finding: Hashable, Sendable {
        /// An index into the pages.
        package var page: Int
        /// An index into the page's lines.
        package var line: Int
        package var kind: Furniture.Kind
    }

    private struct Candidate {
        var page: Int
        var line: Int
        var isHead: Bool
        var distance: Double
        var key: String
        var text: String
    }

    /// The furniture of a document, page by page.
    package static func find(in pages: [PageLines]) -> [Finding] {
        let rows = FramedRows(in: pages)
        var open = pages.enumerated().flatMap { index, page in
            candidates(on: page, index: index).filter { !rows.contain(page.lines[$0.line]) }
        }
        // What a line of the body parts from the edge is none, and then its likes on other pages may be too few.
        while true {
            let findings = self.findings(among: open, pages: pages)
            var found: [Set<Int>] = Array(repeating: [], count: pages.count)
            for finding in findings { found[finding.page].insert(finding.line) }
            let count = open.count
            let tops = zip(pages, found).map(topOfBody)
            open.removeAll { candidate in
                isShielded(candidate, on: pages[candidate.page], found: found[candidate.page])
                    || found[candidate.page].contains(candidate.line)
                        && isTopOfBody(candidate, pages: pages, tops: tops)
            }
            guard open.count < count else {
                return Set(findings + overFrames(findings, on: pages))
                    .sorted { ($0.page, $0.line) < ($1.page, $1.line) }
            }
        }
    }

    /// The same furniture in the same place on pages where it lies over a table: slides keep it there whatever they hold.
    private static func overFrames(_ findings: [Finding], on pages: [PageLines]) -> [Finding] {
        let known = Dictionary(grouping: findings) { key(pages[$0.page].lines[$0.line].text) }
        return pages.enumerated().flatMap { index, page in
            page.lines.indices.compactMap { place -> Finding? in
                let line = page.lines[place]
                let margin = marginShare * page.heightInPoints
                guard line.box.top < margin || line.box.bottom > page.heightInPoints - margin,
                    page.frames.contains(where: { $0.contains(line.box.center) })
                else { return nil }
                let same = known[key(line.text)]?.first { finding in
                    let other = pages[finding.page].lines[finding.line].box
                    return pages[finding.page].heightInPoints == page.heightInPoints
                        && abs(other.bottom - line.box.bottom) <= sameDistanceInPoints
                        && abs(other.left - line.box.left) <= sameDistanceInPoints
                }
                return same.map { Finding(page: index, line: place, kind: $0.kind) }
            }
        }
    }

    /// Whether a candidate would be furniture although a line that is none stands between it and the edge: `Objectives`
    /// under the heading of a priority, on every page that starts one.
    private static func isShielded(_ candidate: Candidate, on page: PageLines, found: Set<Int>) -> Bool {
        let box = page.lines[candidate.line].box
        guard found.contains(candidate.line) else { return false }
        return page.lines.indices.contains { other in
            let outer = page.lines[other].box
            let isOutside = candidate.isHead ? outer.bottom <= box.top + 1 : outer.top >= box.bottom - 1
            return isOutside && !found.contains(other)
        }
    }

    /// Where a page begins but for its furniture.
    private static func topOfBody(of page: PageLines, found: Set<Int>) -> Double? {
        let lines = page.lines.indices.filter { !found.contains($0) }.map { page.lines[$0].box.top }
        return (lines + page.frames.map(\.top)).min()
    }

    /// Whether a line at the head of a page stands close over its text, at a height where other pages' bodies begin: a heading
    /// that page breaks put there more than once.
    private static func isTopOfBody(_ candidate: Candidate, pages: [PageLines], tops: [Double?]) -> Bool {
        let box = pages[candidate.page].lines[candidate.line].box
        guard candidate.isHead, let next = tops[candidate.page],
            next - box.bottom < clearanceOfHeaderInLines * box.height
        else { return false }
        return tops.contains { $0.map { abs($0 - candidate.distance) <= sameDistanceInPoints } ?? false }
    }

    private static func findings(among candidates: [Candidate], pages: [PageLines]) -> [Finding] {
        var groups: [String: [Candidate]] = [:]
        for candidate in candidates {
            groups[(candidate.isHead ? "head " : "foot ") + candidate.key, default: []].append(candidate)
        }
        let needed = max(2, Int(saturating: (repeatedShare * Double(pages.count)).rounded(.up)))
        var findings: [Finding] = []
        for group in groups.values {
            for cluster in clusters(of: group) {
                let onPages = Set(cluster.map(\.page)).count
                // A number at the foot that counts the pages is furniture even where titles interrupt the series.
                let countsPages = cluster.count > 1 && isPageNumber(cluster)
                guard
                    onPages >= needed || (onPages >= 2 && countsPages)
                        || (pages.count == 1
                            && (isFootOfLonePage(cluster, on: pages) || isOfBrowser(cluster, among: candidates)))
                else { continue }
                for candidate in cluster {
                    let kind: Furniture.Kind =
                        countsPages && candidate.key.allSatisfy { $0 == "#" }
                        ? .pageNumber : candidate.isHead ? .runningHeader : .runningFooter
                    findings.append(Finding(page: candidate.page, line: candidate.line, kind: kind))
                }
            }
        }
        return findings
    }

    private static func candidates(on page: PageLines, index: Int) -> [Candidate] {
        let margin = marginShare * page.heightInPoints
        let free = page.lines.indices.filter { line in
            !page.frames.contains { $0.contains(page.lines[line].box.center) }
        }
        var result: [Candidate] = []
        let byTop = free.sorted { page.lines[$0].box.top < page.lines[$1].box.top }
        let byBottom = free.sorted { page.lines[$0].box.bottom > page.lines[$1].box.bottom }
        for (order, isHead) in [(byTop, true), (byBottom, false)] {
            for line in order.prefix(outermostLineCount) {
                let box = page.lines[line].box
                let distance = isHead ? box.top : page.heightInPoints - box.bottom
                guard distance <= margin, isApart(page.lines[line], isHead: isHead, page: page) else { continue }
                let text = page.lines[line].text
                result.append(
                    Candidate(page: index, line: line, isHead: isHead, distance: distance, key: key(text), text: text))
            }
        }
        return result
    }

    /// Whether white space parts a line from the body, other lines of furniture apart.
    private static func isApart(_ line: TextLine, isHead: Bool, page: PageLines) -> Bool {
        let margin = marginShare * page.heightInPoints
        let bodyLines = page.lines.filter { other in
            isHead ? other.box.top > line.box.bottom - 1 : other.box.bottom < line.box.top + 1
        }
        let frames = page.frames.filter { isHead ? $0.top > line.box.center.y : $0.bottom < line.box.center.y }
        let nearest =
            (bodyLines.map(\.box) + frames).map { isHead ? $0.top - line.box.bottom : line.box.top - $0.bottom }.min()
        guard let nearest else { return true }
        if nearest >= clearanceInLines * line.box.height { return true }
        // A second line of furniture stands closer; the pair must then stand apart.
        let isInsideMargin = isHead ? line.box.bottom + nearest < margin : page.heightInPoints - line.box.top < margin
        return isInsideMargin
    }

    private static func clusters(of candidates: [Candidate]) -> [[Candidate]] {
        let sorted = candidates.sorted { ($0.distance, $0.page, $0.line) < ($1.distance, $1.page, $1.line) }
        var result: [[Candidate]] = []
        for candidate in sorted {
            if let first = result.last?.first, candidate.distance - first.distance <= sameDistanceInPoints {
                result[result.count - 1].append(candidate)
            } else {
                result.append([candidate])
            }
        }
        return result
    }

    /// Folded text without white space, every run of digits one `#`.
    static func key(_ text: String) -> String {
        var result = ""
        for scalar in text.lowercased().unicodeScalars where !scalar.isWhitespace {
            if scalar.isNumeric {
                if result.last != "#" { result.append("#") }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether the numbers in the lines grow with the pages.
    private static func isPageNumber(_ cluster: [Candidate]) -> Bool {
        let numbers = cluster.sorted { $0.page < $1.page }.map { (page: $0.page, number: firstNumber(in: $0.text)) }
        return zip(numbers, numbers.dropFirst()).allSatisfy { earlier, later in
            guard let first = earlier.number, let second = later.number else { return false }
            return second - first == later.page - earlier.page
        }
    }

    /// Whether a line at the foot of a lone page, like no other, counts it.
    private static func isFootOfLonePage(_ cluster: [Candidate], on pages: [PageLines]) -> Bool {
        guard cluster.count == 1, let candidate = cluster.first, !candidate.isHead else { return false }
        return isLoneNumber(candidate) || isLoneFooter(pages[candidate.page].lines[candidate.line].words)
    }

    private static func isLoneNumber(_ candidate: Candidate) -> Bool {
        ["#", "#|page"].contains(candidate.key)
            || ["page#", "page#of#", "#of#"].contains(where: candidate.key.hasSuffix)
    }

    /// Whether the last line of a lone page is a text and, at the other side of the page, its number.
    private static func isLoneFooter(_ words: [Word]) -> Bool {
        guard words.count > 1, let first = words.first, let last = words.last else { return false }
        let gaps = zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }
        let gap =
            last.text == numberOfLonePage ? gaps.last : first.text == numberOfLonePage ? gaps.first : nil
        return gap.map { $0 > narrowestTabInEms * last.fontSizeInPoints } ?? false
    }

    private static let numberOfLonePage = "1"
    /// Tabs to the other side of a page leave more white than this.
    private static let narrowestTabInEms = 8.0

    /// Whether a browser put a line around a lone page: date and title above, address and `1/1` below, or the other way.
    private static func isOfBrowser(_ cluster: [Candidate], among all: [Candidate]) -> Bool {
        cluster.allSatisfy(isDatedOrAddressed)
            && all.contains { line in
                !line.isHead && isDatedOrAddressed(line) && (line.key.hasSuffix("#/#") || line.key.hasPrefix("#of#"))
            }
    }

    private static func isDatedOrAddressed(_ line: Candidate) -> Bool {
        line.key.contains("://") || line.key.contains("#/#/#") && line.key.contains("#:#")
    }

    private static func firstNumber(in text: String) -> Int? {
        let squeezed = String(text.unicodeScalars.filter { !$0.isWhitespace }.map(Character.init))
        guard let start = squeezed.firstIndex(where: \.isNumber) else { return nil }
        return Int(squeezed[start...].prefix(while: \.isNumber))
    }
}
