import DocumentModel
import Foundation
import PlanModel
import Planlift
import TestSupport
import Testing
import TextReading

/// Plans from text dumps, from the bytes to the milestones.
struct TextPlansTests {
    private func plan(_ text: String) throws -> Plan { try Planlift.plan(from: Array(text.utf8), name: "plan.txt") }

    /// `strand: term text` for each milestone.
    private func milestones(_ plan: Plan) -> [String] {
        plan.priorities.flatMap(\.strands).flatMap { strand in
            strand.milestones.map { "\(strand.title): \($0.from.year) \($0.from.term) \($0.text)" }
        }
    }

    private static let layout = """
        Oakham School Plan 2024-2026

        Priority 1: Reading
        Objectives
        1. To read every day, in school and at home, and to talk about what was read with others
        2. To own books

        Actions                                   2024-25                                        2025-26
                              Autumn         Spring         Summer         Autumn         Spring         Summer
        1.1 Phonics           Train all      Check                                        Review the     Share what
                              staff in the   progress in                                  scheme with    works with
                              scheme         every class                                  governors      parents
                                                            Order books
                                                            for Year 2
        1.2 Library           Audit the                     Open the       Lend books
                              shelves                       library to     in the
                                                            all classes    holidays
        """

    @Test func `a grid whose columns are kept by spaces is read with its terms`() throws {
        #expect(
            try milestones(plan(Self.layout)) == [
                "Phonics: 2024-25 1 Train all staff in the scheme", "Phonics: 2024-25 2 Check progress in every class",
                "Phonics: 2025-26 2 Review the scheme with governors",
                "Phonics: 2025-26 3 Share what works with parents",
                "Phonics: 2024-25 3 Order books for Year 2", "Library: 2024-25 1 Audit the shelves",
                "Library: 2024-25 3 Open the library to all classes", "Library: 2025-26 1 Lend books in the holidays",
            ])
    }

    @Test func `lines of a dump are joined again to objectives`() throws {
        let plan = try plan(Self.layout)
        #expect(plan.title == "Oakham School Plan 2024-2026")
        #expect(plan.priorities.map(\.title) == ["Reading"])
        #expect(plan.priorities.first?.objectives.count == 2)
        #expect(plan.source.format == .text)
        #expect(plan.audit.addsUp)
    }

    /// Empty cells leave a space each: `·` stands for it here.
    private static let raw = """
        Oakham School Plan 2024-2026

        Priority 1: Reading

        Objectives

        1. To read every day
        2. To own books

        Actions 2024-2025 2025-2026
        ·1 2 3 1 2 3

        Objective 1:
        Phonics

        Train all staff in
        the scheme

        Check progress in
        every class

        ··Review the scheme

        ·
        ·
        ···Order books for
        Year 2

        Lend books

        ··
        Objective 2: Library

        Audit the shelves

        ·Open the library

        ···

        Priority 2: Writing

        Objectives

        1. To write more
        2. To write well
        """

    @Test func `a grid dumped cell by cell is laid out by the spaces of its empty cells`() throws {
        let plan = try plan(Self.raw.replacing("·", with: " "))
        #expect(
            milestones(plan) == [
                "Phonics: 2024-25 1 Train all staff in the scheme", "Phonics: 2024-25 2 Check progress in every class",
                "Phonics: 2025-26 2 Review the scheme", "Phonics: 2024-25 3 Order books for Year 2",
                "Phonics: 2025-26 1 Lend books", "Library: 2024-25 1 Audit the shelves",
                "Library: 2024-25 3 Open the library",
            ])
        #expect(plan.priorities.map(\.title) == ["Reading", "Writing"])
    }

    @Test func `a binary file and a text that is too large are refused`() throws {
        #expect(throws: PlanliftError.unknownFormat(.other)) {
            try Planlift.plan(from: [0x7f, 0x45, 0x4c, 0x46, 1, 1, 1, 0, 0x0a, 0x41, 0x0a], name: "plan.txt")
        }
        let line = Array("a line of text\n".utf8)
        let bytes = (0..<1_200_000).flatMap { _ in line }
        #expect(throws: PlanliftError.text(.tooLarge(bytes: bytes.count))) {
            try Planlift.plan(from: bytes, name: "plan.txt")
        }
        let long = Array("one\n".utf8) + [UInt8](repeating: 0x61, count: 200_000)
        #expect(throws: PlanliftError.text(.lineTooLong(line: 2))) { try Planlift.plan(from: long, name: "plan.txt") }
    }
}
