"""What a page is made of, whatever draws it: headings, paragraphs, lists, tables, and what stands beside the text."""
import dataclasses


@dataclasses.dataclass
class Heading:
    text: str
    level: int = 1          # 0 is the document's title
    is_new_page: bool = False


@dataclasses.dataclass
class Paragraph:
    text: str
    kind: str = "plain"     # plain, label (bold, over a list), caption (bold, over a table), box, sign, note, breadcrumb


@dataclasses.dataclass
class Listing:
    """Items without their marks, which the mark's kind draws: bullet, dash, decimal (automatic), typed (1. before the text)."""
    items: list
    mark: str = "bullet"


@dataclasses.dataclass
class Lines:
    """What stands in a cell: paragraphs, or items by paragraphs or by line breaks."""
    items: list
    mark: str = "none"      # none, bullet, decimal, typed bullet, typed bullet by breaks


@dataclasses.dataclass
class Cell:
    lines: Lines
    columns: int = 1
    rows: int = 1
    kind: str = "body"      # body, label, head, banner, key (a label beside its value)


@dataclasses.dataclass
class Row:
    cells: list
    kind: str = "body"      # body, head, copied head, banner, spacer, full (a row with a label under an action), total
    begins: bool = True     # begins an action or a strand


@dataclasses.dataclass
class Table:
    widths: list
    rows: list
    kind: str = "plan"      # plan, other, card

    @property
    def head_count(self):
        count = 0
        while count < len(self.rows) and self.rows[count].kind == "head":
            count += 1
        return count


@dataclasses.dataclass
class Contents:
    heading: str
    entries: list


@dataclasses.dataclass
class Beside:
    """Two tables side by side where the page allows it, else one after the other."""
    tables: list


def cell(text, columns=1, rows=1, kind="body"):
    """A cell whose paragraphs are parted by empty lines."""
    return Cell(Lines(text.split("\n\n") if text else []), columns, rows, kind)


def simple_table(rows, widths, kind="other"):
    """A table of texts whose first row is its head."""
    drawn = [Row([cell(text, kind="head") for text in rows[0]], "head")]
    drawn += [Row([cell(text) for text in row], "total" if row[0].startswith("Total") else "body") for row in rows[1:]]
    return Table(widths, drawn, kind)
