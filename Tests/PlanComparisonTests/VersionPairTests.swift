import Foundation
import PlanComparison
import PlanModel
import TestSupport
import Testing

/// The shared version pairs with their true edit scripts, from the golden plans.
@Suite("Version pairs with true edits")
struct VersionPairTests {
    private static let pairs = SharedMaterial.files(in: "corpus/dev", endings: [".edits.json"])
    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Kind and both texts, white space folded, as `score/score_diff.py` counts them.
    private struct Edit: Hashable {
        let kind: String
        let before: String
        let after: String
    }

    private struct Script: Decodable {
        struct Line: Decodable {
            let op: String
            let before: String?
            let after: String?
            let pairs: [[String]]?
        }
        let edits: [Line]
    }

    private static let kinds = [
        "typo_fixed": "edited", "text_edited_slightly": "edited", "text_edited_heavily": "edited",
        "strand_renamed": "edited", "action_renamed": "edited", "lead_changed": "edited", "status_changed": "edited",
        "deadline_changed": "edited", "moved_term": "moved", "moved_strand": "moved", "moved_action": "moved",
        "strands_renumbered": "renumbered", "actions_reordered": "renumbered",
    ]

    private func fold(_ text: String?) -> String {
        (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func truth(_ file: URL) throws -> [Edit] {
        try JSONDecoder().decode(Script.self, from: Data(contentsOf: file)).edits.flatMap { line in
            let kind = Self.kinds[line.op] ?? (line.op.hasSuffix("added") ? "added" : "removed")
            guard let pairs = line.pairs else {
                return [Edit(kind: kind, before: fold(line.before), after: fold(line.after))]
            }
            return pairs.map { pair in
                let texts =
                    line.op == "actions_reordered"
                    ? pair.map { $0.drop { $0 != " " }.dropFirst() } : pair.map { $0[...] }
                return Edit(kind: kind, before: fold(String(texts[0])), after: fold(String(texts[1])))
            }
        }
    }

    private func goldenPlan(_ name: String) throws -> Plan {
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.python))
        process.arguments = [
            SharedMaterial.folder.appending(path: "score/gold_to_plan.py").path,
            SharedMaterial.folder.appending(path: "corpus/dev/\(name).gold.json").path,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Plan.self, from: bytes)
    }

    @Test(
        "every true edit is told and nothing else",
        .enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)),
        .enabled(if: python != nil, "the golden plans are converted with python3, which is missing"),
        arguments: pairs)
    func trueEdits(script: URL) throws {
        let pair = script.lastPathComponent.replacing(".edits.json", with: "")
        let difference = try PlanComparator.compare(goldenPlan("\(pair).v1"), goldenPlan("\(pair).v2"))
        var missing = try truth(script)
        var surplus: [Edit] = []
        for change in difference.changes where change.kind != .renumbered || change.item != .step {
            let edit = Edit(
                kind: change.kind.rawValue, before: fold(change.before?.text), after: fold(change.after?.text))
            if let index = missing.firstIndex(of: edit) { missing.remove(at: index) } else { surplus.append(edit) }
        }
        #expect(missing == [])
        #expect(surplus == [])
    }
}
