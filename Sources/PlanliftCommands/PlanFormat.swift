import ArgumentParser
import PlanModel
import PlanWriting
import Planlift

/// The forms that a plan can be written in.
enum PlanFormat: String, CaseIterable, ExpressibleByArgument {
    case json

    func bytes(of plan: Plan) throws -> [UInt8] {
        switch self {
        case .json: try PlanJSON.encode(plan)
        }
    }
}
