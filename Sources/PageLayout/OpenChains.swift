/// Which chains of glyphs or words are still open, by the band of height that they lie in.
struct OpenChains {
    private var near: [[Int]]
    private let first: Int
    private var far: [Int: [Int]] = [:]

    /// A page has no more bands of 4 pt than this; those beyond are looked up otherwise.
    private static let mostNearBands = 1024

    /// - Parameter bands: those that chains will lie in.
    init(bands: some Sequence<Int>) {
        var lowest = Int.max
        var highest = Int.min
        for band in bands {
            lowest = min(lowest, band)
            highest = max(highest, band)
        }
        first = lowest
        let (distance, isTooFar) = highest.subtractingReportingOverflow(lowest)
        near = Array(repeating: [], count: isTooFar || distance < 0 ? 0 : min(distance, Self.mostNearBands - 1) + 1)
    }

    subscript(band: Int) -> [Int] {
        get {
            let place = band &- first
            return place >= 0 && place < near.count ? near[place] : far.isEmpty ? [] : far[band] ?? []
        }
        _modify {
            let place = band &- first
            if place >= 0 && place < near.count {
                yield &near[place]
            } else {
                yield &far[band, default: []]
            }
        }
    }

    /// Chains that may be open in one band at a time: text never has more, glyphs piled on one spot would.
    private static let mostInBand = 64

    /// The nearest of the chains in a band and in the two bands above and below.
    ///
    /// - Parameters:
    ///   - isPassed: whether nothing that is still to come joins a chain: it is let go of.
    ///   - distance: how far a chain is away; nil for one that the next piece does not join.
    mutating func nearest(to band: Int, isPassed: (Int) -> Bool, distance: (Int) -> Double?) -> Int? {
        var best: (chain: Int, distance: Double)?
        for neighbour in (band - 2)...(band + 2) {
            let candidates = self[neighbour]
            guard !candidates.isEmpty else { continue }
            var passedCount = 0
            for chain in candidates {
                guard !isPassed(chain) else {
                    passedCount += 1
                    continue
                }
                guard let distance = distance(chain) else { continue }
                if best == nil || distance < (best?.distance ?? 0) { best = (chain, distance) }
            }
            if passedCount > 0 || candidates.count > Self.mostInBand {
                self[neighbour] = candidates.filter { !isPassed($0) }.suffix(Self.mostInBand)
            }
        }
        return best?.chain
    }
}
