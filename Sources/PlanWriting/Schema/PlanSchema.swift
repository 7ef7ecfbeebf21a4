/// The published contract as JSON Schema (draft 2020-12).
public enum PlanSchema {
    /// What every plan that planlift writes as JSON is valid against.
    public static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:planlift:schema:plan:1.0",
          "title": "A plan as planlift emits it, version 1.0",
          "description": "A field that has no value is left out: it is never null and never an empty string.",
          "type": "object",
          "required": [
            "schemaVersion", "source", "title", "years", "sections", "priorities", "actionPlans", "indicators",
            "tables", "unplaced", "audit", "diagnostics"
          ],
          "additionalProperties": false,
          "properties": {
            "schemaVersion": {"const": "1.0"},
            "source": {"$ref": "#/$defs/source"},
            "title": {"type": "string"},
            "years": {"type": "array", "items": {"$ref": "#/$defs/year"}},
            "sections": {"type": "array", "items": {"$ref": "#/$defs/section"}},
            "priorities": {"type": "array", "items": {"$ref": "#/$defs/priority"}},
            "actionPlans": {"type": "array", "items": {"$ref": "#/$defs/actionPlan"}},
            "indicators": {"type": "array", "items": {"$ref": "#/$defs/indicator"}},
            "tables": {"type": "array", "items": {"$ref": "#/$defs/table"}},
            "unplaced": {"type": "array", "items": {"$ref": "#/$defs/unplaced"}},
            "audit": {"$ref": "#/$defs/audit"},
            "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}},
            "organisation": {"type": "string", "minLength": 1},
            "period": {"$ref": "#/$defs/period"}
          },
          "$defs": {
            \#(definitionsInBoth),
            "day": {
              "description": "A day of the Gregorian calendar.",
              "type": "string",
              "format": "date",
              "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
            },
            "confidence": {
              "description": "How far the reading is to be trusted, from 0 to 1.",
              "type": "number",
              "minimum": 0,
              "maximum": 1
            },
            "status": {"enum": ["complete", "onTrack", "atRisk", "offTrack", "notStarted"]},
            "color": {"description": "8-bit sRGB.", "type": "string", "pattern": "^#[0-9a-f]{6}$"},
            "box": {
              "description": "[left, top, right, bottom] in points, origin top left.",
              "type": "array",
              "items": {"type": "number"},
              "minItems": 4,
              "maxItems": 4
            },
            "provenance": {
              "description": "Where the text stands: one entry for each page that it touches, or one place in a DOCX part.",
              "oneOf": [
                {
                  "type": "object",
                  "required": ["page", "box"],
                  "additionalProperties": false,
                  "properties": {"page": {"type": "integer", "minimum": 1}, "box": {"$ref": "#/$defs/box"}}
                },
                {
                  "type": "object",
                  "required": ["part", "block"],
                  "additionalProperties": false,
                  "properties": {
                    "part": {
                      "description": "The name of the part in the package: word/document.xml.",
                      "type": "string",
                      "minLength": 1
                    },
                    "block": {"type": "integer", "minimum": 1},
                    "row": {"type": "integer", "minimum": 1},
                    "cell": {"type": "integer", "minimum": 1}
                  }
                }
              ]
            },
            "provenanceList": {"type": "array", "items": {"$ref": "#/$defs/provenance"}},
            "period": {
              "description": "A span of days, both ends included.",
              "type": "object",
              "required": ["start", "end"],
              "additionalProperties": false,
              "properties": {"start": {"$ref": "#/$defs/day"}, "end": {"$ref": "#/$defs/day"}}
            },
            "source": {
              "description": "The file that the plan was read from.",
              "type": "object",
              "required": ["name", "sha256", "format"],
              "additionalProperties": false,
              "properties": {
                "name": {"description": "The file's name without its folder.", "type": "string", "minLength": 1},
                "sha256": {"$ref": "#/$defs/sha256"},
                "format": {"enum": ["pdf", "docx"]},
                "pageCount": {"type": "integer", "minimum": 0},
                "producer": {"type": "string", "minLength": 1},
                "title": {"description": "The title in the file's properties.", "type": "string", "minLength": 1}
              }
            },
            "term": {
              "type": "object",
              "required": ["index", "label", "name", "certainty"],
              "additionalProperties": false,
              "dependentRequired": {"start": ["end"], "end": ["start"]},
              "properties": {
                "index": {"description": "The position in its year.", "type": "integer", "minimum": 1},
                "label": {"description": "As written.", "type": "string"},
                "name": {"description": "As the field calls it: Autumn, Spring 2, October.", "type": "string"},
                "certainty": {
                  "description": "Whether the document states the dates, or they tile the academic year by convention.",
                  "enum": ["stated", "convention"]
                },
                "start": {"$ref": "#/$defs/day"},
                "end": {"$ref": "#/$defs/day"}
              }
            },
            "year": {
              "type": "object",
              "required": ["id", "label", "start", "end", "terms"],
              "additionalProperties": false,
              "properties": {
                "id": {"$ref": "#/$defs/yearId"},
                "label": {"description": "As written.", "type": "string"},
                "start": {"$ref": "#/$defs/day"},
                "end": {"$ref": "#/$defs/day"},
                "terms": {"type": "array", "items": {"$ref": "#/$defs/term"}}
              }
            },
            "listItem": {
              "type": "object",
              "required": ["label", "level", "text"],
              "additionalProperties": false,
              "properties": {
                "label": {"description": "As written: A.; empty for a bullet.", "type": "string"},
                "level": {"description": "0 for the outermost.", "type": "integer", "minimum": 0},
                "text": {"type": "string"}
              }
            },
            "block": {
              "description": "A block of narrative.",
              "oneOf": [
                {
                  "type": "object",
                  "required": ["kind", "text"],
                  "additionalProperties": false,
                  "properties": {"kind": {"const": "paragraph"}, "text": {"type": "string", "minLength": 1}}
                },
                {
                  "type": "object",
                  "required": ["kind", "items"],
                  "additionalProperties": false,
                  "properties": {
                    "kind": {"const": "list"},
                    "items": {"type": "array", "items": {"$ref": "#/$defs/listItem"}, "minItems": 1}
                  }
                },
                {
                  "type": "object",
                  "required": ["kind", "label", "text"],
                  "additionalProperties": false,
                  "properties": {
                    "kind": {"const": "note"},
                    "label": {"description": "The note's mark.", "type": "string"},
                    "text": {"type": "string"}
                  }
                },
                {
                  "type": "object",
                  "required": ["kind", "table"],
                  "additionalProperties": false,
                  "properties": {
                    "kind": {"const": "table"},
                    "table": {"description": "The id of an entry of tables.", "type": "string", "minLength": 1}
                  }
                }
              ]
            },
            "section": {
              "type": "object",
              "required": ["heading", "level", "blocks"],
              "additionalProperties": false,
              "properties": {
                "heading": {"description": "Empty only for text before the first heading.", "type": "string"},
                "level": {"description": "Tells nesting; the list itself is flat.", "type": "integer", "minimum": 1},
                "blocks": {"type": "array", "items": {"$ref": "#/$defs/block"}},
                "number": {"type": "string", "minLength": 1}
              }
            },
            "numberedText": {
              "type": "object",
              "required": ["id", "text"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1},
                "text": {"description": "With the bullets below it, one a line.", "type": "string", "minLength": 1},
                "number": {"type": "string", "minLength": 1}
              }
            },
            "milestone": {
              "description": "One non-empty cell of a term grid.",
              "type": "object",
              "required": ["id", "text", "from", "to", "row", "provenance", "confidence"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1},
                "text": {"type": "string", "minLength": 1},
                "from": {"$ref": "#/$defs/termReference"},
                "to": {"description": "Equal to from unless the cell spans terms.", "$ref": "#/$defs/termReference"},
                "row": {
                  "description": "The table row inside the strand: what stands side by side shares it.",
                  "type": "integer",
                  "minimum": 1
                },
                "provenance": {"$ref": "#/$defs/provenanceList"},
                "confidence": {"$ref": "#/$defs/confidence"},
                "start": {"$ref": "#/$defs/day"},
                "end": {"$ref": "#/$defs/day"},
                "note": {
                  "description": "Label-column text that belongs to this row alone.",
                  "type": "string",
                  "minLength": 1
                },
                "lead": {"type": "string", "minLength": 1},
                "status": {"$ref": "#/$defs/status"}
              }
            },
            "strand": {
              "description": "A row group of a term grid: what one label covers.",
              "type": "object",
              "required": ["id", "label", "title", "milestones"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1},
                "label": {"description": "As written.", "type": "string"},
                "title": {"description": "The label without number and separator.", "type": "string"},
                "milestones": {"type": "array", "items": {"$ref": "#/$defs/milestone"}},
                "number": {"type": "string", "minLength": 1}
              }
            },
            "priority": {
              "type": "object",
              "required": ["id", "title", "heading", "objectives", "successCriteria", "strands"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1},
                "title": {"description": "The heading without number and separator.", "type": "string"},
                "heading": {"description": "As written.", "type": "string"},
                "objectives": {"type": "array", "items": {"$ref": "#/$defs/numberedText"}},
                "successCriteria": {"type": "array", "items": {"$ref": "#/$defs/numberedText"}},
                "objectivesHeading": {"description": "What stands over the objectives, as written.", "type": "string", "minLength": 1},
                "successCriteriaHeading": {"description": "What stands over the success criteria, as written.", "type": "string", "minLength": 1},
                "strands": {"type": "array", "items": {"$ref": "#/$defs/strand"}},
                "number": {"type": "string", "minLength": 1}
              }
            },
            "column": {
              "type": "object",
              "required": ["header", "role"],
              "additionalProperties": false,
              "properties": {
                "header": {"type": "string"},
                "role": {
                  "enum": [
                    "number", "action", "lead", "timescale", "cost", "resources", "outcome", "monitoring",
                    "evidence", "status", "objective", "other"
                  ]
                }
              }
            },
            "step": {
              "type": "object",
              "required": ["text"],
              "additionalProperties": false,
              "properties": {
                "text": {"type": "string", "minLength": 1},
                "ref": {"type": "string", "minLength": 1},
                "lead": {"type": "string", "minLength": 1},
                "timescale": {"type": "string", "minLength": 1},
                "status": {"$ref": "#/$defs/status"}
              }
            },
            "outcome": {
              "type": "object",
              "required": ["text"],
              "additionalProperties": false,
              "properties": {"text": {"type": "string", "minLength": 1}, "ref": {"type": "string", "minLength": 1}}
            },
            "action": {
              "description": "One row group of an action plan.",
              "type": "object",
              "required": ["id", "title", "steps", "outcomes", "cells", "provenance", "confidence"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1},
                "title": {"type": "string"},
                "steps": {"type": "array", "items": {"$ref": "#/$defs/step"}},
                "outcomes": {"type": "array", "items": {"$ref": "#/$defs/outcome"}},
                "cells": {
                  "description": "Every column, header to full text.",
                  "type": "object",
                  "additionalProperties": {"type": "string"}
                },
                "provenance": {"$ref": "#/$defs/provenanceList"},
                "confidence": {"$ref": "#/$defs/confidence"},
                "number": {"type": "string", "minLength": 1},
                "group": {
                  "description": "The heading row above it inside the table, verbatim.",
                  "type": "string",
                  "minLength": 1
                },
                "leads": {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1},
                "timescale": {"description": "As written.", "type": "string", "minLength": 1},
                "due": {"description": "Only where the timescale is certain.", "$ref": "#/$defs/day"},
                "status": {"$ref": "#/$defs/status"}
              }
            },
            "actionPlan": {
              "type": "object",
              "required": ["id", "columns", "actions"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1},
                "columns": {"type": "array", "items": {"$ref": "#/$defs/column"}},
                "actions": {"type": "array", "items": {"$ref": "#/$defs/action"}},
                "title": {"type": "string", "minLength": 1},
                "year": {"$ref": "#/$defs/yearId"}
              }
            },
            "indicator": {
              "type": "object",
              "required": ["group", "text"],
              "additionalProperties": false,
              "properties": {
                "group": {"type": "string"},
                "text": {"type": "string", "minLength": 1},
                "number": {"type": "string", "minLength": 1}
              }
            },
            "cell": {
              "type": "object",
              "required": ["row", "column", "rowSpan", "columnSpan", "text", "isHeader", "provenance"],
              "additionalProperties": false,
              "properties": {
                "row": {"type": "integer", "minimum": 0},
                "column": {"type": "integer", "minimum": 0},
                "rowSpan": {"type": "integer", "minimum": 1},
                "columnSpan": {"type": "integer", "minimum": 1},
                "text": {"type": "string"},
                "isHeader": {"type": "boolean"},
                "provenance": {"$ref": "#/$defs/provenanceList"},
                "fill": {"$ref": "#/$defs/color"},
                "confidence": {"$ref": "#/$defs/confidence"}
              }
            },
            "table": {
              "description": "A table as it was found, also where it became a priority or an action plan.",
              "type": "object",
              "required": ["id", "pages", "rowCount", "columnCount", "headerRowCount", "kind", "cells"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1},
                "pages": {"type": "array", "items": {"type": "integer", "minimum": 1}, "uniqueItems": true},
                "rowCount": {"type": "integer", "minimum": 0},
                "columnCount": {"type": "integer", "minimum": 0},
                "headerRowCount": {"type": "integer", "minimum": 0},
                "kind": {"enum": ["termGrid", "actionPlan", "other"]},
                "cells": {"type": "array", "items": {"$ref": "#/$defs/cell"}},
                "caption": {"type": "string", "minLength": 1}
              }
            },
            "unplaced": {
              "description": "Text that found no place in the plan.",
              "type": "object",
              "required": ["text"],
              "additionalProperties": false,
              "properties": {
                "text": {"type": "string", "minLength": 1},
                "page": {"type": "integer", "minimum": 1},
                "box": {"$ref": "#/$defs/box"},
                "provenance": {"$ref": "#/$defs/provenanceList"}
              }
            },
            "audit": {
              "description": "Words of the source by what became of them; the last three add up to the first.",
              "type": "object",
              "required": ["sourceWords", "planWords", "furnitureWords", "unplacedWords"],
              "additionalProperties": false,
              "properties": {
                "sourceWords": {"type": "integer", "minimum": 0},
                "planWords": {"type": "integer", "minimum": 0},
                "furnitureWords": {"type": "integer", "minimum": 0},
                "unplacedWords": {"type": "integer", "minimum": 0}
              }
            },
            "diagnostic": {
              "type": "object",
              "required": ["severity", "code", "message"],
              "additionalProperties": false,
              "properties": {
                "severity": {"enum": ["info", "warning", "error"]},
                "code": {
                  "description": "Stable and machine-readable.",
                  "type": "string",
                  "pattern": "^[a-z0-9]+([.-][a-z0-9]+)*$"
                },
                "message": {"type": "string", "minLength": 1},
                "page": {"type": "integer", "minimum": 1},
                "box": {"$ref": "#/$defs/box"}
              }
            }
          }
        }

        """#
}
