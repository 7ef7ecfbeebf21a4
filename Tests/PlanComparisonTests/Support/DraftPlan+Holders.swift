import TestSupport

extension DraftPlan {
    mutating func changeStrands(_ mutation: Mutation, _ random: inout SeededGenerator, _ touched: inout Set<Int>) {
        guard let priority = priorities.indices.randomElement(using: &random) else { return }
        let strands = priorities[priority].strands
        switch mutation {
        case .renameStrand, .renameAndSwapStrands:
            guard let index = strands.indices.randomElement(using: &random),
                strands[index].cells.count(where: { !$0.paragraphs.isEmpty }) > 2,
                touched.insert(strands[index].identity).inserted
            else { return }
            priorities[priority].strands[index].title = "Renamed for \(random.number(2...90)) good reasons"
            if mutation == .renameAndSwapStrands, strands.count > 1 {
                priorities[priority].strands.swapAt(index, (index + 1) % strands.count)
            }
        case .swapStrands:
            guard strands.count > 1 else { return }
            priorities[priority].strands.swapAt(0, random.number(1...(strands.count - 1)))
        case .addStrand:
            var donor = DraftPlan.random(
                &random, termCount: termCount, yearCount: yearCount, numbers: numbers
            ).priorities[0].strands[0]
            donor.identity = newIdentity(&random)
            donor.title = "Fresh field \(random.number(2...90))"
            donor.renew(&random)
            priorities[priority].strands.insert(donor, at: random.number(0...strands.count))
        case .removeStrand:
            guard strands.count > 1, let index = strands.indices.randomElement(using: &random),
                touched.insert(strands[index].identity).inserted
            else { return }
            priorities[priority].strands.remove(at: index)
        case .moveStrand:
            guard priorities.count > 1, strands.count > 1, let last = strands.last, last.cells.count > 3,
                touched.insert(last.identity).inserted
            else { return }
            priorities[priority].strands.removeLast()
            priorities[(priority + 1) % priorities.count].strands.append(last)
        default: break
        }
    }

    mutating func changePriorities(_ mutation: Mutation, _ random: inout SeededGenerator, _ touched: inout Set<Int>) {
        guard let priority = priorities.indices.randomElement(using: &random) else { return }
        let objectives = priorities[priority].objectives
        switch mutation {
        case .renamePriority:
            priorities[priority].title = "Wholly new words \(random.number(2...90))"
        case .swapPriorities:
            if priorities.count > 1 { priorities.swapAt(0, priorities.count - 1) }
        case .addPriority:
            var donor = DraftPlan.random(&random, termCount: termCount, yearCount: yearCount, numbers: numbers)
                .priorities[0]
            donor.identity = newIdentity(&random)
            donor.title = "Brave new endeavour"
            donor.objectives = []
            for index in donor.strands.indices {
                donor.strands[index].identity = newIdentity(&random)
                donor.strands[index].renew(&random)
            }
            priorities.insert(donor, at: random.number(0...priorities.count))
        case .removePriority:
            if priorities.count > 2 { priorities.remove(at: priority) }
        case .editObjective:
            guard let index = objectives.indices.randomElement(using: &random),
                touched.insert(objectives[index].identity).inserted
            else { return }
            priorities[priority].objectives[index].text = Self.reworded(objectives[index].text, .extend, &random)
        case .addObjective:
            priorities[priority].objectives.append(
                Text(identity: newIdentity(&random), text: "Entirely novel ambition number \(random.number(2...900))"))
        case .removeObjective:
            guard let index = objectives.indices.randomElement(using: &random),
                touched.insert(objectives[index].identity).inserted
            else { return }
            priorities[priority].objectives.remove(at: index)
        default: break
        }
    }

    mutating func changeActions(_ mutation: Mutation, _ random: inout SeededGenerator, _ touched: inout Set<Int>) {
        guard let index = actions.indices.randomElement(using: &random) else { return }
        let step = actions[index].steps.indices.randomElement(using: &random)
        switch mutation {
        case .swapActions:
            if actions.count > 1 { actions.swapAt(0, actions.count - 1) }
        case .renameAction: actions[index].title = "Retitled endeavour \(random.number(2...90))"
        case .addAction:
            let position = random.number(0...actions.count)
            actions.insert(
                Action(
                    identity: newIdentity(&random), title: "Unheard-of venture \(random.number(2...90))",
                    group: position < actions.count ? actions[position].group : actions[index].group, lead: "CEO",
                    steps: [
                        Text(
                            identity: newIdentity(&random), text: "Wholly unprecedented step \(random.number(2...900))")
                    ], outcomes: []), at: position)
        case .removeAction:
            if actions.count > 2, touched.insert(actions[index].identity).inserted { actions.remove(at: index) }
        case .changeLead: actions[index].lead = "Chair of governors \(random.number(2...90))"
        case .addStep:
            let text = Text(identity: newIdentity(&random), text: Self.tellingSentence(&random) + " via helpline")
            touched.insert(text.identity)
            actions[index].steps.insert(text, at: random.number(0...actions[index].steps.count))
        case .removeStep, .editStep, .moveStep:
            guard let step, actions[index].steps.count > 1,
                touched.insert(actions[index].steps[step].identity).inserted
            else { return }
            let text = actions[index].steps[step]
            if mutation == .editStep {
                actions[index].steps[step].text = Self.reworded(text.text, .extend, &random)
                return
            }
            guard mutation == .removeStep || actions.count > 1 else { return }
            actions[index].steps.remove(at: step)
            if mutation == .moveStep { actions[(index + 1) % actions.count].steps.append(text) }
        default: break
        }
    }
}

extension DraftPlan.Strand {
    /// New texts with new identities, so that nothing of the strand is found elsewhere.
    mutating func renew(_ random: inout SeededGenerator) {
        for cell in cells.indices {
            for paragraph in cells[cell].paragraphs.indices {
                let number = random.number(1000...999_999)
                cells[cell].paragraphs[paragraph] = DraftPlan.Text(
                    identity: 1_000_000_000 + random.number(0...1_000_000_000),
                    text: "Pioneer venture \(number) of its own kind")
            }
        }
    }
}
