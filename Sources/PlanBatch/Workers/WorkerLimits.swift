import DocumentSandbox

/// What one document may use up.
public struct WorkerLimits: Hashable, Sendable {
    /// From the first byte that is sent to the answer.
    public var timeoutInSeconds: Int
    public var memoryInMegabytes: Int
    public var maximumPageCount: Int

    /// The slowest of 286 known documents, one of 872 pages, takes 4 seconds.
    public static let usualTimeoutInSeconds = 120
    /// The hungriest of 286 known documents takes a quarter; libraries and their tables alone take 300 MB of addresses.
    public static let usualMemoryInMegabytes = 2048
    /// No plan has so many; beyond that a document is another kind of book.
    public static let usualMaximumPageCount = 2000

    public init(
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
public struct WorkerProgram: Hashable, Sendable {
    public var program: String
    /// The worker's own subcommand, and how documents are to be read.
    public var arguments: [String]

    /// - Parameter program: planlift itself, also where its file was replaced meanwhile.
    public init(program: String = "/proc/self/exe", arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }
}
