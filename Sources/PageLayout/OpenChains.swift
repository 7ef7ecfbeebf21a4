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
}
