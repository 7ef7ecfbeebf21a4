import Foundation
import Planlift
import TestSupport
import Testing

@Suite(
    "A DOCX and the PDF printed from it give the same plan",
    .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)))
struct SamePlanTests {
    /// Every document of the shared corpus that lies beside its print. `scripts/same_plan.py` compares the large ones
    /// too, in a release build.
    static let pairs: [(docx: URL, print: URL)] = SharedMaterial.files(in: "corpus/dev", endings: [".print.pdf"])
        .compactMap { print in
            let name = print.lastPathComponent.replacing(".print.pdf", with: ".docx")
            let docx = print.deletingLastPathComponent().appending(path: name)
            guard let bytes = try? SharedMaterial.bytes(of: print), bytes.count < largestPrintInBytes else {
                return nil
            }
            return (docx, print)
        }

    /// The suite must stay quick in debug builds.
    private static let largestPrintInBytes = 200_000

    @Test("all but the places in the file is equal", arguments: pairs)
    func plansAreEqual(docx: URL, print: URL) throws {
        let differences = try PlanContent(Planlift.plan(contentsOf: docx))
            .differences(from: PlanContent(Planlift.plan(contentsOf: print)))
        #expect(differences.isEmpty, "\(differences.prefix(8).joined(separator: "\n"))")
    }
}
