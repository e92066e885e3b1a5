import CArgon2
package import Domain
import Foundation

/// A password's Argon2id hash (RFC 9106) with its parameters and its salt, in the PHC string format.
package struct PasswordHash: Equatable, Sendable {
    package let text: String

    package init(text: String) { self.text = text }

    package struct Cost: Equatable, Sendable {
        package let memoryKiB: UInt32
        package let passes: UInt32
        package let lanes: UInt32

        package init(memoryKiB: UInt32, passes: UInt32, lanes: UInt32) {
            self.memoryKiB = memoryKiB
            self.passes = passes
            self.lanes = lanes
        }

        /// What OWASP asks for at least
        /// (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id).
        package static let standard = Cost(memoryKiB: 19 * 1024, passes: 2, lanes: 1)
    }

    /// In bytes, as RFC 9106 recommends for passwords (3.1 and 4).
    private static let saltLength = 16
    private static let hashLength = 32

    /// Blocks for as long as the cost says.
    package static func make(of password: Password, cost: Cost) throws(PasswordHashError) -> PasswordHash {
        var generator = SystemRandomNumberGenerator()
        let salt = (0 ..< saltLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return try make(of: password, cost: cost, salt: salt)
    }

    /// - Parameter salt: at least eight bytes, never the same twice.
    static func make(of password: Password, cost: Cost, salt: [UInt8]) throws(PasswordHashError) -> PasswordHash {
        let bytes = Array(password.text.utf8)
        let length = argon2_encodedlen(
            cost.passes, cost.memoryKiB, cost.lanes, UInt32(salt.count), UInt32(hashLength), Argon2_id)
        var text = [CChar](repeating: 0, count: length)
        // The arrays live through the call, and the library writes no more than the length that it asked for.
        let result = unsafe argon2id_hash_encoded(
            cost.passes, cost.memoryKiB, cost.lanes, bytes, bytes.count, salt, salt.count, hashLength, &text, length)
        guard result == ARGON2_OK.rawValue else { throw PasswordHashError(code: result) }
        return PasswordHash(text: String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    /// Blocks for as long as the parameters in the hash say, whatever they are.
    package func matches(_ password: Password) throws(PasswordHashError) -> Bool {
        let bytes = Array(password.text.utf8)
        // Both live through the call; the text ends in a NUL, as Swift lends it to C.
        let result = unsafe argon2id_verify(text, bytes, bytes.count)
        switch result {
        case ARGON2_OK.rawValue: return true
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        default: throw PasswordHashError(code: result)
        }
    }
}

/// The library could not hash: no memory is left, or what the database holds is no hash.
package struct PasswordHashError: Error, CustomStringConvertible {
    /// As in argon2.h.
    let code: Int32

    package var description: String { "Argon2 failed with its error \(code): see argon2.h for what it means." }
}
