internal import CSystemCalls
import Glibc

/// Does a piece of work in a copy of this process that is shut in and held to limits, and gives back its bytes.
///
/// The copy has all that this process has in memory, so that nothing has to be sent to it; it starts in a millisecond. Only
/// the thread that calls is copied: a process with several threads must not use it, since a lock that another one holds
/// would stay locked in the copy for ever.
package struct IsolatedCall: Sendable {
    package var limits: Limits
    package var reach: Sandbox.Reach

    package struct Limits: Hashable, Sendable {
        /// How long the work may go on without a note of its progress.
        package var secondsWithoutProgress: Int
        package var memoryInMegabytes: Int
        package var fileSizeInBytes: Int

        package init(secondsWithoutProgress: Int, memoryInMegabytes: Int, fileSizeInBytes: Int) {
            self.secondsWithoutProgress = secondsWithoutProgress
            self.memoryInMegabytes = memoryInMegabytes
            self.fileSizeInBytes = fileSizeInBytes
        }
    }

    /// Where the work tells how far it is.
    package struct Progress: Sendable {
        fileprivate let descriptor: Int32

        package func note(_ step: Int64) {
            withUnsafeBytes(of: step) { bytes in
                while write(descriptor, bytes.baseAddress, bytes.count) < 0 && errno == EINTR {}
            }
        }
    }

    package enum Outcome: Hashable, Sendable {
        case answer([UInt8])
        /// The copy was lost; the last step that it told.
        case lost(LossReason, lastStep: Int64?)
        /// The answer is longer than any can be.
        case tooLong
    }

    package struct Result: Hashable, Sendable {
        package var outcome: Outcome
        /// The end of what was written to standard error.
        package var printed: PrintedText
    }

    /// The system would not start a copy.
    package struct Failure: Error, Hashable, CustomStringConvertible {
        package let code: Int32
        package var description: String { "no worker can be started: \(String(cString: strerror(code)))" }
    }

    /// A longer answer is none that a plan can need.
    private static let longestAnswerInBytes = 1 << 30
    private static let longestPrintInBytes = 16 << 10
    private static let chunkInBytes = 1 << 16

    package init(limits: Limits, reach: Sandbox.Reach) {
        self.limits = limits
        self.reach = reach
    }

    /// - Parameter onStep: hears of each step that the work tells of, in the process that waits.
    package func run(
        _ work: (Progress) -> [UInt8], onStep: (Int64) -> Void = { _ in }
    ) throws(Failure) -> Result {
        var pipes: [[Int32]] = []
        for _ in 0..<3 {
            var ends: [Int32] = [-1, -1]
            guard PrivatePipe.open(&ends) else {
                let code = errno
                IsolatedCall.close(pipes.joined())
                throw Failure(code: code)
            }
            pipes.append(ends)
        }
        let copy = planlift_copy_process(pipes[0][1], pipes[1][1], pipes[2][1])
        if copy == 0 { answer(work) }
        IsolatedCall.close(pipes.map { $0[1] })
        guard copy > 0 else {
            IsolatedCall.close(pipes.map { $0[0] })
            throw Failure(code: -copy)
        }
        defer { IsolatedCall.close(pipes.map { $0[0] }) }
        return watch(copy, errors: pipes[0][0], answers: pipes[1][0], progress: pipes[2][0], onStep)
    }

    // MARK: In the copy

    private static let answersInCopy: Int32 = 3
    private static let progressInCopy: Int32 = 4

    private func answer(_ work: (Progress) -> [UInt8]) -> Never {
        ResourceLimits(
            memoryInBytes: limits.memoryInMegabytes << 20, fileSizeInBytes: limits.fileSizeInBytes
        ).apply()
        _ = Sandbox.enter(reach)
        let bytes = work(Progress(descriptor: IsolatedCall.progressInCopy))
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(IsolatedCall.answersInCopy, $0.baseAddress?.advanced(by: done), bytes.count - done)
            }
            if count < 0 && errno != EINTR { _exit(1) }
            done += max(count, 0)
        }
        // No more than this ends: what waits in buffers is the parent's.
        _exit(0)
    }

    // MARK: In the process that waits

    private func watch(
        _ copy: Int32, errors: Int32, answers: Int32, progress: Int32, _ onStep: (Int64) -> Void
    ) -> Result {
        var (answer, printed, steps): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        var lastStep: Int64?
        var open = [answers, errors, progress]
        let limit = Duration.seconds(limits.secondsWithoutProgress)
        var deadline = ContinuousClock.now + limit
        var (isOverTime, isTooLong) = (false, false)
        var chunk = [UInt8](repeating: 0, count: IsolatedCall.chunkInBytes)
        // The copy holds all three until its end.
        while open.contains(where: { $0 >= 0 }) {
            var entries = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            _ = poll(&entries, nfds_t(entries.count), (deadline - ContinuousClock.now).millisecondsToWait)
            isOverTime = ContinuousClock.now >= deadline
            if isOverTime { break }
            for (index, entry) in entries.enumerated() where entry.revents != 0 {
                let count = chunk.withUnsafeMutableBytes { read(open[index], $0.baseAddress, $0.count) }
                if count == 0 { open[index] = -1 }
                guard count > 0 else { continue }
                switch index {
                case 0: answer += chunk[..<count]
                case 1: printed = Array((printed + chunk[..<count]).suffix(IsolatedCall.longestPrintInBytes))
                default:
                    steps += chunk[..<count]
                    let whole = steps.count / MemoryLayout<Int64>.size * MemoryLayout<Int64>.size
                    guard whole > 0 else { continue }
                    lastStep = steps[..<whole].suffix(MemoryLayout<Int64>.size).withUnsafeBytes {
                        $0.loadUnaligned(as: Int64.self)
                    }
                    steps.removeFirst(whole)
                    if let lastStep { onStep(lastStep) }
                }
                if index != 1 { deadline = ContinuousClock.now + limit }
            }
            isTooLong = answer.count > IsolatedCall.longestAnswerInBytes
            if isTooLong { break }
        }
        if isOverTime || isTooLong { kill(copy, SIGKILL) }
        var status: Int32 = 0
        while waitpid(copy, &status, 0) < 0 && errno == EINTR {}
        let text = PrintedText(printed)
        if isTooLong { return Result(outcome: .tooLong, printed: text) }
        if isOverTime {
            let reason = LossReason.timeout(seconds: limits.secondsWithoutProgress)
            return Result(outcome: .lost(reason, lastStep: lastStep), printed: text)
        }
        let signal = status & 0x7F
        if status == 0 { return Result(outcome: .answer(answer), printed: text) }
        let reason = LossReason(
            signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal), printed: text.rest,
            timeoutInSeconds: limits.secondsWithoutProgress, memoryInMegabytes: limits.memoryInMegabytes)
        return Result(outcome: .lost(reason, lastStep: lastStep), printed: text)
    }

    private static func close(_ descriptors: some Sequence<Int32>) {
        for descriptor in descriptors { Glibc.close(descriptor) }
    }
}
