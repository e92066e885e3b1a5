import Foundation
import Testing

@testable import Domain

struct ProgramTests {
    @Test(arguments: ["lingang-2028", "shenzhen-2027"])
    func `a shipped program passes the checks of a change, and comes back unchanged`(name: String) throws {
        let program = try Program.shipped(name)
        #expect(program.id.text == name)
        #expect(try program.changed(by: program.record) == program)
    }

    @Test(arguments: ["lingang-2028", "shenzhen-2027"])
    func `a program is stored as it is`(name: String) throws {
        let program = try Program.shipped(name)
        #expect(try JSONDecoder().decode(Program.self, from: JSONEncoder().encode(program)) == program)
    }

    @Test(arguments: ["lingang-2028", "shenzhen-2027"])
    func `every target names the program’s document and an article of it`(name: String) throws {
        let program = try Program.shipped(name)
        for target in program.targets {
            #expect(target.source.hasPrefix("\(program.document) "))
            #expect(target.source.count > program.document.count + 1)
        }
        #expect(program.headcountSource?.hasPrefix("\(program.document) ") ?? true)
    }

    @Test func `Lingang’s figures are those of its document`() throws {
        let program = try Program.shipped("lingang-2028")
        let targets = Dictionary(uniqueKeysWithValues: program.targets.map { ($0.indicator, $0.value) })
        #expect(targets == ["scenariosOpened": 100, "opcs": 1000, "communities": 10, "people": 10_000])
        #expect(try program.targets.allSatisfy { try $0.by == day("2028-12-31") })
        #expect(program.headcountSource == "沪自贸临管委〔2026〕19号 二、支持对象")
        #expect(program.tracks.count == 5)
    }

    @Test func `Shenzhen sets no target for scenarios and no limit for people`() throws {
        let program = try Program.shipped("shenzhen-2027")
        let targets = Dictionary(uniqueKeysWithValues: program.targets.map { ($0.indicator, $0.value) })
        #expect(targets == ["opcs": 1000, "communities": 10, "people": 10_000])
        #expect(program.headcountSource == nil)
    }

    @Test func `both programs have the same public holidays`() throws {
        #expect(try Program.shipped("lingang-2028").calendar == Program.shipped("shenzhen-2027").calendar)
        #expect(try Program.shipped("lingang-2028").calendar.keys.sorted() == [2025, 2026])
    }

    @Test func `a program that was stored before it had a calendar is still read`() throws {
        let program = try Program.example()
        #expect(program.calendar.isEmpty)
        #expect(program.periodStart == nil)
        #expect(program.documentTitle == nil)
        #expect(program.documentIssued == nil)
        #expect(program.headcountSource == nil)
        #expect(try program.periodEnd == day("2028-12-31"))
        #expect(try JSONDecoder().decode(Program.self, from: JSONEncoder().encode(program)) == program)
        #expect(try program.changed(by: program.record) == program)
        #expect(throws: UnknownYear(year: 2026)) { try program.workingDays.isWorkingDay(day("2026-11-20")) }
    }

    @Test(arguments: [
        ("2026-03-24", false), ("2026-03-25", true), ("2028-12-31", true), ("2029-01-01", false),
    ])
    func `a program runs from the first to the last day of its period`(text: String, isRunning: Bool) throws {
        #expect(try Program.shipped("lingang-2028").isRunning(on: day(text)) == isRunning)
    }

    @Test func `a program without a first day has always been running`() throws {
        #expect(try Program.example().isRunning(on: day("1900-01-01")))
        #expect(try !Program.example().isRunning(on: day("2029-01-01")))
    }
}
