import Domain
import Foundation
import Testing

struct KPIRecountTests {
    @Test(arguments: 0 ..< 20)
    func `a slow recount of 10000 random histories gives every figure again`(part: Int) throws {
        var shown: Set<String> = []
        for seed in part * 500 ..< part * 500 + 500 {
            let history = RandomHistory(seed: UInt64(seed))
            var generator = SeededGenerator(UInt64(seed) + 1_000_000)
            let start = try #require(history.events.first?.at)
            let asOf = start.addingTimeInterval(
                (history.now.timeIntervalSince(start) * generator.number(0.3 ... 1.1)).rounded())
            let track = generator.isTrue(0.3) ? RandomHistory.tracks[seed % 3] : nil
            let report = try report(history, asOf: asOf, track: track)
            let recount = Recount(
                events: history.events, exposures: history.exposures, asOf: asOf, track: track,
                related: RandomHistory.related)
            let expected = recount.figures
            #expect(expected.count == report.figures.count)
            for figure in report.figures {
                let other = try #require(expected[figure.indicator.id])
                let isEqual =
                    figure.cases == other.cases && (figure.value == nil) == (other.value == nil)
                    && abs((figure.value ?? 0) - (other.value ?? 0)) < 1e-9
                #expect(isEqual, "\(figure.indicator.id), seed \(seed): \(figure.value as Any), \(other)")
                if let value = figure.value, value != 0 { shown.insert(figure.indicator.id) }
            }
            checkTables(of: report, recount)
        }
        // A recount of nothing but noughts would prove nothing.
        #expect(shown.count == Indicator.all.count, "\(Set(Indicator.all.map(\.id)).subtracting(shown))")
    }

    private func report(_ history: RandomHistory, asOf: Date, track: String?) throws -> KPIReport {
        KPIReport(
            of: try testProgram(), events: history.events, exposures: history.exposures, asOf: asOf, track: track,
            relatedParties: RandomHistory.related)
    }

    private func checkTables(of report: KPIReport, _ recount: Recount) {
        let ended = recount.matches.filter { $0.last.isEnd }.compactMap { match in
            match.changes.last.flatMap { last in last.it.reason.map { "\(last.it.to) \(last.by) \($0)" } }
        }
        #expect(
            report.reasons.flatMap { row in row.matches.map { _ in "\(row.state) \(row.by) \(row.reason)" } }.sorted()
                == ended.sorted())

        let decided = recount.matches.filter { match in
            match.events[0].it.recommendedAt != nil
                && (match.first(.agreed) != nil || (match.last.isEnd && match.last != .superseded))
        }
        for tenth in 0 ..< 10 {
            let own = decided.filter { Int(($0.events[0].it.recommendedAt ?? 0) * 10) == tenth }
            let row = report.calibration.first { $0.tenth == tenth }
            #expect((row?.matches ?? []) == own.map(\.id))
            let estimates = own.compactMap { $0.events[0].it.recommendedAt }.reduce(0, +)
            #expect(abs((row?.meanEstimate ?? 0) * Double(own.count) - estimates) < 1e-9)
            let agreed = own.count { $0.first(.agreed) != nil }
            #expect(abs((row?.shareAgreed ?? 0) * Double(own.count) - Double(agreed)) < 1e-9)
        }

        for rung in Rung.allCases {
            let reached = recount.reached(rung)
            for month in report.months {
                #expect(
                    month[rung] == reached.filter { shanghaiDay($0.at).hasPrefix(month.month.description) }.map(\.id))
            }
        }
        for track in report.tracks {
            let own = Recount(
                events: recount.events, exposures: [], asOf: recount.asOf, track: track.track.id, related: [])
            #expect(Rung.allCases.map { track[$0] } == Rung.allCases.map { own.reached($0).count })
        }
    }
}
