internal import CSystemCalls

/// What a fault of this very process says before it ends: one line, and exit code 4.
package enum FaultReport {
    /// From now on a trap prints a line in place of the runtime's pages of registers, and ends with 4; a write beyond the
    /// shell's limit of a file's size fails and can be told.
    package static func begin() {
        planlift_tell_faults()
    }

    /// What the line says of the work in hand: `, reading page 3`.
    package static func note(_ text: String) {
        planlift_note_for_faults(text)
    }
}
