import Synchronization

/// Lets one thread at a time into the library.
///
/// It keeps colour profiles and fonts in variables of the whole process, and crashes now and then where two threads read
/// two documents at once. Those who want speed run several processes.
enum PopplerLock {
    private static let mutex = Mutex(())

    static func withLock<Value: ~Copyable, Failure: Error>(
        _ body: () throws(Failure) -> sending Value
    ) throws(Failure) -> sending Value {
        try mutex.withLock { (_) throws(Failure) -> sending Value in try body() }
    }
}
