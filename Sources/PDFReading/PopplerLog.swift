import CPoppler

/// Keeps what poppler says about a file's flaws off the standard error stream: it is neither in our words nor for users.
enum PopplerLog {
    /// Silences the libraries' log domains, once in a process.
    static let silenced: Void = {
        let everything = GLogLevelFlags(rawValue: GLogLevelFlags.RawValue(bitPattern: ~3))
        for domain in ["Poppler", "GLib", "GLib-GObject"] {
            g_log_set_handler(domain, everything, { _, _, _, _ in }, nil)
        }
    }()
}
