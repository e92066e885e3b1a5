import Domain
import Foundation
import Matchmaking
import Testing

struct ProfileListingTests {
    private static let profile = Profile.ID("P1")

    @Test func `from a draft by way of a return to verification, suspension and back`() async throws {
        try await withMarket { market in
            let opc = try await market.member("纸鸢工作室", .opc)
            _ = try await market.profiles.create(Self.draft, Command(opc))
            _ = try await market.profiles.move(Self.profile, ["to": "submitted"], Command(opc))
            let back: Record = ["to": "draft", "reason": "incomplete", "note": "缺案例"]
            _ = try await market.profiles.move(Self.profile, back, Command(market.office))
            #expect(try await market.profiles.find(Self.profile, opc).record["returnReason"] == "缺案例")
            _ = try await market.profiles.move(Self.profile, ["to": "submitted"], Command(opc))
            let verified = try await market.profiles.move(Self.profile, ["to": "verified"], Command(market.office))
            #expect(verified.record["returnReason"] == nil)
            let suspension: Record = ["to": "suspended", "reason": "falseDeclaration"]
            _ = try await market.profiles.move(Self.profile, suspension, Command(market.office))
            let fields = await refusedFields {
                try await market.profiles.move(Self.profile, ["to": "verified"], Command(market.office))
            }
            #expect(fields == ["note"])
            _ = try await market.profiles.move(
                Self.profile, ["to": "verified", "note": "已澄清"], Command(market.office))
            let states = try await market.ledger().filter { $0.subject.kind == .profile }.map(\.to)
            #expect(states == ["draft", "submitted", "draft", "submitted", "verified", "suspended", "verified"])
            #expect(try await market.told(opc) == ["returned", "verified", "suspended", "verified"])
        }
    }

    @Test func `only the office verifies, and never what it wrote itself`() async throws {
        try await withMarket { market in
            let opc = try await market.member("纸鸢工作室", .opc)
            let office = try #require(market.office.organization)
            _ = try await Mandates(market.context).grant(["agent": .text(office.description)], Command(opc))
            var clerk = market.office
            clerk.principal = opc.organization
            _ = try await market.profiles.create(Self.draft, Command(clerk))
            _ = try await market.profiles.move(Self.profile, ["to": "submitted"], Command(clerk))
            await #expect(throws: ServiceError.refused(.notYourMove(allowed: [.office]))) {
                try await market.profiles.move(Self.profile, ["to": "verified"], Command(opc))
            }
            await #expect(throws: ServiceError.refused(.ownWork)) {
                try await market.profiles.move(Self.profile, ["to": "verified"], Command(market.office))
            }
        }
    }

    @Test(
        arguments: [
            (["name": "纸鸢数据"], "submitted"), (["uscc": "91310199MAX12PRT6Q"], "submitted"),
            (["headcount": .number(4)], "submitted"), (["headcount": .number(2)], "verified"),
            (["summary": "我们也做表格。"], "verified"), (["capacity": .number(2)], "verified"),
            (["contact": .object(["name": "陆", "email": "lu@example.com"])], "verified"),
        ] as [(Record, String)])
    func `who is no longer who the office has verified is verified again`(
        _ change: Record, _ state: String
    ) async throws {
        try await withMarket { market in
            let opc = try await market.member("纸鸢工作室", .opc)
            try await market.verify("P1", of: opc)
            let changed = try await market.profiles.change(Self.profile, change, Command(opc))
            #expect(changed.state == state)
            for (key, value) in change { #expect(changed.record[key] == value) }
            #expect(try await market.told(market.office).count == (state == "submitted" ? 2 : 1))
        }
    }

    @Test func `a name that the office has verified is changed in the profile, and nowhere else`() async throws {
        try await withMarket { market in
            let opc = try await market.member("纸鸢工作室", .opc)
            let organization = try #require(opc.organization)
            try await market.verify("P1", of: opc)
            let book = OrganizationBook(market.context)
            let fields = await refusedFields {
                try await book.change(organization, ["name": "别的工作室"], Command(opc))
            }
            #expect(fields == ["name"])
            let code = await refusedFields {
                try await book.change(organization, ["uscc": "91310199MAX12PRT6Q"], Command(opc))
            }
            #expect(code == ["uscc"])
            _ = try await book.change(
                organization, ["name": "纸鸢工作室", "legalRepresentative": "陆"], Command(opc))
            #expect(try await market.profiles.find(Self.profile, opc).state == "verified")
        }
    }

    @Test func `who waits to be verified again cannot apply`() async throws {
        try await withMarket { market in
            let pair = try await market.pair()
            _ = try await market.profiles.change(Self.profile, ["headcount": .number(4)], Command(pair.opc))
            await #expect(throws: ServiceError.refused(.notEligible(["notVerified"]))) {
                try await market.approach("S1", "P1", as: pair.opc)
            }
        }
    }

    @Test func `more than ten people take the office's word, with a reason`() async throws {
        try await withMarket { market in
            let pair = try await market.pair([:], ["headcount": .number(14)])
            await #expect(throws: ServiceError.refused(.notEligible(["overHeadcountLimit"]))) {
                try await market.approach("S1", "P1", as: pair.opc)
            }
            _ = try await market.profiles.move(
                Self.profile, ["to": "suspended", "reason": "other", "note": "人数"], Command(market.office))
            let fields = await refusedFields {
                try await market.profiles.move(
                    Self.profile, ["to": "verified", "headcountOverride": .flag(true)], Command(market.office))
            }
            #expect(Set(fields) == ["note"])
            let request: Record = ["to": "verified", "headcountOverride": .flag(true), "note": "核心团队仅九人"]
            let verified = try await market.profiles.move(Self.profile, request, Command(market.office))
            #expect(verified.record["headcountOverride"] == .flag(true))
            #expect(try await market.profiles.find(Self.profile, pair.opc).record["overrideReason"] == "核心团队仅九人")
            _ = try await market.approach("S1", "P1", as: pair.opc)
        }
    }

    @Test func `an OPC does not let itself in`() async throws {
        try await withMarket { market in
            let opc = try await market.member("纸鸢工作室", .opc)
            _ = try await market.profiles.create(
                Self.draft.merging(["headcount": .number(14)]) { $1 }, Command(opc))
            let request: Record = ["to": "submitted", "headcountOverride": .flag(true), "note": "请通融"]
            await #expect(throws: ServiceError.self) {
                try await market.profiles.move(Self.profile, request, Command(opc))
            }
            #expect(try await market.profiles.find(Self.profile, opc).record["headcountOverride"] == .flag(false))
        }
    }

    private static let draft: Record = [
        "id": "P1", "headcount": .number(3), "tracks": .texts(["software-information"]), "summary": "我们做票据识别。",
        "capabilities": .texts(["识别手写送货单"]),
    ]
}
