/// What product.md says under “States”, a line for each row: `from -> to  party  needs`. `any other` stands for every
/// state but the one that it leads to.
enum StatedBlocks {
    static let all = [("match", match), ("scenario", scenario), ("distinction", distinction), ("profile", profile)]

    /// The rows of the table in “Match”. Beyond what stands there, an application needs the scenario's present version
    /// confirmed (“its open approaches are asked to confirm”).
    static let match = """
        (none)                                        -> applied     opc         eligiblePair, applicationsLeft
        (none)                                        -> invited     owner       eligiblePair, invitationsLeft
        applied                                       -> inTalks     owner       confirmedVersion
        invited                                       -> inTalks     opc
        applied                                       -> declined    owner       reason
        invited                                       -> declined    opc         reason
        applied                                       -> withdrawn   opc
        invited                                       -> withdrawn   owner
        inTalks                                       -> offered     owner       amount, deliveryDate
        offered                                       -> agreed      opc         openingLeft
        offered                                       -> inTalks     opc         note
        agreed, inRework                              -> delivered   opc         evidence, note
        delivered                                     -> accepted    owner       evidence, note
        delivered                                     -> inRework    owner       note
        applied, invited, offered                     -> expired     clock       deadlinePassed
        applied, invited, inTalks, offered            -> superseded  clock
        inTalks, offered, agreed, delivered, inRework -> cancelled   owner, opc  reason
        any other                                     -> voided      office      reason
        """

    /// `draft → submitted → published → filled → closed`, `returned` and `voided`. Not stated there: that a returned one
    /// is submitted again, that a published one is closed before it is filled, and who closes it.
    static let scenario = """
        (none)            -> draft      owner
        draft, returned   -> submitted  owner
        submitted         -> published  office         landable, notAuthor
        submitted         -> returned   office         reason
        published         -> filled     clock
        filled            -> published  clock          openingLeft
        published, filled -> closed     owner, office  reason
        any other         -> voided     office         reason
        """

    /// “A panel of the office may then certify it as a benchmark after five working days of public notice.” Not stated
    /// there: that an announcement and a certificate can be taken back.
    static let distinction = """
        none      -> announced  office  landed
        announced -> benchmark  office  landed, noticeOver
        any other -> none       office  reason
        """

    /// `draft → submitted → verified → suspended`. Not stated there: that the office sends one back, that it restores a
    /// suspended one, that another identity is verified anew; `erased` stands under “What everyone expects”.
    static let profile = """
        (none)    -> draft      opc
        draft     -> submitted  opc
        submitted -> verified   office       notAuthor
        submitted -> draft      office       reason
        verified  -> submitted  opc
        verified  -> suspended  office       reason
        suspended -> verified   office       note
        any other -> erased     opc, office
        """
}
