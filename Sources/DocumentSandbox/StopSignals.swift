internal import CSystemCalls
import Glibc

/// SIGINT and SIGTERM as something to wait for: a pipe that can be read from once one has come.
package struct StopSignals: Sendable {
    /// Readable once a signal has come.
    package let descriptor: Int32

    /// Nil where the system refuses.
    package init?() {
        var ends: [Int32] = [-1, -1]
        guard PrivatePipe.open(&ends) else { return nil }
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        guard planlift_catch_stop_signals(ends[1]) == 0 else { return nil }
        descriptor = ends[0]
    }

    /// Whether a signal has come. It stays so.
    package var hasCome: Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, 0) > 0
    }
}
