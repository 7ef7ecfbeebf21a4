/// Lists that are action plans.
extension PartFinder {
    mutating func findListedPlans() {
        let finder = ListedPlanFinder(outline: outline, levels: levels, parts: parts, lexicon: lexicon)
        listedPlans = finder.plans
        narrowLists = finder.narrow
        for (place, plan) in listedPlans.enumerated() {
            if let title = plan.title, let first = plan.members.first, title + 1 == first.heading {
                parts[title] = .actionTitle
            }
            for member in plan.members {
                if let parent = member.parent, parts[parent] == .narrativeHeading { parts[parent] = .actionGroup }
                for index in member.repeatedLabels { parts[index] = .repeated }
                for index in member.elements { parts[index] = .listed(place) }
            }
        }
    }
}
