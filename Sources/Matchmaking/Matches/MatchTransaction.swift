import Crypto
import Domain
import Foundation
import Postgres
import Ranking
import Storage

/// A move being carried out: what is locked, and everything that follows, within one transaction.
///
/// The locks are taken in this order, always: scenario, its matches by number, profile, the ledger's end. So two moves
/// never wait for each other.
struct MatchTransaction {
    let program: Program
    let actor: Actor
    let now: Date
    var scenario: ListedScenario
    var entries = MatchEntries()

    /// Runs `body` with the scenario locked, and writes its entries into the ledger after it.
    ///
    /// - Throws: `notFound` if there is no such scenario.
    static func run<Value>(
        locking scenario: Scenario.ID, program: Program, actor: Actor, now: Date, _ db: borrowing PostgresConnection,
        _ body: (inout MatchTransaction, borrowing PostgresConnection) throws -> Value
    ) throws -> Value {
        guard let found = try ListedScenario.lock(scenario, in: program.id, db) else {
            throw ServiceError.notFound("scenario")
        }
        var transaction = MatchTransaction(program: program, actor: actor, now: now, scenario: found)
        let value = try body(&transaction, db)
        try transaction.entries.write(at: now, in: program.id, db)
        return value
    }

    /// The first approach.
    mutating func begin(
        _ move: MatchMove, with profileID: Profile.ID, by party: Party, _ db: borrowing PostgresConnection
    ) throws -> Match {
        let previous = try Match.newest(of: scenario.scenario.id, and: profileID, in: program.id, db)
        guard let profile = try ListedProfile.lock(profileID, in: program.id, db) else {
            throw ServiceError.notFound("opc")
        }
        if let previous, !previous.state.isEnd {
            throw ServiceError.refused(
                .notNow(
                    state: previous.state.rawValue,
                    next: MatchRules.table.next(from: previous.state, by: party).map(\.rawValue)))
        }
        var facts = MatchRules.Facts(scenarioState: scenario.scenario.state)
        facts.exclusions = Exclusion.reasons(
            against: profile.profile, for: scenario.scenario, headcountLimit: program.headcountLimit,
            engagements: profile.engagements
        ).filter { $0 != .scenarioNotOpen }.map(\.rawValue)
        facts.openApplications = try Match.openApplications(of: profileID, in: program.id, db)
        facts.openInvitations = try Match.openInvitations(to: scenario.scenario.id, in: program.id, db)
        try checked(move, from: nil, by: party, facts)
        let match = try Match.insert(
            scenario: scenario, profile: profile, state: move.to, previous: previous?.id, at: now, in: program.id, db)
        let recommendedAt = try Exposure.probability(
            of: profileID, for: scenario.scenario.id, in: program.id, db)
        return try finish(match, from: nil, move, by: party, recommendedAt: recommendedAt, db)
    }

    /// Any later move.
    mutating func move(
        _ match: Match, _ move: MatchMove, by party: Party, _ db: borrowing PostgresConnection
    ) throws -> Match {
        var facts = MatchRules.Facts(scenarioState: scenario.scenario.state)
        facts.openingsLeft = scenario.openingsLeft
        facts.isVersionConfirmed = match.scenarioVersion == scenario.version
        facts.isDeadlinePassed = match.deadline.map { $0 <= now } ?? false
        try checked(move, from: match.state, by: party, facts)
        var next = match
        next.state = move.to
        next.since = now
        next.isStalled = false
        next.nextStep = nil
        // Who says yes to an invitation has read what it says now.
        if party == .opc { next.scenarioVersion = scenario.version }
        if move.to == .offered {
            next.amountCNY = move.amountCNY
            next.deliverBy = move.deliverBy
        }
        let moved = try finish(next, from: match.state, move, by: party, recommendedAt: nil, db)
        try follow(match.state, moved, db)
        return moved
    }

    private func checked(
        _ move: MatchMove, from state: MatchState?, by party: Party, _ facts: MatchRules.Facts
    ) throws(ServiceError) {
        do {
            try MatchRules.check(move, from: state, by: party, given: facts)
        } catch {
            throw .refused(error)
        }
    }

    /// Writes a match in its new state: row, ledger, history, notifications.
    private mutating func finish(
        _ match: Match, from state: MatchState?, _ move: MatchMove, by party: Party, recommendedAt: Double?,
        _ db: borrowing PostgresConnection
    ) throws -> Match {
        var match = match
        if state != nil { match.revision += 1 }
        if match.state == .inTalks { match.nextStep = try move.nextStep ?? firstStep() }
        match.deadline = try match.state.deadline.map { try program.moment($0, after: now) }
        try match.save(alarm: try nextAlarm(of: match, after: nil), in: program.id, db)
        var data = try move.ledgerData(of: match, from: state, recommendedAt: recommendedAt)
        data["party"] = .text(party.rawValue)
        let note = Ledger.Note(
            LedgerEntry.Subject(.match, match.id), from: state?.rawValue, to: match.state.rawValue, data: data)
        entries.add(
            note, by: acting(as: party), MatchEntries.Step(move: move, match: match.id, from: state, party: party))
        try notify(match, from: state, by: party, db)
        return match
    }

