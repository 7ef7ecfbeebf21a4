import DocumentModel
import PageLayout

/// Parts the text of tables side by side whose lines across stop short of each other: each is a table of its own.
///
/// ```
///  ------------------    ------------------
///  Measure     Target    Term       Meaning
///  ------------------    ------------------      no line crosses the white between them
///  Reading        85%    Phonics    …
///  ------------------    …
/// ```
enum SideBySideStacks {
    /// One side of the white between two stacks, or what stands beside neither.
    struct Part {
        var words: [Word]
        var hints: [RuledRegion]
        /// Those of its hints that are stacks of lines.
        var stacks: [RuledRegion]
    }

    /// The words and loose lines of a page, parted where stacks stand side by side; one part where none do.
    static func parts(of words: [Word], hints: [RuledRegion], stacks: [RuledRegion]) -> [Part] {
        var rest = Part(words: words, hints: hints, stacks: stacks)
        var parts: [Part] = []
        for group in groups(of: stacks) {
            guard let box = Rectangle.enclosing(group.map(\.box)) else { continue }
            let reach = box.insetBy(-TableFinder.nearInPoints)
            let gutters = zip(group, group.dropFirst()).map { ($0.box.right + $1.box.left) / 2 }
            let inside = rest.words.filter { reach.contains($0.box.center) }
            guard !inside.contains(where: { word in gutters.contains { word.box.left < $0 && word.box.right > $0 } })
            else { continue }
            func side(_ box: Rectangle) -> Int { gutters.count { $0 <= box.center.x } }
            for index in group.indices {
                parts.append(
                    Part(
                        words: inside.filter { side($0.box) == index },
                        hints: rest.hints.filter { reach.contains($0.box.center) && side($0.box) == index },
                        stacks: [group[index]]))
            }
            rest.words.removeAll { reach.contains($0.box.center) }
            rest.hints.removeAll { reach.contains($0.box.center) }
            rest.stacks.removeAll(where: group.contains)
        }
        return parts + [rest]
    }

    /// Stacks that stand beside one another, left to right.
    private static func groups(of stacks: [RuledRegion]) -> [[RuledRegion]] {
        var groups: [[RuledRegion]] = []
        for stack in stacks {
            let group = groups.firstIndex { group in
                group.allSatisfy { other in
                    other.box.horizontalOverlap(stack.box) <= 0 && other.box.verticalOverlap(stack.box) > 0
                }
            }
            if let group { groups[group].append(stack) } else { groups.append([stack]) }
        }
        return groups.filter { $0.count > 1 }.map { $0.sorted { $0.box.left < $1.box.left } }
    }
}
