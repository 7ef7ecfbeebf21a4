/// Runs of places that have something in common.
enum Runs {
    /// The longest runs of places below a count at which something holds, in order.
    static func runs(in count: Int, where holds: (Int) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for place in 0...count {
            let isIn = place < count && holds(place)
            if isIn, start == nil { start = place }
            if !isIn, let first = start {
                runs.append(first..<place)
                start = nil
            }
        }
        return runs
    }
}
