/// Pages that several tests look at.
enum Sketches {
    static let firstPage = """
        +------+-----------------------+-----------+
        | Need | What we will do       | Who       |
        +------+-----------------------+-----------+
        | One  | Audit the teaching of | Head of   |
        |      | reading in each class | English   |
        |      | and share the results | and Maths |
        +------+-----------------------+-----------+
        """

    /// Goes on in the middle of the sentence that the first page ends with.
    static let pageInMidSentence = """
        +------+-----------------------+-----------+
        |      | with all of the staff | leaders   |
        |      | in the school.        |           |
        +------+-----------------------+-----------+
        | Two  | Buy new books.        | Head      |
        +------+-----------------------+-----------+
        """

    static let pageWithNewRow = """
        +------+-----------------------+-----------+
        | Two  | Buy new books.        | Head      |
        +------+-----------------------+-----------+
        | Tri  | Train the new staff.  | Deputy    |
        +------+-----------------------+-----------+
        """

    static let pageWithHeader = """
        +------+-----------------------+-----------+
        | Need | What we will do       | Who       |
        +------+-----------------------+-----------+
        | Two  | Buy new books.        | Head      |
        +------+-----------------------+-----------+
        """

    static let prose = """
        Our school has grown over the last three years and now has two classes in each
        year. The governors visited every class in the autumn and were pleased with the
        progress that children make in reading.
        """

    static let spans = """
        Priority one: reading

        +--------+--------+--------+--------+
        | Need   | Autumn | Spring | Lead   |
        +--------+--------+--------+--------+
        | Fluent | Audit  | Review | Head   |
        |        +--------+--------+        |
        |        | Both of the     |        |
        |        | terms           |        |
        +--------+--------+--------+--------+
        """

    /// Every kind of document that the tests draw: one sketch a page.
    static let documents: [[String]] = [
        [firstPage, pageInMidSentence], [firstPage, pageWithNewRow], [firstPage, pageWithHeader], [prose], [spans],
        [prose, spans, firstPage, pageInMidSentence], [""],
    ]
}
