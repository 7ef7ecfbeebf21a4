"""The parts of a Word file besides its body, and the zip that holds them; the same bytes for the same parts."""
import zipfile
from xml.sax.saxutils import escape

NAMESPACES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
              'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
BULLET_LIST, FIRST_NUMBERED_LIST = 1, 2
MOMENT = (2024, 1, 2, 3, 4, 0)
HEADING_SIZES = {0: 40, 1: 30, 2: 25, 3: 22}


def _style(name, identifier, based_on="Normal", paragraph="", run="", kind="paragraph", rest=""):
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = ' w:default="1"' if identifier == "Normal" else ""
    return (f'<w:style w:type="{kind}"{default} w:styleId="{identifier}"><w:name w:val="{name}"/>{base}<w:qFormat/>'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr>{rest}</w:style>")


def styles(font, half_points):
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/><w:sz w:val="{half_points}"/>'
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    result = [_style("Normal", "Normal", "", '<w:spacing w:after="120"/>', fonts)]
    result.append(_style("Title", "Title", run='<w:sz w:val="44"/>'))
    for level in (1, 2, 3):
        result.append(_style(f"heading {level}", f"Heading{level}", paragraph=f'<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="{level - 1}"/>',
                             run=f'<w:b/><w:sz w:val="{HEADING_SIZES[level]}"/>'))
        result.append(_style(f"Our heading {level}", f"OurHeading{level}", f"Heading{level}", run='<w:color w:val="1F4E79"/>'))
    result.append(_style("List Paragraph", "ListParagraph", paragraph='<w:ind w:left="720"/>'))
    result.append(_style("toc 1", "TOC1", paragraph='<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'))
    result.append(_style("Normal Table", "TableNormal", "", kind="table"))
    result.append(_style("Table Grid", "TableGrid", "TableNormal", kind="table", rest=f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"))
    return f"{DECLARATION}<w:styles {NAMESPACES}>{''.join(result)}</w:styles>"


def numbering(numbered_lists, bullet):
    """One list of bullets, and as many numbered lists as the body began, each of which counts from one."""
    def abstract(identifier, form, text):
        return (f'<w:abstractNum w:abstractNumId="{identifier}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>')

    numbers = "".join(
        f'<w:num w:numId="{FIRST_NUMBERED_LIST + place}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for place in range(numbered_lists))
    return (f'{DECLARATION}<w:numbering {NAMESPACES}>{abstract(1, "bullet", bullet)}{abstract(2, "decimal", "%1.")}'
            f'<w:num w:numId="{BULLET_LIST}"><w:abstractNumId w:val="1"/></w:num>{numbers}</w:numbering>')


def margin_text(kind, text, has_page_number):
    """The header or footer of all pages."""
    field = '<w:r><w:t xml:space="preserve"> </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>' if has_page_number else ""
    return f'{DECLARATION}<w:{kind} {NAMESPACES}><w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>{field}</w:p></w:{kind}>'


def write(path, body, title, font, half_points, numbered_lists, bullet, header, footer):
    """header and footer: a text, or None for a document without one; their relationships are rIdHeader and rIdFooter."""
    parts = {"styles": styles(font, half_points), "numbering": numbering(numbered_lists, bullet)}
    if header is not None: parts["header1"] = margin_text("hdr", header, False)
    if footer is not None: parts["footer1"] = margin_text("ftr", footer, True)
    kinds = {name: name.rstrip("1") for name in parts}
    identifiers = {"header": "rIdHeader", "footer": "rIdFooter"}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>' for name, kind in kinds.items())
    relations = "".join(f'<Relationship Id="{identifiers.get(kind, f"rId{place}")}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
                        for place, (name, kind) in enumerate(kinds.items(), 1))
    files = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{overrides}</Types>',
        "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>',
        "word/document.xml": f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, MOMENT), content, zipfile.ZIP_DEFLATED)
