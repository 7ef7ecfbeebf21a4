import Foundation
import Testing

@testable import PlanSemantics

@Suite struct VocabularyTests {
    @Test func `the project's own words are read as Foundation reads them`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/PlanSemantics/Vocabulary/vocabulary.json")
        #expect(try JSONDecoder().decode(Vocabulary.self, from: Data(contentsOf: file)) == Vocabulary.standard)
    }
}
