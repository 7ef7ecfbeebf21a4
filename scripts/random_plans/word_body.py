"""A document's parts as the body of a Word file, with the habits of one writer."""
import random
from xml.sax.saxutils import escape

from . import word_package
from .parts import Beside, Cell, Contents, Heading, Lines, Listing, Table

PAPERS_IN_TWIPS = {"A4": (11906, 16838), "A3": (16838, 23811)}
MARGIN_IN_TWIPS = 1000
LEAST_WORDS_TO_TRACK = 5
HEADS = ("head", "copied head")
CHANGED = 'w:id="{identifier}" w:author="A. Writer" w:date="2024-01-02T03:04:00Z"'


class Body:
    def __init__(self, number, habits):
        self.source, self.habits = random.Random(f"word body {number}"), habits
        self.numbered_lists, self.changes = 0, 0

    # Text

    def runs(self, text, run=""):
        """Runs that show the text; a writer's program may have cut them, and changes may be tracked."""
        def plain(value, name="t"):
            return f'<w:r><w:rPr>{run}</w:rPr><w:{name} xml:space="preserve">{escape(value)}</w:{name}></w:r>' if value else ""

        words = text.split(" ")
        if len(words) >= LEAST_WORDS_TO_TRACK and self.source.random() < self.habits["tracked"]:
            place = self.source.randrange(1, len(words) - 1)
            self.changes += 2
            inserted = f"<w:ins {CHANGED.format(identifier=self.changes)}>{plain(words[place])}</w:ins>"
            deleted = f"<w:del {CHANGED.format(identifier=self.changes + 1)}>{plain('formerly ', 'delText')}</w:del>"
            return plain(" ".join(words[:place]) + " ") + deleted + inserted + plain(" " + " ".join(words[place + 1:]))
        if len(text) > 8 and self.source.random() < self.habits["split runs"]:
            place = self.source.randrange(2, len(text) - 2)
            return plain(text[:place]) + '<w:proofErr w:type="spellStart"/>' + plain(text[place:])
        return plain(text)

    def paragraph(self, content, properties=""):
        return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"

    def heading(self, part):
        level, habits = part.level, self.habits
        start = "<w:pageBreakBefore/>" if part.is_new_page else ""
        if level == 0 and habits["title"] in ("Title", "Heading1"):
            return self.paragraph(self.runs(part.text), f'<w:pStyle w:val="{habits["title"]}"/>')
        if level == 0:
            align = '<w:jc w:val="center"/>' if habits["title"] == "larger centred" else ""
            return self.paragraph(self.runs(part.text, '<w:b/><w:sz w:val="40"/>'), align)
        if habits["headings"] in ("styles", "own styles"):
            name = "Heading" if habits["headings"] == "styles" else "OurHeading"
            return self.paragraph(self.runs(part.text), f'<w:pStyle w:val="{name}{level}"/>{start}')
        size = habits["half points"] + (0 if habits["headings"] == "bold" else {1: 8, 2: 4, 3: 2}[level])
        return self.paragraph(self.runs(part.text, f'<w:b/><w:sz w:val="{size}"/>'), f'<w:keepNext/>{start}<w:spacing w:before="200" w:after="80"/>')

    def items(self, items, mark, run="", align=""):
        if mark == "decimal":
            identifier = word_package.FIRST_NUMBERED_LIST + self.numbered_lists
            self.numbered_lists += 1
        else:
            identifier = word_package.BULLET_LIST
        by_hand = mark == "dash" or mark == "bullet" and self.habits["lists"] == "typed"
        sign = "- " if mark == "dash" else f"{self.habits['bullet']} "
        result = ""
        for place, item in enumerate(items, 1):
            spacing = f'<w:spacing w:after="{self.habits["spacing"]}"/>'
            if mark == "typed": result += self.paragraph(self.runs(f"{place}. {item}", run), spacing + align)
            elif by_hand: result += self.paragraph(self.runs(sign + item, run), f'{spacing}<w:ind w:left="280" w:hanging="280"/>{align}')
            else:
                numbered = f'<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{identifier}"/></w:numPr>'
                result += self.paragraph(self.runs(item, run), numbered + spacing + '<w:ind w:left="360" w:hanging="360"/>' + align)
        return result

    # Tables

    def lines(self, cell, row):
        habits, kind = self.habits, cell.kind
        is_bold = kind in ("banner", "key") or kind == "head" and habits["bold head"] or kind == "label" and habits["bold labels"]
        colour = '<w:color w:val="FFFFFF"/>' if row.kind in HEADS and habits["shaded head"] else ""
        run = ("<w:b/>" if is_bold else "") + colour + f'<w:sz w:val="{habits["cell half points"]}"/>'
        align = f'<w:jc w:val="{"left" if kind in ("banner", "key", "label") else habits["align"]}"/>'
        spacing = f'<w:spacing w:after="{habits["spacing"]}"/>'
        items, mark = cell.lines.items, cell.lines.mark
        if not items: return self.paragraph("", spacing)
        if mark in ("bullet", "decimal"): return self.items(items, mark, run, align)
        if mark == "typed bullet by breaks":
            broken = f'<w:r><w:rPr>{run}</w:rPr><w:br/></w:r>'.join(self.runs(f"- {item}", run) for item in items)
            return self.paragraph(broken, spacing + align)
        sign = f"{habits['bullet']} " if mark == "typed bullet" else ""
        return "".join(self.paragraph(self.runs(sign + item, run), spacing + align) for item in items)

    def cell(self, cell, row, width, merge=""):
        habits, (dark, light) = self.habits, self.habits["colours"]
        span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="444444"/>' for side in ("top", "left", "bottom", "right"))
        borders = f"<w:tcBorders>{sides}</w:tcBorders>" if habits["borders"] == "cells" else ""
        fill = dark if row.kind in HEADS and habits["shaded head"] else light if row.kind == "banner" else ""
        shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill[1:].upper()}"/>' if fill else ""
        size = f'<w:tcW w:w="{width}" w:type="dxa"/>' if habits["widths"] != "none" else '<w:tcW w:w="0" w:type="auto"/>'
        return f'<w:tc><w:tcPr>{size}{span}{merge}{borders}{shading}<w:vAlign w:val="{habits["valign"]}"/></w:tcPr>{self.lines(cell, row)}</w:tc>'

    def table(self, table, page_width):
        habits = self.habits
        total = sum(table.widths)
        widths = [round(page_width * width / total) for width in table.widths]
        rows, open_merges = "", {}
        for row in table.rows:
            cells, column = "", 0
            waiting = list(row.cells)
            while column < len(widths):
                if open_merges.get(column, 0):
                    open_merges[column] -= 1
                    cells += self.cell(Cell(Lines([])), row, widths[column], "<w:vMerge/>")
                    column += 1
                    continue
                cell = waiting.pop(0)
                if cell.rows > 1: open_merges[column] = cell.rows - 1
                merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
                cells += self.cell(cell, row, sum(widths[column:column + cell.columns]), merge)
                column += cell.columns
            flags = ('<w:cantSplit/>' if habits["unsplit rows"] else "") + ('<w:tblHeader/>' if row.kind == "head" and habits["repeated head"] else "")
            rows += f"<w:tr><w:trPr>{flags}</w:trPr>{cells}</w:tr>"
        style = '<w:tblStyle w:val="TableGrid"/>' if habits["borders"] == "style" else ""
        kinds = {"table": ("top", "left", "bottom", "right", "insideH", "insideV"), "horizontal": ("top", "bottom", "insideH")}.get(habits["borders"], ())
        sides = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="808080"/>' for side in kinds)
        borders = f"<w:tblBorders>{sides}</w:tblBorders>" if sides else ""
        layout = '<w:tblLayout w:type="fixed"/>' if habits["widths"] == "fixed" else ""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        gap = '<w:{0} w:w="90" w:type="dxa"/>' if habits["borders"] == "none" else ""
        return (f'<w:tbl><w:tblPr>{style}<w:tblW w:w="{page_width}" w:type="dxa"/>{borders}{layout}'
                f'<w:tblCellMar>{gap.format("top")}<w:left w:w="80" w:type="dxa"/>{gap.format("bottom")}<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>')

    # The whole

    def section(self, is_landscape):
        habits = self.habits
        short, long = PAPERS_IN_TWIPS[habits["paper"]]
        width, height = (long, short) if is_landscape else (short, long)
        margins = ('<w:headerReference w:type="default" r:id="rIdHeader"/>' if habits["header"] else "") + (
            '<w:footerReference w:type="default" r:id="rIdFooter"/>' if habits["footer"] else "")
        orientation = ' w:orient="landscape"' if is_landscape else ""
        sides = "".join(f' w:{side}="{MARGIN_IN_TWIPS}"' for side in ("top", "right", "bottom", "left"))
        return (f'<w:sectPr>{margins}<w:pgSz w:w="{width}" w:h="{height}"{orientation}/><w:pgMar{sides} w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>',
                width - 2 * MARGIN_IN_TWIPS)

    def plain(self, part):
        align = f'<w:jc w:val="{self.habits["prose"]}"/>'
        if part.kind == "sign": return self.paragraph(self.runs(part.text + " " + "_" * 30), '<w:spacing w:before="240"/>')
        if part.kind in ("caption", "label"): return self.paragraph(self.runs(part.text, "<w:b/>"), "<w:keepNext/>")
        drawn = self.paragraph(self.runs(part.text), align)
        if self.source.random() < self.habits["controls"]:
            return f'<w:sdt><w:sdtPr><w:id w:val="{self.source.randrange(1, 10**6)}"/></w:sdtPr><w:sdtContent>{drawn}</w:sdtContent></w:sdt>'
        return drawn

    def contents(self, part):
        entries = "".join(self.paragraph(self.runs(entry) + f"<w:r><w:tab/></w:r>{self.runs(str(place // 2 + 2))}", '<w:pStyle w:val="TOC1"/>')
                          for place, entry in enumerate(part.entries))
        return self.heading(Heading(part.heading, 1)) + entries + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

    def xml(self, document):
        habits, result, is_wide = self.habits, "", self.habits["page"] == "landscape"
        gap, turn = "<w:p/>", _first_of_plan(document.parts)
        for place, part in enumerate(document.parts):
            if habits["page"] == "sections" and place == turn:  # the plan's pages are turned
                result += f"<w:p><w:pPr>{self.section(False)[0]}</w:pPr></w:p>"
                is_wide = True
            width = self.section(is_wide)[1]
            if isinstance(part, Heading): result += (gap if habits["empty lines"] and part.level else "") + self.heading(part)
            elif isinstance(part, Table): result += self.table(part, width) + gap
            elif isinstance(part, Beside): result += gap.join(self.table(one, width) for one in part.tables) + gap
            elif isinstance(part, Contents): result += self.contents(part)
            elif isinstance(part, Listing): result += self.items(part.items, part.mark)
            else: result += self.plain(part)
        return result + self.section(is_wide)[0]


def _first_of_plan(parts):
    """The place of the first plan's table, or of the headings and lists above it; None without one."""
    tables = [place for place, part in enumerate(parts) if isinstance(part, Table) and part.kind == "plan"]
    if not tables: return None
    place = tables[0]
    while isinstance(parts[place - 1], Heading) and place > 1: place -= 1
    return place


def write(document, habits, path):
    body = Body(document.number, habits)
    xml = body.xml(document)
    header = document.gold["document"]["organisation"] if habits["header"] else None
    word_package.write(path, xml, document.title, habits["font"], habits["half points"], body.numbered_lists, habits["bullet"],
                       header, "Page" if habits["footer"] else None)