    /// What nobody chose is the clock's.
    private func acting(as party: Party) -> Actor { party == .clock ? .clock(of: program.id) : actor }

    private func firstStep() throws -> MatchMove.NextStep {
        MatchMove.NextStep(text: "首次沟通 First talk", on: try program.workingDay(5, after: now))
    }

    /// The next thing that the clock has to do about a match, given what it did last.
    func nextAlarm(
        of match: Match, after fired: Alarm.Kind?, from start: Date? = nil
    ) throws -> (kind: Alarm.Kind, at: Date)? {
        let alarms = match.state.alarms
        let next = fired.flatMap { fired in alarms.firstIndex { $0.kind == fired }.map { $0 + 1 } } ?? 0
        guard alarms.indices.contains(next) else { return nil }
        return (alarms[next].kind, try program.moment(alarms[next].after, after: start ?? match.since))
    }

    private func notify(
        _ match: Match, from state: MatchState?, by party: Party, _ db: borrowing PostgresConnection
    ) throws {
        let isReturned = state == .offered && match.state == .inTalks
        guard let kind = isReturned ? .offerReturned : Notice.Kind(rawValue: match.state.rawValue) else { return }
        let told: [Organization.ID] =
            switch party {
            case .owner: [match.opc]
            case .opc: [match.owner]
            case .office, .clock: [match.owner, match.opc]
            }
        for organization in told {
            try Notice.insert(
                kind, to: organization, about: LedgerEntry.Subject(.match, match.id), deadline: match.deadline, at: now,
                in: program.id, db)
        }
    }
}

extension MatchTransaction {
    /// What follows of itself for the scenario and its other matches.
    private mutating func follow(
        _ earlier: MatchState, _ match: Match, _ db: borrowing PostgresConnection
    ) throws {
        guard earlier.holdsOpening != match.state.holdsOpening else { return }
        if match.state.holdsOpening {
            if scenario.openingsLeft == 1, scenario.scenario.state == .published {
                try changeScenario(to: .filled, .filled, db)
                try endOpenMatches(db)
            }
        } else if scenario.scenario.state == .filled {
            try changeScenario(to: .published, .reopened, db)
        }
        // An engagement more or less changes who has capacity left.
        try db.notify(VectorSnapshot.channel, program.id.text)
    }

    mutating func changeScenario(
        to state: Scenario.State, _ kind: Notice.Kind, _ db: borrowing PostgresConnection
    ) throws {
        let earlier = scenario.scenario.state
        scenario.scenario.state = state
        try scenario.saveState(since: now, alarmAt: nil, in: program.id, db)
        let note = scenario.ledgerNote(from: earlier)
        entries.add(note, by: .clock(of: program.id))
        try Notice.insert(kind, to: scenario.owner, about: note.subject, at: now, in: program.id, db)
    }

    /// Ends what has not come to an agreement: the scenario takes nobody more.
    mutating func endOpenMatches(_ db: borrowing PostgresConnection) throws {
        let open = MatchState.allCases.filter(\.isBeforeAgreement)
        for match in try Match.lockAll(of: scenario.scenario.id, in: open, program: program.id, db) {
            _ = try move(match, MatchMove(to: .superseded), by: .clock, db)
        }
    }

    /// The office finds that the scenario should never have been: neither should its matches.
    mutating func voidMatches(_ reason: Reason, note: String?, _ db: borrowing PostgresConnection) throws {
        let states = MatchState.allCases.filter { $0 != .voided }
        for match in try Match.lockAll(of: scenario.scenario.id, in: states, program: program.id, db) {
            var void = MatchMove(to: .voided)
            void.reason = reason
            void.note = note
            _ = try move(match, void, by: .office, db)
        }
    }
}

extension MatchMove {
    /// What the ledger says of it: no words, only their hashes.
    func ledgerData(of match: Match, from state: MatchState?, recommendedAt: Double?) throws -> Record {
        var data: Record = ["scenario": .text(match.scenario.text), "opc": .text(match.profile.text)]
        if let reason { data["reason"] = .text(reason.rawValue) }
        if let note { data["noteHash"] = .text(note.sha256) }
        if let amount = amountCNY { data["amountCNY"] = .number(Double(amount)) }
        if let deliverBy { data["deliverBy"] = .text(deliverBy.description) }
        if !evidence.isEmpty { data["evidenceHashes"] = .texts(try evidence.map { try $0.sha256 }) }
        if let rating { data["rating"] = .number(Double(rating)) }
        if state == nil {
            data["scenarioVersion"] = .number(Double(match.scenarioVersion))
            if let previous = match.previous { data["previous"] = .number(Double(previous.number)) }
            if let recommendedAt { data["recommendedAt"] = .number(recommendedAt) }
        }
        return data
    }
}

extension Evidence {
    fileprivate var sha256: String {
        get throws {
            switch self {
            case .file(_, let hash): hash
            case .link(let link): link.sha256
            }
        }
    }
}

extension String {
    var sha256: String { sha256Bytes.hexadecimal }

    var sha256Bytes: [UInt8] { Array(SHA256.hash(data: Array(utf8))) }
}
