internal import CSystemCalls
import Glibc

/// Tries what a shut-in process must not be able to do, to see that it is not.
package enum SandboxProbe {
    /// What was tried, and whether it succeeded.
    ///
    /// - Parameters:
    ///   - file: a file outside all that the process may reach.
    ///   - folder: the folder that it may write to.
    package static func run(file: String, folder: String) -> [(what: String, succeeded: Bool)] {
        [
            ("read a file of the user's", opens(file, O_RDONLY)),
            ("write a file elsewhere", opens("/tmp/planlift-probe", O_WRONLY | O_CREAT)),
            ("write to its own folder", opens(folder + "/probe", O_WRONLY | O_CREAT)),
            ("open a socket", hasSocket()),
            ("start a program", startsProgram()),
            ("start a process", startsProcess()),
            ("change a file's mode", chmod(file, 0o777) == 0 || chmod(folder, 0o777) == 0),
            ("change a file's owner", chown(file, 1, 1) == 0 || chown(folder, 1, 1) == 0),
            ("change a file's times", utimes(file, nil) == 0 || utimes(folder, nil) == 0),
            ("change a file's attributes", planlift_set_attribute(folder) == 0),
            ("empty a file of the user's", truncate(file, 0) == 0 || opens(file, O_RDONLY | O_TRUNC)),
            ("link to a file of the user's", link(file, folder + "/link") == 0),
            ("signal its parent", kill(getppid(), 0) == 0),
            ("limit its parent", planlift_read_limit_of(getppid()) == 0),
            ("change its priority", setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 5) == 0),
            ("read memory of its parent", opens("/proc/\(getppid())/mem", O_RDONLY)),
            ("hold capabilities", holdsCapabilities()),
            ("use a descriptor that it was not given", (3...9).contains { fcntl($0, F_GETFD) >= 0 }),
        ]
    }

    private static func opens(_ path: String, _ flags: Int32) -> Bool {
        let descriptor = open(path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    /// Whether the kernel lists any for this process, or lets it get any.
    private static func holdsCapabilities() -> Bool {
        guard let file = fopen("/proc/self/status", "r") else { return true }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 14)
        let count = fread(&bytes, 1, bytes.count, file)
        let sets = ["CapPrm:", "CapEff:", "CapInh:", "CapAmb:"]
        for line in String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n") {
            guard sets.contains(where: line.hasPrefix) else { continue }
            if line.dropFirst(sets[0].count).contains(where: { $0 != "0" && !$0.isWhitespace }) { return true }
        }
        return false
    }

    private static func hasSocket() -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    private static func startsProcess() -> Bool {
        var identifier: pid_t = 0
        var arguments = [strdup("true"), nil]
        defer { free(arguments[0]) }
        // The library starts the process before it looks for the program.
        return posix_spawn(&identifier, "/nowhere", nil, nil, &arguments, nil) == ENOENT
    }

    private static func startsProgram() -> Bool {
        var identifier: pid_t = 0
        var arguments = [strdup("true"), nil]
        defer { free(arguments[0]) }
        guard posix_spawn(&identifier, "/bin/true", nil, nil, &arguments, nil) == 0 else { return false }
        var status: Int32 = 0
        waitpid(identifier, &status, 0)
        return true
    }
}
