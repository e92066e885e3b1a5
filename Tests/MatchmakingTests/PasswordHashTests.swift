import Domain
import Foundation
import Testing

@testable import Matchmaking

struct PasswordHashTests {
    struct Vector: Sendable {
        let password: String
        let salt: String
        let cost: PasswordHash.Cost
        let text: String
    }

    /// Of the reference implementation, https://github.com/P-H-C/phc-winner-argon2/blob/master/src/test.c, Argon2id
    /// version 0x13.
    static let vectors = [
        Vector(
            password: "password", salt: "somesalt", cost: .init(memoryKiB: 256, passes: 2, lanes: 1),
            text: "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"),
        Vector(
            password: "password", salt: "somesalt", cost: .init(memoryKiB: 256, passes: 2, lanes: 2),
            text: "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"),
        Vector(
            password: "password", salt: "somesalt", cost: .init(memoryKiB: 65536, passes: 1, lanes: 1),
            text: "$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg"),
    ]

    @Test(arguments: vectors)
    func `hashes are those of the reference implementation`(_ vector: Vector) throws {
        let hash = try PasswordHash.make(
            of: Password(vector.password), cost: vector.cost, salt: Array(vector.salt.utf8))
        #expect(hash.text == vector.text)
        #expect(hash.cost == vector.cost)
        let isMatch = try hash.matches(Password(vector.password))
        let isOther = try hash.matches(Password(vector.password + "!"))
        #expect(isMatch && !isOther)
    }

    @Test func `two hashes of one password differ, and both match`() throws {
        let password = Password("correct horse")
        let hashes = try (0 ..< 2).map { _ in try PasswordHash.make(of: password, cost: .forTests) }
        #expect(hashes[0] != hashes[1])
        for hash in hashes {
            let isMatch = try hash.matches(Password("ｃｏｒｒｅｃｔ　ｈｏｒｓｅ"))
            #expect(isMatch)
        }
    }

    @Test(arguments: ["", "a\u{0}b", String(repeating: "长", count: 10_000)])
    func `any text can be hashed, NULs and all`(_ text: String) throws {
        let hash = try PasswordHash.make(of: Password(text), cost: .forTests)
        let isMatch = try hash.matches(Password(text))
        let isOther = try hash.matches(Password(text + "b"))
        #expect(isMatch && !isOther)
    }

    @Test func `another cost asks for a new hash`() throws {
        let hash = try PasswordHash.make(of: Password("x"), cost: .forTests)
        #expect(!hash.needsRehash(for: .forTests))
        #expect(hash.needsRehash(for: .standard))
        #expect(PasswordHash(text: "$argon2id$v=16$m=8,t=1,p=1$a$b").needsRehash(for: .forTests))
    }

    @Test func `the decoy is a hash of the asked cost that matches nothing`() throws {
        let decoy = PasswordHash.decoy(.forTests)
        #expect(decoy.cost == .forTests)
        for password in ["", "password"] {
            let isMatch = try decoy.matches(Password(password))
            #expect(!isMatch)
        }
    }

    @Test(arguments: ["", "x", "$argon2id$", "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHQ"])
    func `what is no hash is an error, not a wrong password`(_ text: String) {
        #expect(throws: PasswordHashError.self) { try PasswordHash(text: text).matches(Password("x")) }
        #expect(PasswordHash(text: text).cost == nil)
    }
}
