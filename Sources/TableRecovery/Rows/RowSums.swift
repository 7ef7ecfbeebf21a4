import Foundation

/// The sums over all ways to part bands into rows that some rows allow: forwards and backwards, in logarithms.
struct RowSums {
    private var forwards: [Double]
    private var backwards: [Double]

    /// - Parameter rows: sorted by their first bands.
    init(_ rows: [RowChain.Row], bandCount: Int) {
        forwards = Array(repeating: -Double.infinity, count: bandCount + 1)
        backwards = forwards
        forwards[0] = 0
        backwards[bandCount] = 0
        for row in rows {
            forwards[row.end] = RowSums.sum(forwards[row.end], forwards[row.first] + row.logarithm)
        }
        for row in rows.reversed() {
            backwards[row.first] = RowSums.sum(backwards[row.first], row.logarithm + backwards[row.end])
        }
    }

    /// That of all ways together; minus infinity where there is none.
    var whole: Double { backwards[0] }

    /// How likely it is that a row begins with a band.
    func probability(ofRowAtBand band: Int) -> Double { exp(forwards[band] + backwards[band] - whole) }

    /// How likely it is that this run of bands is a row.
    func probability(of row: RowChain.Row) -> Double {
        exp(forwards[row.first] + row.logarithm + backwards[row.end] - whole)
    }

    /// The logarithm of the sum of what two logarithms stand for.
    static func sum(_ first: Double, _ second: Double) -> Double {
        guard first > -.infinity else { return second }
        guard second > -.infinity else { return first }
        return max(first, second) + log1p(exp(-abs(first - second)))
    }
}
