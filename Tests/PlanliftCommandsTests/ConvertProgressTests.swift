import PlanBatch
import Testing

@testable import PlanliftCommands

@Suite struct ConvertProgressTests {
    private func progress(done: Int, bytes: Int) -> BatchProgress {
        var progress = BatchProgress(totalCount: 234, totalBytes: 1000)
        (progress.doneCount, progress.doneBytes, progress.failedCount) = (done, bytes, 31)
        progress.elapsed = Duration.seconds(30)
        return progress
    }

    @Test(arguments: [20, 30, 40, 50, 79, 200])
    func `the bar fits the terminal, and shows the failures wherever there is room for them`(columns: Int) {
        let bar = ConvertLog.bar(progress(done: 12, bytes: 250), columns: columns)
        #expect(bar.count <= columns)
        if columns >= 30 { #expect(bar.hasSuffix("31 failed"), "\(bar)") }
    }

    @Test func `bar and time left both go by the size of the documents`() {
        let bar = ConvertLog.bar(progress(done: 12, bytes: 250), columns: 79)
        #expect(bar.count { $0 == "█" } * 4 == bar.count { $0 == "█" || $0 == "░" })
        #expect(bar.contains("12 of 234 documents, about 1:30 left"))
    }
}
