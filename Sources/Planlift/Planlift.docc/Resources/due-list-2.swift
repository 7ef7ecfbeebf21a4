import Foundation
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
} catch {
    print("\(path): \(error) (\(error.code))")
    exit(3)
}
