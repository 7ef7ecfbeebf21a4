extension PlanSchema {
    /// What plans and comparisons define alike. It is put into both schemas four spaces in, hence the indent of all lines
    /// but the first.
    static let definitionsInBoth = #"""
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "yearId": {
              "description": "An academic year, whatever the document wrote.",
              "type": "string",
              "pattern": "^[0-9]{4}-[0-9]{2}$"
            },
            "termReference": {
              "type": "object",
              "required": ["year", "term"],
              "additionalProperties": false,
              "properties": {
                "year": {"$ref": "#/$defs/yearId"},
                "term": {"description": "The term's index in its year.", "type": "integer", "minimum": 1}
              }
            }
        """#
}
