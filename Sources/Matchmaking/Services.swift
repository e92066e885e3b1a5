import Domain
package import Ranking

/// Everything that people can do in a program, one value for whoever serves them.
package struct Services: Sendable {
    package let programs: ProgramSettings
    package let organizations: OrganizationBook
    package let scenarios: Scenarios
    package let profiles: Profiles
    package let matches: Matches
    package let mandates: Mandates
    package let notices: Notices
    package let figures: Figures
    package let kpi: KPI
    package let ledger: LedgerBook
    package let exports: Exports
    package let recommendations: ShownRecommendations
    package let duplicates: Duplicates
    package let gaps: SupplyGaps
    package let supply: SupplyProbe
    package let plans: Plans
    package let accounts: Accounts

    package init(
        _ recommendations: Recommendations, duplicates: DuplicateModel, hashing: PasswordHash.Cost = .standard
    ) {
        let context = recommendations.context
        let encoders = recommendations.encoders
        programs = ProgramSettings(context)
        organizations = OrganizationBook(context)
        scenarios = Scenarios(context, encoders: encoders)
        profiles = Profiles(context, encoders: encoders)
        matches = Matches(context)
        mandates = Mandates(context)
        notices = Notices(context)
        figures = Figures(context)
        kpi = KPI(context)
        ledger = LedgerBook(context)
        exports = Exports(database: context.database, program: context.program)
        self.recommendations = ShownRecommendations(recommendations)
        self.duplicates = Duplicates(recommendations, model: duplicates)
        gaps = SupplyGaps(recommendations)
        supply = SupplyProbe(recommendations)
        plans = Plans(recommendations)
        accounts = Accounts(
            database: context.database, program: context.program.id, now: context.now, hashing: hashing)
    }
}
