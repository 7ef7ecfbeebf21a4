import DOCXReading
import DocumentModel
import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@testable import PlanSemantics

@Suite("Nothing is lost in silence")
struct WordsAreKeptTests {
    static let documents = SharedMaterial.files(in: "corpus/dev", endings: [".docx"])

    /// The letters and digits of every word of a document's body, without list marks.
    static func words(of document: Document) -> [String] {
        func words(_ paragraph: Paragraph) -> [String] {
            (paragraph.label.map { $0.isBullet ? [] : [$0.text] } ?? []) + [paragraph.text]
        }
        return document.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): words(paragraph)
            case .table(let table):
                (table.caption.map(words) ?? []) + table.cells.flatMap { $0.paragraphs.flatMap(words) }
            }
        }.flatMap { $0.split(whereSeparator: \.isWhitespace).map { Folding.key($0) } }.filter { !$0.isEmpty }
    }

    /// Every string that the plan's JSON holds, word by word.
    static func words(of plan: Plan) throws -> [String: Int] {
        var strings: [String] = []
        func collect(_ value: Any) {
            switch value {
            case let text as String: strings.append(text)
            case let list as [Any]: list.forEach(collect)
            case let object as [String: Any]: object.values.forEach(collect)
            default: break
            }
        }
        collect(try JSONSerialization.jsonObject(with: Data(try PlanJSON.encode(plan))))
        var counts: [String: Int] = [:]
        for word in strings.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) {
            counts[Folding.key(word), default: 0] += 1
        }
        return counts
    }

    static func missingWords(_ document: Document, _ plan: Plan) throws -> [String] {
        var left = try words(of: plan)
        for furniture in document.furniture {
            for word in furniture.text.split(whereSeparator: \.isWhitespace) {
                left[Folding.key(word), default: 0] += 1
            }
        }
        return words(of: document).filter { word in
            left[word, default: 0] -= 1
            return left[word, default: 0] < 0
        }
    }

    @Test(
        "every word of a Word document is in its plan, furniture or unplaced, and the audit adds up",
        .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)), arguments: documents)
    func everyWordIsKept(file: URL) throws {
        let document = try DOCXReader.document(from: try SharedMaterial.bytes(of: file))
        let plan = PlanBuilder.plan(
            from: document, source: PlanSource(name: file.lastPathComponent, sha256: "", format: .docx))
        #expect(plan.audit.addsUp, "\(plan.audit)")
        #expect(try Self.missingWords(document, plan) == [])
        #expect(plan.audit.unplacedWords == 0)
    }
}
