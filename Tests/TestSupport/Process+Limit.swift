package import Foundation

extension Process {
    /// A process that took longer than a test gives it; it was ended.
    package struct TookTooLong: Error {
        package let seconds: Double
    }

    /// Runs to its end. The time is the process's own: a test that waits for its turn among others takes none of it.
    package func run(atMostSeconds seconds: Double) throws {
        try run()
        let identifier = processIdentifier
        // A thread of its own: those of the pool are the tests'.
        let (ended, tooLong) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        Thread.detachNewThread {
            if ended.wait(timeout: .now() + seconds) == .timedOut {
                tooLong.signal()
                kill(identifier, SIGKILL)
            }
        }
        waitUntilExit()
        ended.signal()
        if tooLong.wait(timeout: .now()) == .success { throw TookTooLong(seconds: seconds) }
    }
}
