import Glibc

/// A pipe that programs which are started later do not inherit.
enum PrivatePipe {
    static func open(_ ends: inout [Int32]) -> Bool {
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return true
    }
}
