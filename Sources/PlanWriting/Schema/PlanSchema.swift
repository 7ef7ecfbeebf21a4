/// The published contract as JSON Schema (draft 2020-12); the files beside this one are the schemas themselves.
public enum PlanSchema {
    /// What every plan that planlift writes as JSON is valid against.
    public static let text = String(decoding: PackageResources.plan_schema_json, as: UTF8.self)
    /// What every comparison of two plans that planlift writes as JSON is valid against.
    public static let differenceText = String(decoding: PackageResources.difference_schema_json, as: UTF8.self)
    /// What the history of several versions that planlift writes as JSON is valid against.
    public static let historyText = String(decoding: PackageResources.history_schema_json, as: UTF8.self)
    /// What every file of corrections that planlift reads is valid against.
    public static let correctionsText = String(decoding: PackageResources.corrections_schema_json, as: UTF8.self)
}
