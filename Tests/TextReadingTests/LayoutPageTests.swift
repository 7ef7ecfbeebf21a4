import DocumentModel
import Testing
import TextReading

/// Pages of dumps whose columns are kept by spaces.
struct LayoutPageTests {
    private func pages(_ text: String) throws -> [Page] {
        let reader = try TextReader(bytes: Array(text.utf8))
        return (1...reader.pageCount).map { reader.page($0) }
    }

    private func edges(_ page: Page, _ orientation: Ruling.Orientation) -> Int {
        Set(page.rulings.filter { $0.orientation == orientation }.map(\.positionInPoints)).count
    }

    private static let table = """
        Action              Lead      Cost
        Audit the books     AB        100
        in every class
        Order new ones      CD        20
        """

    @Test func `columns and rows of a table are drawn`() throws {
        let page = try pages(Self.table)[0]
        #expect(edges(page, .vertical) == 4)
        #expect(edges(page, .horizontal) == 4, "a line that goes on with a cell begins no row")
    }

    @Test func `prose is no table, and form feeds are pages`() throws {
        let pages = try pages("One line of text\nand another\n\u{c}The next page.  With two spaces between sentences\n")
        #expect(pages.count == 2)
        #expect(pages.allSatisfy { $0.rulings.isEmpty })
    }

    @Test func `a text that spans columns has no line through it`() throws {
        let page = try pages(
            """
            Strand       Autumn       Spring       Summer

            Reading      Audit        Order        Review

            Writing      Coaching through the whole year

            Maths        Plan         Teach        Test
            """)[0]
        let middle = page.rulings.filter { $0.orientation == .vertical }.map(\.positionInPoints).sorted()
        #expect(Set(middle).count == 5)
        let inner = page.rulings.filter {
            $0.orientation == .vertical && $0.positionInPoints == Set(middle).sorted()[2]
        }
        #expect(inner.count == 3, "four rows, one of them without the line")
    }

    @Test func `a cell that a full one pushed to the left stands in its own column again`() throws {
        let page = try pages(
            """
            Action                  Lead        Cost
            Audit the books now     AB          100
            Order all the new ones AB and CD    20
            Read every single day   CD          30
            """)[0]
        let columns = Set(page.rulings.filter { $0.orientation == .vertical }.map(\.positionInPoints)).sorted()
        let top = Set(page.glyphs.map(\.box.top)).sorted()[2]
        let first = page.glyphs.filter { $0.box.top == top && $0.box.left > columns[1] }.map(\.box.left).min()
        #expect(first.map { $0 - columns[1] < 6 } == true)
    }

    @Test func `turned heads at heights of their own head the columns that they begin`() throws {
        let page = try pages(
            """
            Our Plan for the Year
            Objective                        Success criteria





                                                                     Cost
                                   Who





            1. Strengthen the      Head      Staff say that it       £200
               reading lessons               has helped
            2. Review the books    Deputy    Pupils read more        £10
            """)[0]
        let tops = Set(page.rulings.filter { $0.orientation == .horizontal }.map(\.positionInPoints)).sorted()
        #expect(tops.count == 4, "the heads are one row, and each numbered line begins one")
        let heads = page.glyphs.filter { $0.box.top > tops[0] && $0.box.bottom < tops[1] }.map(\.text).joined()
        #expect(heads == "ObjectiveSuccesscriteriaCostWho")
    }

    @Test func `years stand over their terms also where no column of labels does`() throws {
        let page = try pages(
            """
                        2021-22                             2022-23
              1           2           3           1           2           3
            1.1 Reading
            Audit       Order       Review      Audit       Order       Review
            1.2 Writing
            Plan        Teach       Test        Plan        Teach       Test
            """)[0]
        let lines = page.rulings.filter { $0.orientation == .vertical }
        let top = lines.map(\.startInPoints).min() ?? 0
        let first = lines.filter { $0.startInPoints == top }
        #expect(Set(lines.map(\.positionInPoints)).count == 7)
        #expect(first.count == 3, "the edges, and a line between the years")
        let inner = lines.filter { $0.positionInPoints == Set(lines.map(\.positionInPoints)).sorted()[1] }
        #expect(inner.count == 3, "none through the years, nor through the labels of rows")
    }

    @Test func `terms that run together leave no year over the labels`() throws {
        let page = try pages(
            """
            Strand                  2021-22                             2022-23
                        Autumn      Spring      Summer      Autumn      Spring Summer
            Reading     Audit       Order       Review      Audit       Order
            Maths       Plan        Teach       Test        Plan        Teach
            """)[0]
        let lines = page.rulings.filter { $0.orientation == .vertical }
        let edges = Set(lines.map(\.positionInPoints)).sorted()
        let top = lines.map(\.startInPoints).min() ?? 0
        #expect(lines.contains { $0.startInPoints == top && $0.positionInPoints == edges[1] })
    }

    @Test func `a soft hyphen at which no line broke is no letter, and moves no column`() throws {
        let page = try pages(
            """
            Action              Lead      Cost
            Iden\u{ad}ti\u{ad}fy a need   AB        100
            and set the tar\u{ad}    CD        20
            get again           EF        30
            """)[0]
        let text = page.glyphs.map(\.text).joined()
        #expect(text.contains("Identifyaneed") && text.contains("tar\u{ad}"))
        let leads = page.glyphs.filter { ["A", "C", "E"].contains($0.text) && (120..<200).contains($0.box.left) }
        #expect(Set(leads.map(\.box.left)).count == 1)
    }

    @Test func `heading lines are set in bold`() throws {
        let page = try pages("Our aims\n\nWe want all to read, every day, at home and in school.\nAnd to write.\n")[0]
        #expect(page.glyphs.first?.fontIndex == 1)
        #expect(page.glyphs.last?.fontIndex == 0)
    }
}
