package import DocumentModel
package import PlanModel

/// What there is to look at: a plan, and the document that it was read from.
package struct Review {
    package let plan: Plan
    /// Its text and tables, as the plan was made of them.
    package let document: Document
    /// By page number, from 1; none of a document without pages.
    package let images: [Int: PageSnapshot]

    package init(plan: Plan, document: Document, images: [Int: PageSnapshot]) {
        self.plan = plan
        self.document = document
        self.images = images
    }
}
