package import DocumentModel
package import PlanCorrection
package import PlanModel

/// What there is to look at: a plan, and the document that it was read from.
package struct Review {
    /// As it was read, without corrections.
    package let plan: Plan
    /// Its text and tables, as the plan was made of them.
    package let document: Document
    /// By page number, from 1; none of a document without pages.
    package let images: [Int: PageSnapshot]
    /// What was put right before; the page goes on from there.
    package let corrections: PlanCorrections?
    /// What was put right in other versions, and can be here too.
    package let offers: [CorrectionOffer]
    /// What there is to say of these corrections.
    package let remarks: [Diagnostic]
    /// What the file of corrections is to be called.
    package let correctionsName: String
    /// The server whose page it is; nil for a page that stands alone.
    package let server: Server?

    /// A server that keeps corrections as they are made.
    package struct Server: Sendable {
        /// Where the page reads and saves its corrections.
        package let correctionsAddress: String
        /// Where the page asks for corrections of other versions.
        package let offersAddress: String
        /// Where the plan is shown with them.
        package let planAddress: String
        /// Links to other pages, as HTML.
        package let navigation: String

        package init(correctionsAddress: String, offersAddress: String, planAddress: String, navigation: String) {
            self.correctionsAddress = correctionsAddress
            self.offersAddress = offersAddress
            self.planAddress = planAddress
            self.navigation = navigation
        }
    }

    package init(
        plan: Plan, document: Document, images: [Int: PageSnapshot], corrections: PlanCorrections? = nil,
        offers: [CorrectionOffer] = [], remarks: [Diagnostic] = [], correctionsName: String, server: Server? = nil
    ) {
        self.server = server
        self.offers = offers
        self.plan = plan
        self.document = document
        self.images = images
        self.corrections = corrections
        self.remarks = remarks
        self.correctionsName = correctionsName
    }
}
