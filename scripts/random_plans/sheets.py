"""A document's parts as a spreadsheet, one below the other on one sheet that is printed as wide as the page."""
import copy
import math
from xml.sax.saxutils import escape

from . import looks
from .parts import Beside, Contents, Heading, Listing, Table

SPACES = {"office": "office:1.0", "style": "style:1.0", "text": "text:1.0", "table": "table:1.0", "fo": "xsl-fo-compatible:1.0"}
NAMESPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}"' for name, path in SPACES.items())
PAGES_IN_CENTIMETRES = {"A4": (29.7, 21), "A3": (42, 29.7)}
MARGIN_IN_CENTIMETRES = 1.5
WIDEST_COLUMNS_BESIDE_IN_CENTIMETRES = 4
GAP_WITHOUT_BORDERS_IN_CENTIMETRES = 0.35
CENTIMETRES_PER_POINT = 2.54 / 72
# Wider than letters are on the average, so that no estimated row cuts its text.
LETTER_WIDTH_IN_EMS = 0.62
LINE_HEIGHT_IN_EMS = 1.35


def draw(source):
    return {"font": source.choice(["Liberation Sans", "Carlito", "DejaVu Sans"]), "size": source.choice([8, 9, 10]), "borders": source.random() < 0.75,
            "shaded": source.random() < 0.5, "valign": source.choice(["top", "top", "middle", "bottom"]), "paper": source.choice(["A4", "A4", "A3"])}


def as_shown(gold):
    """The golden plan as a sheet shows it: lines instead of paragraphs in a cell, and no contents page."""
    def mended(value):
        if isinstance(value, str): return value.replace("\n\n", "\n")
        if isinstance(value, list): return [mended(item) for item in value]
        return {key: mended(item) for key, item in value.items()} if isinstance(value, dict) else value

    gold = mended(copy.deepcopy(gold))
    gold.pop("contents", None)
    return gold


class _Sheet:
    def __init__(self, look, tables):
        self.look, self.rows, self.heights = look, [], []
        page = PAGES_IN_CENTIMETRES[look["paper"]][0] - 2 * MARGIN_IN_CENTIMETRES
        main = max(tables, key=lambda table: (table.kind == "plan", len(table.widths)), default=None)
        shares = main.widths if main else [1]
        self.widths = [page * share / sum(shares) for share in shares]
        while len(self.widths) < max((len(table.widths) for table in tables), default=1):
            self.widths.append(WIDEST_COLUMNS_BESIDE_IN_CENTIMETRES)

    def height(self, lines, width, size):
        per_line = max(1, int(width / (size * LETTER_WIDTH_IN_EMS * CENTIMETRES_PER_POINT)))
        return sum(math.ceil(max(1, len(line)) / per_line) for line in lines) * size * LINE_HEIGHT_IN_EMS * CENTIMETRES_PER_POINT

    def add(self, cells, height):
        self.rows.append(f'<table:table-row table:style-name="row{len(self.rows)}">{cells}</table:table-row>')
        self.heights.append(max(0.5, height))

    def full(self, style, lines, size):
        self.add(_cell(style, lines, len(self.widths)), self.height(lines, sum(self.widths), size))

    def table(self, table):
        count, pending = len(table.widths), {}
        for row in table.rows:
            cells, column, waiting, height = "", 0, list(row.cells), 0
            while column < count:
                if pending.get(column, 0):
                    pending[column] -= 1
                    cells += '<table:covered-table-cell table:style-name="body"/>'
                    column += 1
                    continue
                cell = waiting.pop(0)
                if cell.rows > 1: pending[column] = cell.rows - 1
                style = "head" if row.kind in ("head", "copied head", "banner") or cell.kind == "key" else "body"
                lines = _lines(cell.lines)
                cells += _cell(style, lines, cell.columns, cell.rows)
                needed = self.height(lines, sum(self.widths[column:column + cell.columns]), self.look["size"] * (1.08 if style == "head" else 1))
                height = max(height, needed / cell.rows)
                column += cell.columns
            self.add(cells, height + (0.1 if self.look["borders"] else GAP_WITHOUT_BORDERS_IN_CENTIMETRES))
        self.add(_cell("plain", []), 0.5)


