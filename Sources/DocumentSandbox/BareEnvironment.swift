import Glibc

/// What a worker is told of the user's surroundings.
package enum BareEnvironment {
    /// Nothing of the user's but where libraries and fonts are found.
    package static func variables(folder: String) -> [String: String] {
        var result = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder, "TMPDIR": folder,
            // A crash costs one document; the runtime's tracer would cost seconds and another program.
            "SWIFT_BACKTRACE": "enable=no",
        ]
        for name in ["LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_DATA_DIRS"] {
            if let value = getenv(name) { result[name] = String(cString: value) }
        }
        return result
    }
}
