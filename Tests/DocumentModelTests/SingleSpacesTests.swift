import DocumentModel
import Testing

@Suite("White space made single spaces")
struct SingleSpacesTests {
    @Test(arguments: [
        ("Core  aims", "Core aims"), (" Core aims", "Core aims"), ("Core aims\n", "Core aims"),
        ("Core\u{00A0}\t\naims", "Core aims"), ("por\u{00AD}tal", "portal"), (" \n ", ""), ("", ""), ("é  ü", "é ü"),
    ])
    func `runs of white space are one space, ends have none and soft hyphens go`(text: String, expected: String) {
        #expect(text.withSingleSpaces == expected)
    }

    @Test
    func `a text that has nothing else is the same text, also a part of one`() {
        #expect("Core aims".withSingleSpaces == "Core aims")
        #expect("a Core aims".dropFirst(2).withSingleSpaces == "Core aims")
    }
}
