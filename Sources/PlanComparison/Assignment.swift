import DocumentModel

/// The best pairing of two lists along weighted edges: no other pairing has a higher sum.
///
/// Left and right may stay alone. The edges fall into connected components; each is solved on its own by successive
/// shortest augmenting paths with potentials (the sparse form of the Hungarian method), so cost grows with the size of
/// the knots, not of the plan. Equal sums are told apart by a small addition to each weight that depends on the two
/// texts and not on which comes first, so that comparing the other way round gives the mirror image.
struct Assignment {
    struct Edge {
        var left: Int
        var right: Int
        var weight: Double
        /// Decides between equal weights; the same whichever side comes first.
        var fingerprint: UInt64
    }

    /// The right partner of each left, if any.
    private(set) var rightOfLeft: [Int?]

    /// Weights are rounded to this fraction before the fingerprint is added below it.
    private static let weightUnit = 10_000.0
    private static let bitsForFingerprint = 24

    /// A knot of more edges than this is paired off from its heaviest edge down; only contrived plans have one.
    private static let mostEdgesForBest = 200_000

    init(leftCount: Int, rightCount: Int, edges: [Edge]) {
        rightOfLeft = Array(repeating: nil, count: leftCount)
        var edgesOfLeft = Array(repeating: [(right: Int, gain: Int)](), count: leftCount)
        var components = DisjointSets(count: leftCount + rightCount)
        for edge in edges where edge.weight > 0 {
            let bits = Int(truncatingIfNeeded: edge.fingerprint & (1 << UInt64(Self.bitsForFingerprint) - 1))
            let gain = Int(saturating: (edge.weight * Self.weightUnit).rounded()) << Self.bitsForFingerprint + bits
            edgesOfLeft[edge.left].append((edge.right, gain))
            components.join(edge.left, leftCount + edge.right)
        }
        var leftsOfComponent: [Int: [Int]] = [:]
        for left in 0..<leftCount where !edgesOfLeft[left].isEmpty {
            leftsOfComponent[components.root(of: left), default: []].append(left)
        }
        var leftOfRight = [Int?](repeating: nil, count: rightCount)
        var solver = PathSolver(edgesOfLeft: edgesOfLeft, rightCount: rightCount)
        for root in leftsOfComponent.keys.sorted() {
            let lefts = leftsOfComponent[root] ?? []
            if lefts.reduce(0, { $0 + edgesOfLeft[$1].count }) > Self.mostEdgesForBest {
                Self.pairOff(lefts, edgesOfLeft, &rightOfLeft, &leftOfRight)
            } else {
                for left in lefts { solver.place(left, &rightOfLeft, &leftOfRight) }
            }
        }
    }

    private static func pairOff(
        _ lefts: [Int], _ edgesOfLeft: [[(right: Int, gain: Int)]], _ rightOfLeft: inout [Int?],
        _ leftOfRight: inout [Int?]
    ) {
        let edges = lefts.flatMap { left in edgesOfLeft[left].map { (left: left, right: $0.right, gain: $0.gain) } }
        for edge in edges.sorted(by: { ($0.gain, $1.left, $1.right) > ($1.gain, $0.left, $0.right) })
        where rightOfLeft[edge.left] == nil && leftOfRight[edge.right] == nil {
            rightOfLeft[edge.left] = edge.right
            leftOfRight[edge.right] = edge.left
        }
    }
}

/// Places one left after the other, each time along the path that gains most.
private struct PathSolver {
    private let edgesOfLeft: [[(right: Int, gain: Int)]]
    /// What a right is worth by now: its price.
    private var priceOfRight: [Int]
    private var distance: [Int]
    private var leftBefore: [Int]
    private var round: [Int]
    private var currentRound = 0

    init(edgesOfLeft: [[(right: Int, gain: Int)]], rightCount: Int) {
        self.edgesOfLeft = edgesOfLeft
        priceOfRight = Array(repeating: 0, count: rightCount)
        distance = Array(repeating: 0, count: rightCount)
        leftBefore = Array(repeating: 0, count: rightCount)
        round = Array(repeating: 0, count: rightCount)
    }

    /// The profit of a placed or new left at the present prices: its best edge, or 0 for staying alone.
    private func profit(of left: Int) -> Int {
        edgesOfLeft[left].reduce(0) { max($0, $1.gain - priceOfRight[$1.right]) }
    }

    /// Dijkstra over alternating paths with reduced costs; ends at a free right, or at a left that is better off alone.
    mutating func place(_ left: Int, _ rightOfLeft: inout [Int?], _ leftOfRight: inout [Int?]) {
        currentRound += 1
        var queue = DistanceQueue()
        var settled: [Int] = []
        var bestAlone = (cost: profit(of: left), left: left)
        expand(left, from: 0, profit: profit(of: left), &queue)
        var end: (cost: Int, right: Int?) = (bestAlone.cost, nil)
        while let (cost, right) = queue.popLeast() {
            guard round[right] == currentRound, distance[right] == cost else { continue }
            if cost >= end.cost { break }
            guard let holder = leftOfRight[right] else {
                end = (cost, right)
                break
            }
            settled.append(right)
            let gain = edgesOfLeft[holder].first { $0.right == right }?.gain ?? 0
            let holderProfit = gain - priceOfRight[right]
            if cost + holderProfit < bestAlone.cost {
                bestAlone = (cost + holderProfit, holder)
                end = (bestAlone.cost, nil)
            }
            expand(holder, from: cost, profit: holderProfit, &queue)
        }
        for right in settled where distance[right] < end.cost { priceOfRight[right] += end.cost - distance[right] }
        // Walk the path back: every left on it takes the right that the next one gives up.
        var right = end.right ?? rightOfLeft[bestAlone.left]
        if end.right == nil { rightOfLeft[bestAlone.left] = nil }
        while let taken = right {
            let taker = leftBefore[taken]
            let given = rightOfLeft[taker]
            rightOfLeft[taker] = taken
            leftOfRight[taken] = taker
            right = taker == left ? nil : given
        }
    }

    private mutating func expand(_ left: Int, from cost: Int, profit: Int, _ queue: inout DistanceQueue) {
        for edge in edgesOfLeft[left] {
            let reached = cost + profit - (edge.gain - priceOfRight[edge.right])
            if round[edge.right] != currentRound || reached < distance[edge.right] {
                round[edge.right] = currentRound
                distance[edge.right] = reached
                leftBefore[edge.right] = left
                queue.insert(reached, edge.right)
            }
        }
    }
}

/// A binary heap of rights by distance, then by number.
private struct DistanceQueue {
    private var heap: [(Int, Int)] = []

    mutating func insert(_ cost: Int, _ right: Int) {
        heap.append((cost, right))
        var child = heap.count - 1
        while child > 0, heap[child] < heap[(child - 1) / 2] {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popLeast() -> (Int, Int)? {
        guard let least = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return least }
        heap[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[smallest] {
                smallest = child
            }
            if smallest == parent { return least }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
