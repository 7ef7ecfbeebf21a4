import Glibc

/// What a process that reads foreign data may use up. The kernel holds it to that.
package struct ResourceLimits: Hashable, Sendable {
    /// Address space. Asking for more fails, which ends a process of Swift or GLib.
    package var memoryInBytes: Int
    /// One file that is written.
    package var fileSizeInBytes: Int
    /// Files and pipes that are open at a time.
    package var openFileCount: Int

    /// A worker has its three pipes, one document's draft, and what fontconfig opens one after the other.
    package static let openFileCountOfWorker = 64

    package init(memoryInBytes: Int, fileSizeInBytes: Int, openFileCount: Int = openFileCountOfWorker) {
        self.memoryInBytes = memoryInBytes
        self.fileSizeInBytes = fileSizeInBytes
        self.openFileCount = openFileCount
    }

    /// Limits the process that calls it, for good. A core file of a document that someone trusted us with is never left.
    package func apply() {
        set(RLIMIT_AS, memoryInBytes)
        set(RLIMIT_FSIZE, fileSizeInBytes)
        set(RLIMIT_NOFILE, openFileCount)
        set(RLIMIT_CORE, 0)
        // A write beyond the limit then fails with an error that can be told from a crash.
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Gives the process so many more seconds of processor time than it has used; the kernel ends it when they are over,
    /// also where nobody is left to watch the clock.
    package static func allowProcessorTime(seconds: Int) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let used = Int(usage.ru_utime.tv_sec) + Int(usage.ru_stime.tv_sec)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
        // The hard limit stays, so that the next document can be given its own time.
        limit.rlim_cur = min(rlim_t(used + seconds + 1), limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    }

    private func set(_ resource: __rlimit_resource, _ value: Int) {
        let resource = __rlimit_resource_t(resource.rawValue)
        var limit = rlimit()
        getrlimit(resource, &limit)
        // Where the caller is under a stricter limit already, that one holds.
        limit.rlim_max = min(rlim_t(value), limit.rlim_max)
        limit.rlim_cur = limit.rlim_max
        setrlimit(resource, &limit)
    }
}
