import Foundation

/// The first letters of characters' readings, by which people type names: 临港 is “lg”.
///
/// `Glossary/initials.txt` has a letter for each character from U+4E00 to U+9FFF, which are all common ones, and a dot for
/// one without a reading. They are those of ICU's transform `Han-Latin`, as a test checks; of several readings the most
/// frequent counts.
package struct PinyinInitials: Sendable {
    private let letters: [UInt8]
    private static let first: UInt32 = 0x4E00

    package init() throws {
        let file = Bundle.module.bundleURL.appending(path: "Glossary").appending(path: "initials.txt")
        letters = Array(try Data(contentsOf: file)).filter { $0 != UInt8(ascii: "\n") }
    }

    /// Letters and digits stay, in lower case; what is neither is left out.
    package func of(_ text: String) -> String {
        var initials = ""
        for scalar in text.unicodeScalars {
            let place = Int(scalar.value) - Int(Self.first)
            if letters.indices.contains(place), letters[place] != UInt8(ascii: ".") {
                initials.unicodeScalars.append(Unicode.Scalar(letters[place]))
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                initials += scalar.properties.lowercaseMapping
            }
        }
        return initials
    }
}
