import Foundation
import PlanModel
import PlanWriting
import TestSupport
import Testing

@Suite struct PlanJSONTests {
    @Test(arguments: [true, false])
    func `a plan that is written, read and written again is the same bytes`(isCompact: Bool) throws {
        let options = PlanJSON.Options(isCompact: isCompact)
        for plan in [SamplePlans.awkward, SamplePlans.empty] {
            let bytes = try PlanJSON.encode(plan, options: options)
            let decoded = try PlanJSON.decode(bytes)
            #expect(decoded == plan)
            #expect(try PlanJSON.encode(decoded, options: options) == bytes)
        }
    }

    @Test func `the indented page says the same as the single line`() throws {
        let page = try PlanJSON.encode(SamplePlans.awkward)
        let line = try PlanJSON.encode(SamplePlans.awkward, options: .init(isCompact: true))
        #expect(try PlanJSON.decode(page) == PlanJSON.decode(line))
        #expect(line.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    }

    @Test func `keys are sorted, boxes stay on one line, and nothing is null`() throws {
        let text = String(decoding: try PlanJSON.encode(SamplePlans.awkward), as: UTF8.self)
        #expect(text.hasPrefix("{\n  \"actionPlans\": [\n"))
        #expect(text.contains("\"box\": [72, 110.5, 150.2, 162]"))
        #expect(text.contains("\"provenance\": []"))
        #expect(!text.contains("null"))
        #expect(text.contains("\"producer\": \"LibreOffice 7.4\""))
    }

    @Test func `control characters are escaped, all of them, and come back`() throws {
        var plan = SamplePlans.awkward
        plan.title = "a\u{1b}b\u{7f}c\u{9b}d\u{85}e\u{202e}f\u{2066}g\u{2069}h – é • ﬁ 語"
        for isCompact in [true, false] {
            let bytes = try PlanJSON.encode(plan, options: .init(isCompact: isCompact))
            let text = String(decoding: bytes, as: UTF8.self)
            let escaped = #"a\u001bb\u007fc\u009bd\u0085e\u202ef\u2066g\u2069h – é • ﬁ 語"#
            #expect(text.contains(escaped))
            #expect(try PlanJSON.decode(bytes) == plan)
        }
        let lines = String(decoding: try PlanJSONLines.write(plan), as: UTF8.self)
        #expect(!lines.unicodeScalars.contains { (0x7f..<0xa0).contains($0.value) || $0 == "\u{202e}" })
    }

    @Test func `cell headers sort by their code points in every locale`() throws {
        var plan = SamplePlans.awkward
        plan.actionPlans[0].actions[0].cells = ["b": "1", "B": "2", "é": "3", "10": "4", "9": "5"]
        let text = String(decoding: try PlanJSON.encode(plan, options: .init(isCompact: true)), as: UTF8.self)
        #expect(text.contains(#""cells":{"10":"4","9":"5","B":"2","b":"1","é":"3"}"#))
    }

    @Test func `without provenance the plan tells no places, and stays a plan`() throws {
        let bytes = try PlanJSON.encode(SamplePlans.awkward, options: .init(includesProvenance: false))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("\"box\""))
        #expect(try PlanJSON.decode(bytes) == SamplePlans.awkward.withoutProvenance)
    }

    @Test func `what is no plan is told by the field that is missing`() {
        #expect(throws: PlanJSONError.notAPlan(path: "", detail: "“schemaVersion” is missing")) {
            try PlanJSON.decode(Array("{}".utf8))
        }
        #expect(throws: PlanJSONError.otherVersion("2.0")) {
            try PlanJSON.decode(Array(#"{"schemaVersion": "2.0"}"#.utf8))
        }
        #expect(throws: PlanJSONError.self) { try PlanJSON.decode(Array("%PDF-1.4".utf8)) }
    }

    @Test(.enabled(if: SharedMaterial.isAvailable, Comment(rawValue: SharedMaterial.whyMissing)))
    func `every golden plan of the corpus survives the round trip`() throws {
        #expect(SamplePlans.golden.count >= 40)
        for (name, plan) in SamplePlans.golden {
            let bytes = try PlanJSON.encode(plan)
            #expect(try PlanJSON.encode(PlanJSON.decode(bytes)) == bytes, "\(name)")
        }
    }
}
