import Domain
import Testing

@testable import Ranking

struct ObstacleTests {
    @Test func `each change removes its exclusion and touches no other`() {
        var random = SplitMix(state: 11)
        var seen: [Exclusion: Int] = [:]
        for _ in 0 ..< 20_000 {
            let sides = PairSides.random(&random)
            for obstacle in sides.obstacles {
                seen[obstacle.reason, default: 0] += 1
                let others = sides.exclusions.filter { $0 != obstacle.reason }
                for change in obstacle.changes {
                    #expect(change.carriedOut(on: sides).exclusions == others, "\(change)")
                }
                #expect(!obstacle.changes.isEmpty || sides.scenario.state == .closed)
            }
        }
        #expect(Exclusion.allCases.allSatisfy { seen[$0, default: 0] > 500 })
    }

    @Test func `all changes together make a pair eligible`() {
        var random = SplitMix(state: 12)
        for _ in 0 ..< 2_000 {
            let sides = PairSides.random(&random)
            guard sides.scenario.state != .closed else { continue }
            let changes = sides.obstacles.compactMap(\.changes.first)
            #expect(changes.reduce(sides) { $1.carriedOut(on: $0) }.exclusions.isEmpty)
        }
    }

    @Test func `a change is the smallest that removes the exclusion`() {
        var random = SplitMix(state: 13)
        for _ in 0 ..< 5_000 {
            let sides = PairSides.random(&random)
            for (obstacle, change) in sides.obstacles.flatMap({ one in one.changes.map { (one, $0) } }) {
                for lesser in change.lesser {
                    #expect(lesser.carriedOut(on: sides).exclusions.contains(obstacle.reason), "\(lesser)")
                }
            }
        }
    }

    @Test func `a scenario is not put off beyond its delivery`() {
        var sides = PairSides.suited
        sides.profile.availableFrom = CalendarDay("2026-03-01")
        sides.scenario.startBy = CalendarDay("2026-02-15")
        #expect(sides.obstacles.map(\.changes.count) == [2])
        sides.scenario.deliverBy = CalendarDay("2026-02-28")
        #expect(sides.obstacles.map(\.changes) == [[.availableFrom(CalendarDay("2026-02-15") ?? .first)]])
    }

    @Test func `both sides' words are told in both languages`() throws {
        var sides = PairSides.suited
        sides.profile.availableFrom = CalendarDay("2026-03-01")
        sides.scenario.startBy = CalendarDay("2026-02-15")
        sides.profile.rateMinCNY = 60_000
        sides.scenario.budgetMaxCNY = 50_000
        let (late, dear) = (try #require(sides.obstacles.first), try #require(sides.obstacles.last))
        #expect(late.words.en == "available from 2026-03-01, needed by 2026-02-15")
        #expect(late.words.zh == "2026-03-01 起有空，需在 2026-02-15 前开始")
        #expect(dear.words.en == "budget at most 50,000 CNY, asks for at least 60,000 CNY")
        #expect(dear.words.zh == "预算最高 50,000 元，至少需要 60,000 元")
        #expect(dear.has == ["rateMinCNY": .number(60_000)] && dear.asked == ["budgetMaxCNY": .number(50_000)])
        #expect(dear.changes.map(\.words.en) == ["take work from 50,000 CNY", "raise the budget to 60,000 CNY"])
        #expect(dear.changes.map(\.party) == [.opc, .owner])
    }

    @Test func `no sentence is empty`() {
        var random = SplitMix(state: 14)
        for _ in 0 ..< 2_000 {
            for obstacle in PairSides.random(&random).obstacles {
                for words in [obstacle.words] + obstacle.changes.map(\.words) {
                    #expect(
                        !words.zh.isEmpty && !words.en.isEmpty && !words.en.hasSuffix(" ") && !words.zh.hasSuffix("："))
                }
            }
        }
    }
}

extension CalendarDay {
    fileprivate static let first = CalendarDay(nearestTo: .min)
}

extension Change {
    /// Changes that do a little less, where a change is one of more or less.
    fileprivate var lesser: [Change] {
        switch self {
        case .headcount(let people): [.headcount(people + 1)]
        case .availableFrom(let day): [day.adding(days: 1)].compactMap(\.self).map(Change.availableFrom)
        case .startBy(let day): [day.adding(days: -1)].compactMap(\.self).map(Change.startBy)
        case .addCertifications(let names): names.indices.map { .addCertifications(names.without($0)) }
        case .dropCertifications(let names):
            Set(names).count == names.count ? names.indices.map { .dropCertifications(names.without($0)) } : []
        case .addLanguages(let codes): codes.indices.map { .addLanguages(codes.without($0)) }
        case .dropLanguages(let codes): codes.indices.map { .dropLanguages(codes.without($0)) }
        case .rateMin(let yuan): [.rateMin(yuan + 1)]
        case .budgetMax(let yuan): [.budgetMax(yuan - 1)]
        case .engagements(let count): [.engagements(count + 1)]
        case .capacity(let count): [.capacity(count - 1)]
        case .verify, .headcountOverride, .addWorkMode, .workMode, .freeOpening, .addTrack, .region: []
        }
    }
}

extension [String] {
    fileprivate func without(_ place: Int) -> [String] {
        indices.filter { $0 != place }.map { self[$0] }
    }
}
