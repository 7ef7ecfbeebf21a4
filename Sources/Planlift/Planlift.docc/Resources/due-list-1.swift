import Foundation
import Planlift

let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first else {
    print("usage: due-list PLAN [TERM [OLDER-PLAN]]")
    exit(2)
}
let plan = try Planlift.plan(contentsOf: URL(filePath: path))
print(plan.title)
