import DocumentModel
import PageLayout

@testable import TableRecovery

/// Which strips of a page part rows, told by the rows that are known: each band of text belongs to one of them, from top to
/// bottom, and the likeliest of all ways to say to which is taken (dynamic programming).
enum RowTruth {
    /// What it costs to leave rows out: those of a page before, or a table between.
    private static let costOfJump = 3.0
    /// What it costs to leave a band out: a caption, a head that comes again.
    private static let costOfBand = 1.0

    /// For each strip whether it parts rows; nil where that is not known.
    static func strips(of page: RowBands, chunks: [TextChunk], rows: [GoldenRow]) -> [Bool?] {
        let lines = lines(of: page, chunks: chunks)
        let places = places(of: lines, among: rows)
        return zip(places, places.dropFirst()).map { upper, lower in
            guard let upper, let lower else { return nil }
            return upper != lower
        }
    }

    /// For each band the words of its lines.
    private static func lines(of page: RowBands, chunks: [TextChunk]) -> [[[String]]] {
        var lines = Array(repeating: [[String]](), count: page.bands.count)
        for chunk in chunks {
            func overlap(_ band: RowBands.Band) -> Double {
                min(band.bottom, chunk.box.bottom) - max(band.top, chunk.box.top)
            }
            guard let band = page.bands.indices.max(by: { overlap(page.bands[$0]) < overlap(page.bands[$1]) }) else {
                continue
            }
            lines[band].append(chunk.words.map(\.text))
        }
        return lines
    }

    /// For each band its row; nil for one that belongs to none, or to one as well as to another.
    static func places(of bands: [[[String]]], among rows: [GoldenRow]) -> [Int?] {
        let scores = bands.map { lines in
            rows.map { row in max(-costOfBand, lines.reduce(0.0) { $0 + row.score(of: $1) }) }
        }
        let above = totals(scores)
        let below = totals(scores.reversed().map { $0.reversed() }).reversed().map { Array($0.reversed()) }
        return scores.indices.map { band in
            let wholes = rows.indices.map { above[band][$0] + below[band][$0] - scores[band][$0] }
            guard let best = rows.indices.max(by: { wholes[$0] < wholes[$1] }), scores[band][best] > 0 else {
                return nil
            }
            let isSure = rows.indices.allSatisfy { $0 == best || wholes[$0] <= wholes[best] - sureBy }
            return isSure ? best : nil
        }
    }

    /// A letter less in another row.
    private static let sureBy = 1.0

    /// For each band and row, the best of all ways to place the bands down to this one, which ends in that row.
    private static func totals(_ scores: [[Double]]) -> [[Double]] {
        var result: [[Double]] = []
        for scores in scores {
            guard let before = result.last else {
                result.append(scores)
                continue
            }
            var best = -Double.infinity
            result.append(
                scores.indices.map { row in
                    let next = row > 0 ? before[row - 1] : -.infinity
                    defer { best = max(best, before[row]) }
                    return scores[row] + max(before[row], next, best - costOfJump)
                })
        }
        return result
    }
}
