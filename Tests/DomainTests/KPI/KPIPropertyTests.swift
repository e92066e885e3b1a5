import Domain
import Foundation
import Testing

struct KPIPropertyTests {
    @Test func `each rung of the ladder is a part of the one before`() throws {
        for seed in 0 ..< 300 as Range<UInt64> {
            let history = RandomHistory(seed: seed)
            let report = try report(history.events, asOf: history.now)
            let rungs = Rung.allCases.map { rung in Set(subjects(rung, in: report)) }
            for (one, next) in zip(rungs, rungs.dropFirst()) { #expect(next.isSubset(of: one)) }
        }
    }

    @Test func `what is void leaves no trace in any figure`() throws {
        for seed in 0 ..< 300 as Range<UInt64> {
            let history = RandomHistory(seed: seed)
            let without = history.events.withoutVoid
            let exposures = history.exposures.filter { exposure in
                without.contains { $0.scenario?.id == exposure.scenario }
            }
            let one = try report(history.events, asOf: history.now, exposures: history.exposures)
            let other = try report(without, asOf: history.now, exposures: exposures)
            #expect(one.figures.map(\.value) == other.figures.map(\.value))
            #expect(one.figures.map(\.cases) == other.figures.map(\.cases))
            for indicator in Indicator.all {
                #expect(one.subjects(of: indicator.id) == other.subjects(of: indicator.id))
            }
        }
    }

    @Test func `what comes after the date changes nothing`() throws {
        for seed in 0 ..< 200 as Range<UInt64> {
            let history = RandomHistory(seed: seed)
            let asOf = try #require(history.events.dropFirst(history.events.count / 2).first).at
            let all = try report(history.events, asOf: asOf, exposures: history.exposures)
            let known = try report(
                history.events.filter { $0.at <= asOf }, asOf: asOf,
                exposures: history.exposures.filter { $0.shownAt <= asOf })
            #expect(all.record == known.record)
        }
    }

    @Test func `the ladder never falls with time where nothing is void or taken back`() throws {
        for seed in 0 ..< 200 as Range<UInt64> {
            let history = RandomHistory(seed: seed)
            let cancelled = Set(history.events.compactMap { $0.match?.change.to == .cancelled ? $0.match?.id : nil })
            let events = history.events.withoutVoid.filter { event in
                if let match = event.match { return !cancelled.contains(match.id) }
                // Of a distinction only that it was given.
                return [nil, .benchmark].contains(event.scenario?.change.distinction)
            }
            let dates = stride(from: 0, to: events.count, by: 9).map { events[$0].at }
            let ladders = try dates.map { date in
                try report(events, asOf: date).figures.prefix(Rung.allCases.count).map { $0.value ?? 0 }
            }
            for (one, next) in zip(ladders, ladders.dropFirst()) {
                #expect(zip(one, next).allSatisfy { $0 <= $1 })
            }
        }
    }

    @Test func `every count opens as many as it says, and every month adds up`() throws {
        for seed in 0 ..< 200 as Range<UInt64> {
            let history = RandomHistory(seed: seed)
            let report = try report(history.events, asOf: history.now, exposures: history.exposures)
            for figure in report.figures where figure.cases == nil && figure.registered == nil {
                let subjects = try #require(report.subjects(of: figure.indicator.id))
                guard let value = figure.value else { continue }
                #expect(Double(subjects.count) == value)
                #expect(Set(subjects.map(\.id)).count == subjects.count, "\(figure.indicator.id)")
            }
            for (rung, figure) in zip(Rung.allCases, report.figures) {
                #expect(report.months.reduce(0) { $0 + Double($1[rung].count) } == figure.value)
            }
        }
    }

    private func report(_ events: [ProgramEvent], asOf: Date, exposures: [Exposure] = []) throws -> KPIReport {
        KPIReport(
            of: try testProgram(), events: events, exposures: exposures, asOf: asOf,
            relatedParties: RandomHistory.related)
    }

    private func subjects(_ rung: Rung, in report: KPIReport) -> [KPISubject.ID] {
        let position = Rung.allCases.firstIndex(of: rung) ?? 0
        return (report.subjects(of: Indicator.all[position].id) ?? []).map(\.id)
    }
}

extension [ProgramEvent] {
    /// Without every scenario and match that is void at the end, as if they had never been.
    fileprivate var withoutVoid: [ProgramEvent] {
        let scenarios = Set(compactMap { $0.scenario?.change.to == .voided ? $0.scenario?.id : nil })
        let matches = Set(compactMap { $0.match?.change.to == .voided ? $0.match?.id : nil })
        return filter { event in
            if let scenario = event.scenario { return !scenarios.contains(scenario.id) }
            if let match = event.match {
                return !matches.contains(match.id) && !scenarios.contains(match.change.scenario)
            }
            return true
        }
    }
}
