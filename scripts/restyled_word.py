"""Word files in another look: what stands in their tables stays, how the tables are drawn changes.

Each style takes the parts of a package that hold its text or its styles, and says how the tables of the print look: `plain` (as it is),
`borderless`, `horizontal` (rules between rows only), `refitted` (another font and other widths of columns, rules as they are), `bare` (the
same without borders) and `cut` (low pages: tables run over their ends). All is drawn from the file's name, the same each time.
"""
import io
import random
import re
import xml.dom.minidom
import zipfile

STYLES = ("plain", "borderless", "horizontal", "refitted", "bare", "cut")
RULED_STYLES = ("plain",)
# Without a part in this list a package's other text (headers, notes) keeps its own look.
RESTYLED_PARTS = re.compile(r"word/(document|styles)\d*\.xml$")
FONTS = ("Liberation Serif", "Liberation Sans", "DejaVu Sans", "DejaVu Serif", "Carlito", "Caladea")
# Text in these fonts is signs: in another font it would be other text.
SIGN_FONTS = re.compile(r"wingdings|webdings|symbol", re.IGNORECASE)
LEAST_WIDTH_FACTOR, MOST_WIDTH_FACTOR = 0.65, 1.5
# Of a low page, in twentieths of a point: about two fifths of A4.
LOW_PAGE_HEIGHT, LOW_PAGE_MARGIN = 6800, 720
ORDER_OF_TABLE_PROPERTIES = ("w:tblStyle", "w:tblpPr", "w:tblOverlap", "w:bidiVisual", "w:tblStyleRowBandSize", "w:tblStyleColBandSize",
                             "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd")
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
HORIZONTAL_SIDES = ("top", "bottom", "insideH")


def restyled(package, style, name):
    """The bytes of a Word file in a style."""
    if style == "plain":
        return package
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if RESTYLED_PARTS.fullmatch(item.filename):
                part = xml.dom.minidom.parseString(content)
                restyle(part, style, name)
                content = part.toxml(encoding="UTF-8")
            new.writestr(zipfile.ZipInfo(item.filename), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def restyle(part, style, name):
    if style in ("borderless", "horizontal", "bare"):
        set_borders(part, HORIZONTAL_SIDES if style == "horizontal" else ())
    if style in ("refitted", "bare"):
        source = random.Random(f"{style} {name}")
        set_font(part, source.choice(FONTS))
        for table in part.getElementsByTagName("w:tbl"):
            set_widths(table, source)
    if style == "cut":
        for section in part.getElementsByTagName("w:sectPr"):
            lower(section)


def children(element, *names):
    return [child for child in element.childNodes if child.nodeName in names]


def remove(elements):
    for element in list(elements):
        element.parentNode.removeChild(element)


def set_borders(part, sides):
    """Draws all tables with rules on these sides only: those of styles, rows and cells go, each table says for itself what it has."""
    for name in ("w:tblBorders", "w:tcBorders"):
        remove(part.getElementsByTagName(name))
    for properties in [properties for table in part.getElementsByTagName("w:tbl") for properties in children(table, "w:tblPr")]:
        borders = part.createElement("w:tblBorders")
        for side in SIDES:
            border = part.createElement(f"w:{side}")
            border.setAttribute("w:val", "single" if side in sides else "nil")
            for attribute, value in (("sz", "4"), ("space", "0"), ("color", "auto")):
                border.setAttribute(f"w:{attribute}", value)
            borders.appendChild(border)
        before = [child for child in properties.childNodes if child.nodeName in ORDER_OF_TABLE_PROPERTIES]
        properties.insertBefore(borders, before[-1].nextSibling if before else properties.firstChild)


def set_font(part, font):
    for fonts in part.getElementsByTagName("w:rFonts"):
        if any(SIGN_FONTS.search(fonts.getAttribute(f"w:{kind}")) for kind in ("ascii", "hAnsi")):
            continue
        for kind in ("ascii", "hAnsi", "cs"):
            if fonts.hasAttribute(f"w:{kind}Theme"):
                fonts.removeAttribute(f"w:{kind}Theme")
            fonts.setAttribute(f"w:{kind}", font)


def number(element, attribute, otherwise):
    return int(element.getAttribute(attribute)) if re.fullmatch(r"\d+", element.getAttribute(attribute)) else otherwise


def set_widths(table, source):
    """Other widths for the columns of a table, which stays as wide as it is."""
    columns = [column for grid in children(table, "w:tblGrid") for column in children(grid, "w:gridCol")]
    widths = [number(column, "w:w", 0) for column in columns]
    drawn = [width * source.uniform(LEAST_WIDTH_FACTOR, MOST_WIDTH_FACTOR) for width in widths]
    if not sum(widths):
        return
    drawn = [round(width * sum(widths) / sum(drawn)) for width in drawn]
    for column, width in zip(columns, drawn):
        column.setAttribute("w:w", str(width))
    for row in children(table, "w:tr"):
        first = sum(number(before, "w:val", 0) for properties in children(row, "w:trPr") for before in children(properties, "w:gridBefore"))
        for cell in children(row, "w:tc"):
            properties = children(cell, "w:tcPr")
            span = number((children(properties[0], "w:gridSpan") or [cell])[0], "w:val", 1) if properties else 1
            for width in children(properties[0], "w:tcW") if properties else []:
                width.setAttribute("w:type", "dxa")
                width.setAttribute("w:w", str(sum(drawn[first:first + span])))
            first += span


def lower(section):
    """Pages of a section of the same width and less height."""
    for size in children(section, "w:pgSz"):
        size.setAttribute("w:h", str(LOW_PAGE_HEIGHT))
    for margin in children(section, "w:pgMar"):
        for side in ("top", "bottom"):
            margin.setAttribute(f"w:{side}", str(LOW_PAGE_MARGIN))
