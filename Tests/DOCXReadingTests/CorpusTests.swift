import DOCXReading
import DocumentModel
import Foundation
import PackageReading
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

    @Test("public documents with hard tables and odd features are read, or refused with a reason")
    func publicDocuments() throws {
        let files =
            SharedMaterial.files(in: "corpus/real/tables-docx", endings: [".docx"])
            + SharedMaterial.files(in: "corpus/real/hostile-docx", endings: [".docx"])
        // All but the largest few: the whole suite must stay quick in debug builds.
        var readCount = 0
        for file in files {
            let bytes = try SharedMaterial.bytes(of: file)
            guard bytes.count < 100_000 else { continue }
            do throws(PackageError) {
                let document = try DOCXReader.document(from: bytes)
                readCount += 1
                #expect(document.placedWordCount == document.sourceWordCount, "\(file.lastPathComponent)")
                #expect(try DOCXReader.document(from: bytes) == document, "\(file.lastPathComponent)")
            } catch {
                #expect(!error.code.isEmpty && !error.message.isEmpty)
            }
        }
        #expect(readCount > 80)
    }
}

extension Document {
    /// The words of all that the reader placed somewhere.
    var placedWordCount: Int {
        blocks.reduce(0) { $0 + WordCount.of($1) } + furniture.reduce(0) { $0 + WordCount.of($1.text) }
            + unplaced.reduce(0) { $0 + WordCount.of($1.text) }
    }
}
