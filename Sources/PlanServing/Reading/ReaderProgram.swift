/// How reading processes are started.
package struct ReaderProgram: Hashable, Sendable {
    package var program: String
    /// The process's own subcommand, and how documents are to be read.
    package var arguments: [String]
    /// From the start to the end of a task; then the process is ended.
    package var timeoutInSeconds: Int

    /// - Parameter program: planlift itself, also where its file was replaced meanwhile.
    package init(program: String = "/proc/self/exe", arguments: [String], timeoutInSeconds: Int) {
        self.program = program
        self.arguments = arguments
        self.timeoutInSeconds = timeoutInSeconds
    }
}
