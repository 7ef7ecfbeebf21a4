import DocumentSandbox

/// What one document may use up.
package struct WorkerLimits: Hashable, Sendable {
    /// From the first byte that is sent to the answer.
    package var timeoutInSeconds: Int
    package var memoryInMegabytes: Int
    package var maximumPageCount: Int

    /// The slowest of 286 known documents, one of 872 pages, takes 4 seconds.
    package static let usualTimeoutInSeconds = 120
    /// The hungriest of 286 known documents takes a quarter; libraries and their tables alone take 300 MB of addresses.
    package static let usualMemoryInMegabytes = 2048
    /// No plan has so many; beyond that a document is another kind of book.
    package static let usualMaximumPageCount = 2000

    package init(
        timeoutInSeconds: Int = usualTimeoutInSeconds, memoryInMegabytes: Int = usualMemoryInMegabytes,
        maximumPageCount: Int = usualMaximumPageCount
    ) {
        self.timeoutInSeconds = timeoutInSeconds
        self.memoryInMegabytes = memoryInMegabytes
        self.maximumPageCount = maximumPageCount
    }

    /// Why a worker under these limits was lost.
    func loss(_ ending: ChildProcess.Ending, printed: String) -> LossReason {
        LossReason(
            ending.manner, printed: printed, timeoutInSeconds: timeoutInSeconds,
            memoryInMegabytes: memoryInMegabytes)
    }
}

/// How workers are started.
package struct WorkerProgram: Hashable, Sendable {
    package var program: String
    /// The worker's own subcommand, and how documents are to be read.
    package var arguments: [String]

    /// - Parameter program: planlift itself, also where its file was replaced meanwhile.
    package init(program: String = "/proc/self/exe", arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }
}
