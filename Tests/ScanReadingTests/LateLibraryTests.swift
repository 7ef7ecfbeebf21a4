import CLateLibraries
import Testing

@testable import ScanReading

struct LateLibraryTests {
    @Test func `what reads scans is loaded where it is asked for`() {
        #expect(TextRecognitionLibrary.problem == nil)
    }

    @Test func `a library that is missing is told by its name, and has no functions`() throws {
        var problem: UnsafePointer<CChar>?
        let library = planlift_load_library("libnothing.so.7", &problem)
        #expect(library == nil)
        #expect(planlift_find_function(library, "read", &problem) == nil)
        #expect(String(cString: try #require(problem)).contains("libnothing.so.7"))
    }

    @Test func `a function that a library lacks is told by its name`() throws {
        var problem: UnsafePointer<CChar>?
        let library = try #require(planlift_load_library("libc.so.6", &problem))
        #expect(planlift_find_function(library, "strlen", &problem) != nil)
        #expect(problem == nil)
        #expect(planlift_find_function(library, "planlift_has_no_such", &problem) == nil)
        #expect(String(cString: try #require(problem)).contains("planlift_has_no_such"))
    }
}
