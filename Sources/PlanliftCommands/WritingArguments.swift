public import ArgumentParser
public import PlanComparison
public import PlanWriting

// Choices of the library as the command line names them.

extension PlanCSV.Layout: ExpressibleByArgument {}

extension ComparisonOptions.YearAlignment: ExpressibleByArgument {}

extension PlanTerminal.Layout: ExpressibleByArgument {}

extension PlanStratML.Part: ExpressibleByArgument {}

extension PlanCalendarFile.Reminder: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}
