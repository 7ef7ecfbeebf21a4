extension Duration {
    /// For calls of the system that wait: never less than asked for, and 0 where the time is over.
    package var millisecondsToWait: Int32 {
        let left = components
        guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
        guard left.seconds < 1_000_000 else { return 1_000_000_000 }
        return Int32(left.seconds) * 1000 + Int32(left.attoseconds / 1_000_000_000_000_000) + 1
    }
}
