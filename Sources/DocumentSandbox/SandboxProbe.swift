import Glibc

/// Tries what a shut-in process must not be able to do, to see that it is not.
public enum SandboxProbe {
    /// What was tried, and whether it succeeded.
    ///
    /// - Parameters:
    ///   - file: a file outside all that the process may reach.
    ///   - folder: the folder that it may write to.
    public static func run(file: String, folder: String) -> [(what: String, succeeded: Bool)] {
        [
            ("read a file of the user's", opens(file, O_RDONLY)),
            ("write a file elsewhere", opens("/tmp/planlift-probe", O_WRONLY | O_CREAT)),
            ("write to its own folder", opens(folder + "/probe", O_WRONLY | O_CREAT)),
            ("open a socket", hasSocket()),
            ("start a program", startsProgram()),
        ]
    }

    private static func opens(_ path: String, _ flags: Int32) -> Bool {
        let descriptor = open(path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    private static func hasSocket() -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
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
