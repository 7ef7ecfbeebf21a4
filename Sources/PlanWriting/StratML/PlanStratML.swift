public import PlanModel

/// A plan as StratML (ISO 17469), the open standard for strategic plans.
///
/// Priorities are goals, strands are objectives, milestones are performance indicators with their term as target.
/// An action plan is a goal (or one for each group of actions), an action an objective, its steps and outcomes are
/// indicators, its leads performers.
public enum PlanStratML {
    /// The parts of the standard.
    public enum Part: Int, Hashable, Sendable, CaseIterable {
        /// ISO 17469-1, `StrategicPlan`: goals and objectives; milestones stand there as text.
        case strategicPlan = 1
        /// ISO 17469-2, `PerformancePlanOrReport`: milestones, outcomes and indicators are elements of their own.
        case performancePlan = 2

        var namespace: String {
            switch self {
            case .strategicPlan: "urn:ISO:std:iso:17469:tech:xsd:stratml_core"
            case .performancePlan: "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
            }
        }
    }

    /// The document as UTF-8.
    public static func write(_ plan: Plan, part: Part = .performancePlan) throws -> [UInt8] {
        var names = StratMLNames()
        let goals = StratMLGoals(plan: plan, part: part).goals(names: &names)
        var root = MarkupElement(part == .strategicPlan ? "StrategicPlan" : "PerformancePlanOrReport")
        root.attributes = [("xmlns", part.namespace)]
        if part == .performancePlan { root.attributes.append(("Type", "Strategic_Plan")) }
        root.add("Name", plan.title)
        root.add("OtherInformation", StratMLNarrative.text(of: plan))
        root.add(core(of: plan, goals: goals))
        root.add(administration(of: plan))
        return try MarkupText.write(root)
    }

    private static func core(of plan: Plan, goals: [MarkupElement]) -> MarkupElement {
        var core = MarkupElement("StrategicPlanCore")
        if let name = plan.organisation {
            var organisation = MarkupElement("Organization")
            organisation.add("Name", name)
            core.add(organisation)
        }
        for (element, subject) in [("Vision", "vision"), ("Mission", "mission")] {
            guard let text = StratMLNarrative.statement(of: subject, in: plan) else { continue }
            var statement = MarkupElement(element)
            statement.add("Description", text)
            core.add(statement)
        }
        for value in StratMLNarrative.values(in: plan) {
            var element = MarkupElement("Value")
            element.add("Description", value)
            core.add(element)
        }
        for goal in goals { core.add(goal) }
        return core
    }

    private static func administration(of plan: Plan) -> MarkupElement {
        var element = MarkupElement("AdministrativeInformation")
        element.add("StartDate", plan.period?.start.description)
        element.add("EndDate", plan.period?.end.description)
        element.add("Source", percentEncoded(plan.source.name))
        return element
    }

    /// A file's name as a relative reference (RFC 3986); what is no unreserved character is encoded.
    private static func percentEncoded(_ name: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return name.utf8.reduce(into: "") { text, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
    }
}
