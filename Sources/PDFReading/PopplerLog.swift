import CPoppler
import Synchronization

/// Takes what poppler and GLib say of a file's flaws, and gives it to whoever has the file read. Without one it is dropped: it
/// is neither in our words nor for most users.
enum PopplerLog {
    private struct Listener {
        var messages: LibraryMessages
        var page: Int?
    }

    /// Whoever has ``PopplerLock`` sets it, since all threads share the library's log.
    private static let listener = Mutex<Listener?>(nil)

    /// Takes the libraries' log domains over, once in a process.
    static let isTakenOver: Void = {
        let everything = GLogLevelFlags(rawValue: GLogLevelFlags.RawValue(bitPattern: ~3))
        for domain in ["Poppler", "GLib", "GLib-GObject"] {
            g_log_set_handler(
                domain, everything,
                { _, _, text, _ in
                    guard let text, let listener = PopplerLog.listener.withLock({ $0 }) else { return }
                    listener.messages.take(text, page: listener.page)
                }, nil)
        }
    }()

    /// - Parameter page: the page that is read from now on; nil for the file as a whole.
    static func begin(_ messages: LibraryMessages, page: Int?) {
        listener.withLock { $0 = Listener(messages: messages, page: page) }
    }

    static func end() {
        listener.withLock { $0 = nil }
    }
}
