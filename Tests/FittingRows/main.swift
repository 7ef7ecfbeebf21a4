import Foundation
import RowFitting

private let usage =
    "usage: planlift-fit LIST.json [--output WEIGHTS.json] [--rounds COUNT] [--reach LOGARITHM] [--without SIGN,SIGN…] [--worth]"

private func option(_ name: String) -> String? {
    let arguments = CommandLine.arguments
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
    return arguments[place + 1]
}

guard CommandLine.arguments.count > 1 else {
    print(usage)
    exit(2)
}
try RowFitting.run(
    list: CommandLine.arguments[1], target: option("--output"), roundCount: option("--rounds").flatMap { Int($0) },
    reach: option("--reach").flatMap { Double($0) },
    unseen: (option("--without") ?? "").split(separator: ",").map(String.init),
    tellsWorth: CommandLine.arguments.contains("--worth"))
