import DocumentModel
import PDFReading
import TestSupport
import Testing

struct RulingTests {
    @Test func `a stroked line is a ruling with thickness and colour`() throws {
        let page = try PDFFixture.page("0 0 1 RG 0.5 w 100 700 m 300 700 l S 1 w 100 700 m 100 600 l S")
        #expect(page.drawnRulings == ["h 92 100-300 0.5 #0000ff", "v 100 92-192 1 #0000ff"])
    }

    @Test func `lines keep their thinness however coarse the drawing`() throws {
        let page = try PDFFixture.page("0.2 w 100 470.301 m 300 470.301 l S")
        let ruling = try #require(page.rulings.first)
        #expect(abs(ruling.thicknessInPoints - 0.2) < 0.01)
        #expect(abs(ruling.positionInPoints - 321.699) < 0.02)
    }

    @Test func `a stroked rectangle is four rulings`() throws {
        let page = try PDFFixture.page("1 w 100 600 200 92 re S")
        #expect(
            Set(page.drawnRulings) == [
                "h 192 100-300 1 #000000", "v 300 100-192 1 #000000", "h 100 100-300 1 #000000",
                "v 100 100-192 1 #000000",
            ])
    }

    @Test func `a stroked rectangle with round corners is four rulings that meet`() throws {
        let page = try PDFFixture.page(
            "1 w 100 612 m 100 680 l 100 686 106 692 112 692 c 288 692 l 294 692 300 686 300 680 c 300 612 l "
                + "300 606 294 600 288 600 c 112 600 l 106 600 100 606 100 612 c h S")
        #expect(
            Set(page.drawnRulings) == [
                "h 192 100-300 1 #000000", "v 300 100-192 1 #000000", "h 100 100-300 1 #000000",
                "v 100 100-192 1 #000000",
            ])
    }

    @Test func `a thin filled rectangle is a ruling and a thick one a fill`() throws {
        let page = try PDFFixture.page("0 g 100 700 200 0.48 re f 0.8 g 100 600 200 20 re f")
        #expect(page.drawnRulings == ["h 91.8 100-300 0.5 #000000"])
        #expect(page.drawnFills == ["100,172-300,192 #cccccc"])
    }

    @Test func `a frame between two rectangles is four rulings`() throws {
        let outer = "100 600 200 92 re"
        let inner = "101 601 198 90 re"
        for boxes in [outer + " " + inner, inner + " " + outer] {
            let page = try PDFFixture.page(boxes + " f*")
            #expect(page.rulings.count == 4)
            #expect(page.fills.isEmpty)
        }
    }

    @Test func `a border with slanted corners is a ruling`() throws {
        let page = try PDFFixture.page("100 700 m 300 700 l 298 698 l 102 698 l h f")
        #expect(page.drawnRulings == ["h 93 100-300 2 #000000"])
    }

    @Test func `shading with round corners is a fill`() throws {
        let page = try PDFFixture.page(
            "0.5 g 104 700 m 296 700 l 298 700 300 698 300 696 c 300 684 l 300 682 298 680 296 680 c "
                + "104 680 l 102 680 100 682 100 684 c 100 696 l 100 698 102 700 104 700 c h f")
        #expect(page.drawnFills == ["100,92-300,112 #808080"])
    }

    @Test func `a very thick stroke is a fill`() throws {
        let page = try PDFFixture.page("0.9 G 20 w 100 690 m 300 690 l S")
        #expect(page.drawnFills == ["100,92-300,112 #e5e5e5"])
        #expect(page.rulings.isEmpty)
    }

    @Test func `dashes are kept`() throws {
        let page = try PDFFixture.page("[3 2] 0 d 100 700 m 300 700 l S")
        #expect(page.drawnRulings == ["h 92 100-300 1 #000000 *"])
    }

    @Test func `a row of painted dots is one dashed ruling`() throws {
        let dots = stride(from: 100, to: 200, by: 2).map { "\($0) 700 1 1 re f " }.joined()
        let page = try PDFFixture.page(dots)
        #expect(page.drawnRulings == ["h 91.5 100-199 1 #000000 *"])
    }

    @Test func `a few painted dashes are the side of a low row, a few bullets are none`() throws {
        func column(height: Double) throws -> Page {
            let boxes = stride(from: 700, to: 716, by: 4.5).map { "100 \($0) 0.75 \(height) re f " }.joined()
            return try PDFFixture.page(boxes)
        }
        #expect(try column(height: 2.25).drawnRulings == ["v 100.4 76.3-92 0.8 #000000 *"])
        #expect(try column(height: 0.75).drawnRulings.isEmpty)
    }

    @Test func `only what the clip lets show is drawn`() throws {
        let page = try PDFFixture.page(
            "q 100.3 600.7 50 40.2 re W n 0.7 g 0 0 612 792 re f 0 G 0 620 m 612 620 l S Q 0 300 m 10 300 l S")
        #expect(page.drawnFills == ["100.3,151.1-150.3,191.3 #b2b2b2"])
        #expect(page.drawnRulings == ["h 172 100.3-150.3 1 #000000", "h 492 0-10 1 #000000"])
    }

    @Test func `a thin clip makes a line of an area`() throws {
        let page = try PDFFixture.page("q 100 600.3 200 0.6 re W n 0 0 612 792 re f Q")
        #expect(page.drawnRulings.first?.hasPrefix("h 191.4 100-300 0.6") == true)
    }

    @Test func `the transformation scales place and thickness`() throws {
        let page = try PDFFixture.page("q 0.24 0 0 -0.24 0 792 cm 2 w 500 500 m 1000 500 l S Q")
        #expect(page.drawnRulings == ["h 120 120-240 0.5 #000000"])
    }

    @Test func `a white line on paper is nothing, on shading it is a ruling`() throws {
        let page = try PDFFixture.page(
            "1 G 100 700 m 300 700 l S 0.2 0.3 0.4 rg 100 600 200 60 re f 100 630 m 300 630 l S")
        #expect(page.drawnRulings == ["h 162 100-300 1 #ffffff"])
    }

    /// Two rows of one height: the line down through both has its middle where the line between the rows crosses it.
    @Test func `a line on shading of its own colour is a ruling, a white one on paper is none`() throws {
        let page = try PDFFixture.page(
            """
            0 0.4 0.27 rg 100 600 300 60 re f 0 0.4 0.27 RG 1 w 200 600 m 200 660 l S
            1 1 1 RG 100 500 m 400 500 l S
            """)
        #expect(page.rulings.map(\.orientation) == [.vertical])
    }

    @Test func `a line that one of its own colour crosses in the middle is a ruling`() throws {
        let page = try PDFFixture.page("0.5 w 100 690 m 300 690 l S 200 705 m 200 675 l S")
        #expect(page.drawnRulings == ["h 102 100-300 0.5 #000000", "v 200 87-117 0.5 #000000"])
    }

    @Test func `white fills are kept, for they hide what lies beneath`() throws {
        let page = try PDFFixture.page("1 g 100 600 200 60 re f")
        #expect(page.drawnFills == ["100,132-300,192 #ffffff"])
    }

    @Test func `transparent paint is nothing and half transparent paint is pale`() throws {
        let page = try PDFFixture.page("/None gs 100 700 m 300 700 l S /Half gs 0 g 100 600 200 60 re f") {
            $0.graphicsStates = "/None << /CA 0 /ca 0 >> /Half << /CA 0.5 /ca 0.5 >>"
        }
        #expect(page.rulings.isEmpty)
        #expect(page.drawnFills == ["100,132-300,192 #808080"])
    }

    @Test func `a page-sized background is a fill`() throws {
        let page = try PDFFixture.page("0.9 0.95 1 rg 0 0 612 792 re f")
        #expect(page.drawnFills == ["0,0-612,792 #e5f2ff"])
    }

    @Test func `the same line twice is one ruling, doubled borders are two`() throws {
        let page = try PDFFixture.page(
            "100 700 m 300 700 l S 100 700 m 300 700 l S 100 699.5 m 300 699.5 l S")
        #expect(page.drawnRulings == ["h 92 100-300 1 #000000", "h 92.5 100-300 1 #000000"])
    }

    @Test func `slanted lines and curves are no rulings`() throws {
        let page = try PDFFixture.page("100 700 m 300 650 l S 100 600 m 150 650 250 650 300 600 c S")
        #expect(page.rulings.isEmpty)
    }

    @Test func `lines inside a form are placed on the page`() throws {
        let page = try PDFFixture.page("q 1 0 0 1 50 0 cm /Fm Do Q") { $0.form = "100 700 m 300 700 l S" }
        #expect(page.drawnRulings == ["h 92 150-350 1 #000000"])
    }

    @Test func `pictures tell their boxes`() throws {
        let page = try PDFFixture.page("q 200 0 0 100 100 600 cm /Im Do Q")
        #expect(page.images.map { $0.box.roundedCorners } == [[100, 92, 300, 192]])
        #expect(page.hasNoTextLayer)
    }

    @Test func `paths beyond the limit are left out and the page says so`() throws {
        var options = PageReadingOptions()
        options.maximumPathCount = 10
        let lines = (0..<50).map { "100 \(700 - $0 * 5) m 300 \(700 - $0 * 5) l S " }.joined()
        let page = try PDFFixture.page(lines, options: options)
        #expect(page.rulings.count == 10)
        #expect(page.diagnostics.map(\.code) == ["too-many-paths"])
    }
}
