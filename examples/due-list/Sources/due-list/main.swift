import Foundation
import PlanComparison
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
    for action in part.actionPlans.flatMap(\.actions) {
        for step in action.steps {
            let day = step.due.map { "\($0)" } ?? step.timescale ?? "no day"
            print("\(day)  \(step.text): \(step.lead ?? action.leads?.joined(separator: ", ") ?? "nobody")")
        }
    }
    try part.write(to: URL(filePath: "due.html"))
    try part.write(to: URL(filePath: "due.ics"))
    if let older = arguments.dropFirst(2).first {
        let changes = PlanComparator.compare(try Planlift.plan(contentsOf: URL(filePath: older)), plan).summary
        print("\(changes.added) new, \(changes.removed) gone, \(changes.edited) reworded")
    }
} catch {
    print("\(path): \(error)")
    exit(3)
}
