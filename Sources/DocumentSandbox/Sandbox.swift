internal import CSystemCalls
import Glibc

/// Shuts the calling process in, with what the kernel has for it.
package enum Sandbox {
    /// What the process may still reach of the file system.
    package struct Reach: Hashable, Sendable {
        package var readablePaths: [String]
        package var writablePaths: [String]
        /// Whether it may start programs and make local sockets, as an office program does.
        package var mayStartPrograms: Bool

        package init(readablePaths: [String], writablePaths: [String], mayStartPrograms: Bool = false) {
            self.readablePaths = readablePaths
            self.writablePaths = writablePaths
            self.mayStartPrograms = mayStartPrograms
        }

        /// What fonts, character tables and shared libraries lie in; nothing of a user's.
        package static let systemPaths = [
            "/usr", "/lib", "/lib64", "/opt", "/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/localtime",
            "/var/cache/fontconfig", "/dev/null", "/dev/urandom", "/proc/self/maps", "/proc/self/status",
        ]
    }

    /// Enters what the kernel offers, and tells what that was. A kernel that lacks a means is no failure: the limits
    /// and the separate process stay.
    package static func enter(_ reach: Reach) -> Isolation {
        let refusesNewPrivileges = planlift_refuse_new_privileges() == 0
        let landlock = withCStrings(reach.readablePaths) { readable in
            withCStrings(reach.writablePaths) { writable in
                planlift_landlock_enter(
                    readable.baseAddress, Int32(readable.count), writable.baseAddress, Int32(writable.count),
                    reach.mayStartPrograms ? 1 : 0)
            }
        }
        if !reach.mayStartPrograms { _ = planlift_drop_capabilities() }
        let seccomp = reach.mayStartPrograms ? false : planlift_seccomp_enter() == 0
        return Isolation(
            landlockVersion: landlock > 0 ? Int(landlock) : nil, refusesSockets: seccomp,
            refusesNewPrivileges: refusesNewPrivileges)
    }

    /// Closes what the process was given beside its three streams.
    package static func closeOtherDescriptors() {
        planlift_close_from(STDERR_FILENO + 1)
    }

    /// The kernel ends this process together with the one that started it, however that one ends.
    /// False where the parent is gone already.
    package static func endWithParent(processIdentifier: Int32) -> Bool {
        planlift_end_with_parent(processIdentifier) == 0
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return copies.map { $0.map { UnsafePointer($0) } }.withUnsafeBufferPointer(body)
    }
}

/// What a process is shut in by.
package struct Isolation: Hashable, Sendable, Codable {
    /// Nil where the kernel has no Landlock: the process then reads and writes what its user may.
    package var landlockVersion: Int?
    /// Whether seccomp refuses sockets and new programs.
    package var refusesSockets: Bool
    package var refusesNewPrivileges: Bool

    package init(landlockVersion: Int?, refusesSockets: Bool, refusesNewPrivileges: Bool) {
        self.landlockVersion = landlockVersion
        self.refusesSockets = refusesSockets
        self.refusesNewPrivileges = refusesNewPrivileges
    }

    /// Before it, Landlock knows no truncation.
    private static let firstVersionThatKeepsContent = 3

    /// What is not in force, in words for the person who runs it; empty where all is.
    package var shortcomings: [String] {
        var result: [String] = []
        if landlockVersion == nil {
            result.append("this kernel offers no Landlock, so a worker can open the files that its user can")
        }
        if let landlockVersion, landlockVersion < Isolation.firstVersionThatKeepsContent {
            result.append("this kernel's Landlock cannot keep a worker from emptying files that its user can write")
        }
        if !refusesSockets { result.append("this kernel offers no seccomp filter, so a worker can open sockets") }
        if !refusesNewPrivileges { result.append("no_new_privs is refused") }
        return result
    }
}

extension Isolation: CustomStringConvertible {
    package var description: String {
        [
            landlockVersion.map { "Landlock \($0)" } ?? "no Landlock",
            refusesSockets ? "seccomp without sockets" : "no seccomp",
            refusesNewPrivileges ? "no_new_privs" : "new privileges possible",
        ].joined(separator: ", ")
    }
}
