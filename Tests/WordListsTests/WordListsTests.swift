import Testing
import WordLists

@Suite("The words that are compiled in")
struct WordListsTests {
    @Test(
        "common words are found in any case, at both ends of the list and between",
        arguments: ["a", "aback", "setting", "Office", "Recommendations", "zoos", "wellbeing", "phonics"])
    func words(word: String) { #expect(EnglishWords.contains(word)) }

    @Test(
        "rests of words, names and what is no word are not",
        arguments: ["", "recommendati", "ons", "ing", "£", "zzz", "ŵr"])
    func others(text: String) { #expect(!EnglishWords.contains(text)) }

    @Test("parts of compounds and joining words are told apart")
    func parts() {
        #expect(WordParts.beginsCompounds("self") && !WordParts.beginsCompounds("leader"))
        #expect(WordParts.endsCompounds("up") && !WordParts.endsCompounds("ship"))
        #expect(WordParts.isOftenHyphenated("on-going") && !WordParts.isOftenHyphenated("home-work"))
        #expect(WordParts.isJoining("the") && WordParts.isJoining("yn") && !WordParts.isJoining("school"))
    }
}
