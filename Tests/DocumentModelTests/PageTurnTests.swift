import DocumentModel
import Testing

struct PageTurnTests {
    private let box = Rectangle(left: 40, top: 700, right: 52, bottom: 780)

    @Test(arguments: [TextDirection.upward, .downward, .reversed])
    func `turning back gives the place that was turned`(direction: TextDirection) {
        let turn = PageTurn(direction: direction, widthInPoints: 595, heightInPoints: 842)
        #expect(turn.turnedBack(turn.turned(box)) == box)
        #expect(turn.turned(direction) == .horizontal)
    }

    @Test func `what stands at the foot of a page read upwards begins its first line`() {
        let turn = PageTurn(direction: .upward, widthInPoints: 595, heightInPoints: 842)
        #expect(turn.turned(box) == Rectangle(left: 62, top: 40, right: 142, bottom: 52))
        #expect(turn.turned(.horizontal) == .downward)
    }

    @Test func `a line across the page is one along it after a quarter turn`() {
        let turn = PageTurn(direction: .upward, widthInPoints: 595, heightInPoints: 842)
        let line = Ruling(
            orientation: .horizontal, positionInPoints: 700, startInPoints: 40, endInPoints: 90, thicknessInPoints: 1)
        let turned = turn.turned(line)
        #expect(turned.orientation == .vertical)
        #expect([turned.positionInPoints, turned.startInPoints, turned.endInPoints] == [142, 40, 90])
    }
}
