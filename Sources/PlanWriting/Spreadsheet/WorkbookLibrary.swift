internal import CWorkbooks

/// The library that writes workbooks, loaded with the first of them.
///
/// Nothing of it may be called where ``problem`` tells why it is missing.
enum WorkbookLibrary {
    fileprivate static let loaded = {
        var functions = planlift_xlsxwriter()
        let problem = planlift_load_xlsxwriter(&functions)
        return (functions: functions, problem: problem.map { String(cString: $0) })
    }()

    /// What the system says of a library that cannot be loaded; nil where all is there.
    static var problem: String? { loaded.problem }
}

/// The functions of libxlsxwriter.
let xlsxwriter = WorkbookLibrary.loaded.functions
