/// What the program office decides before a plan is made.
package struct PlanRules: Equatable, Sendable {
    /// A pair below it is neither planned nor listed: where nothing fits, the plan abstains.
    package var minimumFit: Double
    /// How many OPCs a scenario's call list has at most; more only where the plan itself gives the scenario more.
    package var listLength: Int
    /// On how many lists every newcomer stands, as far as lists and pairs allow it.
    package var exposureFloor: Int
    /// On how many lists anybody stands at most, unless the plan itself gives more; nothing for no ceiling.
    ///
    /// Without one, the floor alone leaves the star of the program on every list.
    package var exposureCeiling: Int?

    package init(minimumFit: Double, listLength: Int, exposureFloor: Int, exposureCeiling: Int? = nil) {
        self.minimumFit = minimumFit
        self.listLength = listLength
        self.exposureFloor = exposureFloor
        self.exposureCeiling = exposureCeiling
    }

    func check() throws(PlanError) {
        guard (0 ... 1).contains(minimumFit) else { throw .minimumFitOutOfRange }
        guard listLength > 0 else { throw .listLengthNotPositive(listLength) }
        guard exposureFloor >= 0 else { throw .negativeExposureFloor(exposureFloor) }
        if let exposureCeiling, exposureCeiling < max(1, exposureFloor) {
            throw .ceilingTooLow(exposureCeiling, floor: exposureFloor)
        }
    }
}
