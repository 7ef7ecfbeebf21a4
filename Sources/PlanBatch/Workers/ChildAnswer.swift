import DocumentSandbox
import Glibc

/// All that a process prints until its end.
struct ChildAnswer {
    var output: [UInt8] = []
    var errors = ""
    var isOverTime = false
    var isStopped = false
    var ending: ChildProcess.Ending

    /// What is printed beyond is dropped.
    private static let longestInBytes = 64 << 20

    /// Waits for the end of a process, and ends it where it is over its time or a signal has come.
    static func whole(of child: ChildProcess, timeoutInSeconds: Int, stop: StopSignals) -> ChildAnswer {
        let deadline = ContinuousClock.now + .seconds(timeoutInSeconds)
        var output: [UInt8] = []
        var errors: [UInt8] = []
        var open = [child.output, child.errors]
        var (isOverTime, isStopped) = (false, false)
        while open[0] >= 0 {
            var entries = (open + [stop.descriptor]).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let left = (deadline - ContinuousClock.now) / .milliseconds(1)
            _ = poll(&entries, 3, Int32(max(0, left)))
            isOverTime = ContinuousClock.now >= deadline
            isStopped = entries[2].revents != 0
            if isOverTime || isStopped { break }
            for index in 0...1 where entries[index].revents != 0 {
                var chunk = [UInt8](repeating: 0, count: 1 << 16)
                let count = chunk.withUnsafeMutableBytes { read(open[index], $0.baseAddress, $0.count) }
                if count == 0 { open[index] = -1 }
                guard count > 0 else { continue }
                if index == 0, output.count < longestInBytes { output += chunk[..<count] }
                if index == 1 { errors = Array((errors + chunk[..<count]).suffix(4096)) }
            }
        }
        if isOverTime || isStopped { child.kill() }
        // A child that has closed its output but does not end would hold the run up for ever.
        if open[0] < 0, !isOverTime { child.endSoon(milliseconds: 2000) }
        return ChildAnswer(
            output: output, errors: String(decoding: errors, as: UTF8.self), isOverTime: isOverTime,
            isStopped: isStopped, ending: child.wait())
    }
}
