import DocumentModel
import Testing

@Suite("Sets joined step by step")
struct DisjointSetsTests {
    @Test
    func `members of joined sets share the smallest of them as root, in whatever order they were joined`() {
        var forwards = DisjointSets(count: 6)
        forwards.join(0, 2)
        forwards.join(2, 4)
        forwards.join(3, 5)
        var backwards = DisjointSets(count: 6)
        backwards.join(5, 3)
        backwards.join(4, 2)
        backwards.join(4, 0)
        #expect((0..<6).map { forwards.root(of: $0) } == [0, 1, 0, 3, 0, 3])
        #expect((0..<6).map { backwards.root(of: $0) } == [0, 1, 0, 3, 0, 3])
    }
}
