import Glibc

/// A program that was started without a shell, in a process group of its own, with nothing open but its three streams.
///
/// A process is a thing, not a value: this one is owned by one place, which waits for its end.
package final class ChildProcess {
    package let identifier: Int32
    /// Bytes written here reach its standard input; it never blocks. Nil once it is closed, or was given a file.
    package private(set) var input: Int32?
    /// Its standard output; it never blocks.
    package let output: Int32
    /// Its standard error; it never blocks.
    package let errors: Int32
    private var ending: Ending?

    /// How it ended.
    package struct Ending: Hashable, Sendable {
        package enum Manner: Hashable, Sendable {
            case exit(Int32)
            case signal(Int32)
        }

        package var manner: Manner
        /// The most memory that it ever held.
        package var peakMemoryInBytes: Int
    }

    package struct SpawnFailure: Error, Hashable, CustomStringConvertible {
        package let program: String
        package let code: Int32

        package var description: String { "\(program) cannot be started: \(String(cString: strerror(code)))" }
    }

    /// - Parameters:
    ///   - program: a path; the search path is not looked at.
    ///   - inputFile: an open file that becomes the standard input instead of a pipe.
    package init(
        program: String, arguments: [String], environment: [String: String], inputFile: Int32? = nil
    ) throws(SpawnFailure) {
        var inputs: [Int32] = [-1, -1]
        var outputs: [Int32] = [-1, -1]
        var errorStreams: [Int32] = [-1, -1]
        func closeAll() {
            for descriptor in inputs + outputs + errorStreams where descriptor >= 0 { close(descriptor) }
        }
        // Closed in every other process that is started meanwhile, so that the end of one is seen at once.
        guard inputFile != nil || PrivatePipe.open(&inputs), PrivatePipe.open(&outputs), PrivatePipe.open(&errorStreams)
        else {
            let code = errno
            closeAll()
            throw SpawnFailure(program: program, code: code)
        }
        let streams = [inputFile ?? inputs[0], outputs[1], errorStreams[1]]
        let result = ChildProcess.spawn(program, [program] + arguments, environment, streams: streams)
        for descriptor in [inputs[0], outputs[1], errorStreams[1]] where descriptor >= 0 { close(descriptor) }
        guard result.code == 0 else {
            for descriptor in [inputs[1], outputs[0], errorStreams[0]] where descriptor >= 0 { close(descriptor) }
            throw SpawnFailure(program: program, code: result.code)
        }
        identifier = result.identifier
        input = inputFile == nil ? inputs[1] : nil
        output = outputs[0]
        errors = errorStreams[0]
        for descriptor in [input, output, errors] {
            if let descriptor { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        }
    }

    deinit {
        if ending == nil {
            kill()
            _ = wait()
        }
        closeInput()
        close(output)
        close(errors)
    }

    package func closeInput() {
        if let input { close(input) }
        input = nil
    }

    /// Ends it and all that it started, at once.
    package func kill() {
        guard ending == nil else { return }
        Glibc.kill(-identifier, SIGKILL)
        Glibc.kill(identifier, SIGKILL)
    }

    /// Gives it a moment to end by itself, then ends it.
    package func endSoon(milliseconds: Int) {
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        while ContinuousClock.now < deadline {
            var information = siginfo_t()
            // Looks without taking, so that what is known of its end stays to be had.
            if waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT) != 0 { return }
            if information.si_signo != 0 { return }
            usleep(1000)
        }
        kill()
    }

    /// Waits for its end, which must be near: its output has ended or it was killed.
    @discardableResult
    package func wait() -> Ending {
        if let ending { return ending }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(identifier, &status, 0, &usage) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        let found = Ending(
            manner: signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal),
            peakMemoryInBytes: usage.ru_maxrss << 10)
        ending = found
        return found
    }

    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String: String], streams: [Int32]
    ) -> (identifier: Int32, code: Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, source) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A signal from the terminal is for the parent, which decides what becomes of its children.
        posix_spawnattr_setpgroup(&attributes, 0)
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for signal in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&defaults, signal) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var unblocked = sigset_t()
        sigemptyset(&unblocked)
        posix_spawnattr_setsigmask(&attributes, &unblocked)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

        let pairs = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var argumentList = arguments.map { strdup($0) } + [nil]
        var environmentList = pairs.map { strdup($0) } + [nil]
        defer { for copy in argumentList + environmentList { free(copy) } }
        var identifier: pid_t = 0
        let code = posix_spawn(&identifier, program, &actions, &attributes, &argumentList, &environmentList)
        return (identifier, code)
    }
}
