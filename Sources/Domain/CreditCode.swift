import Foundation

/// A Unified Social Credit Code, the number of a legal person in China: GB 32100-2015.
///
/// Eighteen characters: registering department, kind, region (GB/T 2260), organization code with a check character of
/// its own (GB 11714), check character.
package struct CreditCode: Hashable, Sendable, CustomStringConvertible {
    /// Upper case, without blanks.
    package let text: String
    package let standing: Standing

    package enum Standing: String, Sendable {
        case valid
        /// Its own check character is wrong, that of the organization code in it is right: some codes of the pilot
        /// years are like that, and legal. The office has to confirm one.
        case legacySuspect = "legacy-suspect"
    }

    /// Reads a code as people write it: in lower case, full width or groups.
    package init(_ written: String) throws(Invalid) {
        let text = written.precomposedStringWithCompatibilityMapping.uppercased()
            .filter { !$0.isWhitespace && $0 != "-" }
        guard text.count == 18 else { throw .length(text.count) }
        for (place, character) in text.enumerated() where Self.value[character] == nil {
            throw .character(character, place: place + 1, meant: Self.lookalikes[character])
        }
        let values = text.compactMap { Self.value[$0] }
        if Self.check(values) == values[17] {
            standing = .valid
        } else if Self.organizationCheck(values[8 ..< 16]) == Array(text)[16] {
            standing = .legacySuspect
        } else {
            throw .checkCharacter
        }
        self.text = text
    }

    package var description: String { text }

    package enum Invalid: Error, Equatable {
        case length(Int)
        case character(Character, place: Int, meant: Character?)
        case checkCharacter
    }

    /// The 31 characters of the standard, without I, O, S, V and Z, which look like others.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    private static let value = Dictionary(uniqueKeysWithValues: zip(alphabet, 0...))
    private static let lookalikes: [Character: Character] = ["I": "1", "O": "0", "S": "5", "Z": "2", "V": "U"]

    /// GB 32100-2015, annex A: weights 3^i modulo 31.
    private static func check(_ values: [Int]) -> Int {
        var weight = 1
        var sum = 0
        for value in values.prefix(17) {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31
    }

    /// GB 11714-1997: modulo 11, ten being X.
    private static func organizationCheck(_ values: ArraySlice<Int>) -> Character {
        let sum = zip(values, [3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + organizationValue($1.0) * $1.1 }
        let check = (11 - sum % 11) % 11
        return check == 10 ? "X" : Character(String(check))
    }

    /// GB 11714 counts letters from A = 10 without a gap, GB 32100 leaves five out.
    private static func organizationValue(_ value: Int) -> Int {
        guard let ascii = alphabet[value].asciiValue, value > 9 else { return value }
        return Int(ascii) - 55
    }
}

extension CreditCode.Invalid: CustomStringConvertible {
    package var description: String {
        switch self {
        case .length(let count): "has \(count) characters, a Unified Social Credit Code has 18"
        case .character(let character, let place, let meant?):
            "has \(character) in place \(place), which no code contains: is it \(meant)?"
        case .character(let character, let place, nil): "has \(character) in place \(place), which no code contains"
        case .checkCharacter: "has a wrong check character: compare it with the business licence"
        }
    }
}
