/// Numbers that are joined into sets step by step (union-find with path halving, Tarjan and van Leeuwen 1984).
package struct DisjointSets {
    private var parents: [Int]

    /// As many sets of one.
    package init(count: Int) {
        parents = Array(0..<count)
    }

    /// The smallest member of the set that a member belongs to.
    package mutating func root(of member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    /// Makes one set of two. The smaller root wins, so that the outcome does not depend on the order of the joins.
    package mutating func join(_ first: Int, _ second: Int) {
        let (a, b) = (root(of: first), root(of: second))
        if a != b { parents[max(a, b)] = min(a, b) }
    }
}
