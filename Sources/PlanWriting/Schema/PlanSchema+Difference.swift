extension PlanSchema {
    /// What every comparison of two plans that planlift writes as JSON is valid against.
    public static let differenceText = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:planlift:schema:difference:1.0",
          "title": "What changed between two plans, version 1.0",
          "type": "object",
          "required": ["schemaVersion", "before", "after", "summary", "changes"],
          "additionalProperties": false,
          "properties": {
            "schemaVersion": {"const": "1.0"},
            "before": {"$ref": "#/$defs/file"},
            "after": {"$ref": "#/$defs/file"},
            "summary": {
              "type": "object",
              "required": ["added", "removed", "edited", "moved", "renumbered", "unchanged"],
              "additionalProperties": false,
              "properties": {
                "added": {"type": "integer", "minimum": 0},
                "removed": {"type": "integer", "minimum": 0},
                "edited": {"type": "integer", "minimum": 0},
                "moved": {"type": "integer", "minimum": 0},
                "renumbered": {"type": "integer", "minimum": 0},
                "unchanged": {"type": "integer", "minimum": 0}
              }
            },
            "changes": {"type": "array", "items": {"$ref": "#/$defs/change"}},
            "consequences": {
              "description": "Numbers that merely follow from the changes.",
              "type": "array",
              "minItems": 1,
              "items": {"$ref": "#/$defs/change"}
            }
          },
          "$defs": {
            \#(definitionsInBoth),
            "file": {
              "type": "object",
              "required": ["name", "sha256"],
              "additionalProperties": false,
              "properties": {
                "name": {"type": "string", "minLength": 1},
                "sha256": {"$ref": "#/$defs/sha256"},
                "title": {"type": "string", "minLength": 1}
              }
            },
            "place": {
              "type": "object",
              "required": ["text", "path"],
              "additionalProperties": false,
              "properties": {
                "text": {"type": "string"},
                "number": {"description": "As the item bears it.", "type": "string", "minLength": 1},
                "path": {
                  "description": "The headings, labels and titles that it stands under, outermost first.",
                  "type": "array",
                  "items": {"type": "string"}
                },
                "from": {"$ref": "#/$defs/termReference"},
                "to": {"$ref": "#/$defs/termReference"}
              }
            },
            "edit": {
              "type": "object",
              "required": ["op", "text"],
              "additionalProperties": false,
              "properties": {"op": {"enum": ["equal", "insert", "delete"]}, "text": {"type": "string"}}
            },
            "change": {
              "type": "object",
              "required": ["kind", "item"],
              "additionalProperties": false,
              "properties": {
                "kind": {"enum": ["added", "removed", "edited", "moved", "renumbered"]},
                "item": {
                  "enum": [
                    "priority", "objective", "successCriterion", "strand", "milestone", "action", "step",
                    "outcome", "indicator", "section"
                  ]
                },
                "field": {"description": "The column header of an edited cell.", "type": "string", "minLength": 1},
                "beforeId": {"type": "string", "minLength": 1},
                "afterId": {"type": "string", "minLength": 1},
                "before": {"$ref": "#/$defs/place"},
                "after": {"$ref": "#/$defs/place"},
                "edits": {"type": "array", "items": {"$ref": "#/$defs/edit"}}
              }
            }
          }
        }

        """#
}