def _lines(value):
    mark = {"bullet": "• ", "typed bullet": "• ", "typed bullet by breaks": "- "}.get(value.mark, "")
    return [f"{place}. {item}" for place, item in enumerate(value.items, 1)] if value.mark == "decimal" else [mark + item for item in value.items]


def _cell(style, lines, columns=1, rows=1):
    spans = (f' table:number-columns-spanned="{columns}"' if columns > 1 else "") + (f' table:number-rows-spanned="{rows}"' if rows > 1 else "")
    kind = ' office:value-type="string"' if lines else ""
    covered = f'<table:covered-table-cell table:style-name="{style}"/>' * (columns - 1)
    return f'<table:table-cell table:style-name="{style}"{kind}{spans}>{"".join(f"<text:p>{escape(line)}</text:p>" for line in lines)}</table:table-cell>{covered}'


def _cell_style(look, name, size, weight="normal", is_in_table=False):
    border = ' fo:border="0.5pt solid #444444"' if is_in_table and look["borders"] else ""
    fill = ' fo:background-color="#dce6f1"' if name == "head" and look["shaded"] else ""
    align = look["valign"] if is_in_table else "middle"
    return (f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="{align}"{border}{fill}/>'
            f'<style:paragraph-properties fo:text-align="start"/>'
            f'<style:text-properties fo:font-family="{look["font"]}" fo:font-size="{size}pt" fo:font-weight="{weight}"/></style:style>')


def _styles(look, sheet):
    size = look["size"]
    cells = (_cell_style(look, "title", size + 8, "bold") + _cell_style(look, "heading", size + 3, "bold") + _cell_style(look, "plain", size)
             + _cell_style(look, "body", size, is_in_table=True) + _cell_style(look, "head", size, "bold", True))
    columns = "".join(f'<style:style style:name="column{place}" style:family="table-column"><style:table-column-properties style:column-width="{width:.2f}cm"/></style:style>'
                      for place, width in enumerate(sheet.widths))
    rows = "".join(f'<style:style style:name="row{place}" style:family="table-row"><style:table-row-properties style:row-height="{height:.2f}cm" '
                   f'style:use-optimal-row-height="false"/></style:style>' for place, height in enumerate(sheet.heights))
    width, height = PAGES_IN_CENTIMETRES[look["paper"]]
    page = (f'<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="{width}cm" fo:page-height="{height}cm" '
            f'style:print-orientation="landscape" fo:margin="{MARGIN_IN_CENTIMETRES}cm" style:scale-to-X="1" style:scale-to-Y="0"/>'
            '<style:header-style/><style:footer-style/></style:page-layout>')
    table = '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>'
    master = ('<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"><style:header style:display="false"/>'
              '<style:footer style:display="false"/></style:master-page></office:master-styles>')
    return f"<office:automatic-styles>{page}{cells}{columns}{rows}{table}</office:automatic-styles>{master}"


def write(source, document, tables, path):
    look = draw(source)
    look["borders"] = look["borders"] or looks.has_spans(tables) or looks.has_several_rows(tables)
    sheet, size = _Sheet(look, tables), look["size"]
    for part in document.parts:
        if isinstance(part, Heading): sheet.full("heading" if part.level else "title", [part.text], size + (3 if part.level else 8))
        elif isinstance(part, (Table, Beside)):
            for table in getattr(part, "tables", [part]): sheet.table(table)
        elif isinstance(part, Listing):
            for place, item in enumerate(part.items, 1):
                mark = f"{place}. " if part.mark in ("decimal", "typed") else "- " if part.mark == "dash" else "• "
                sheet.full("plain", [mark + item], size)
        elif not isinstance(part, Contents): sheet.full("heading" if part.kind == "caption" else "plain", [part.text], size)
    columns = "".join(f'<table:table-column table:style-name="column{place}"/>' for place in range(len(sheet.widths)))
    body = f'<office:spreadsheet><table:table table:name="Plan" table:style-name="sheet">{columns}{"".join(sheet.rows)}</table:table></office:spreadsheet>'
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.2" '
                    f'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">{_styles(look, sheet)}<office:body>{body}</office:body></office:document>')
    return look
