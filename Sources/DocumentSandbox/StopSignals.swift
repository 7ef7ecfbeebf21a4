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

    /// Waits until one has come, or another descriptor can be read.
    package func wait(or other: Int32) {
        var entries = [descriptor, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&entries, 2, -1) < 0 && errno == EINTR {}
    }
}

/// What one thread of the process tells another that waits for descriptors.
package struct PrivateSignal: Sendable {
    /// Can be read once it was sent; -1, which is never so, where the system refuses.
    package let descriptor: Int32
    private let sender: Int32

    package init() {
        var ends: [Int32] = [-1, -1]
        _ = PrivatePipe.open(&ends)
        (descriptor, sender) = (ends[0], ends[1])
    }

    package func send() {
        var byte: UInt8 = 0
        while write(sender, &byte, 1) < 0 && errno == EINTR {}
    }
}
