public import ArgumentParser
public import PlanWriting

// Choices of the writers as the command line names them.

extension PlanCSV.Layout: ExpressibleByArgument {}

extension PlanTerminal.Layout: ExpressibleByArgument {}

extension PlanStratML.Part: ExpressibleByArgument {}

extension PlanCalendarFile.Reminder: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}
