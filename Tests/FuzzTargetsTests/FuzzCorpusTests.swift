import Foundation
import FuzzTargets
import TestSupport
import Testing

/// What `make fuzz` starts from, and what it has found, read in every run of the tests.
@Suite(.timeLimit(.minutes(3))) struct FuzzCorpusTests {
    @Test(arguments: FuzzTarget.allCases)
    func `every input of the corpus is read to its end`(target: FuzzTarget) throws {
        let folder = Fixtures.folder.appending(path: "fuzz").appending(path: target.rawValue)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(!names.isEmpty)
        for name in names { target.read([UInt8](try Data(contentsOf: folder.appending(path: name)))) }
    }

    @Test func `pages of marks at random, with numbers that no page has, become a plan`() {
        var random = SeededGenerator(seed: 15)
        for _ in 0..<150 {
            let count = random.number(0...600)
            FuzzTarget.layout.read((0..<count).map { _ in UInt8(random.number(0...255)) })
        }
    }
}
