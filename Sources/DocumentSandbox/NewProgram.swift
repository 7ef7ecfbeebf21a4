import Glibc

/// Another program in place of this one, within all that this process is held to.
package enum NewProgram {
    /// Returns only where the program cannot be run, with the reason.
    package static func replaceThisOne(_ program: String, _ arguments: [String]) -> String {
        var list = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for copy in list { free(copy) } }
        execv(program, &list)
        return String(cString: strerror(errno))
    }
}
