import DOCXReading
import DocumentModel
import Foundation
import TestSupport
import Testing

@Suite(
    "The DOCX files of the corpora are read whole",
    .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)))
struct CorpusTests {
    @Test("every word that was counted at the source is in a block, furniture or unplaced")
    func wordsAddUp() throws {
        let files = SharedMaterial.files(in: "corpus/dev", endings: [".docx"])
        #expect(files.count >= 12)
        for file in files {
            let document = try DOCXReader.document(from: SharedMaterial.bytes(of: file))
            #expect(document.placedWordCount == document.sourceWordCount, "\(file.lastPathComponent)")
            #expect(document.sourceWordCount > 100)
        }
    }
}

extension Document {
    /// The words of all that the reader placed somewhere.
    var placedWordCount: Int {
        blocks.reduce(0) { $0 + WordCount.of($1) } + furniture.reduce(0) { $0 + WordCount.of($1.text) }
            + unplaced.reduce(0) { $0 + WordCount.of($1.text) }
    }
}
