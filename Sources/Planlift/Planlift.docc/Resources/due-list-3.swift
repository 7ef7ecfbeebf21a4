import Foundation
import PlanWriting
import Planlift

let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first else {
    print("usage: due-list PLAN [TERM [OLDER-PLAN]]")
    exit(2)
}
do {
    let plan = try Planlift.plan(contentsOf: URL(filePath: path))
    print(plan.title)
    for diagnostic in plan.diagnostics where diagnostic.severity > .info {
        print("  \(diagnostic.code): \(diagnostic.message)")
    }
    let part = PlanFilter(term: arguments.dropFirst().first).apply(to: plan)
    for milestone in part.priorities.flatMap(\.strands).flatMap(\.milestones) {
        let day = milestone.end.map { "\($0)" } ?? "\(milestone.to.year), term \(milestone.to.term)"
        let doubt = Doubt.applies(to: milestone.confidence) ? " (read with doubt)" : ""
        print("\(day)  \(milestone.text)\(doubt)")
    }
} catch {
    print("\(path): \(error)")
    exit(3)
}
