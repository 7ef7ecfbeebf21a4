import PlanServing
import Testing

@testable import PlanliftCommands

@Suite struct ServedFormsTests {
    @Test func `a server offers every form that the command line writes`() {
        #expect(Set(ServedForm.all.map(\.name)) == Set(PlanFormat.allCases.map(\.rawValue)))
        #expect(ServedForm.all.count == PlanFormat.allCases.count)
    }
}
