import Foundation

/// A mail address, written the one way in which Berth compares addresses: in lower case, full-width letters as ASCII.
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    package let text: String
    /// What stands before the “@”.
    package let mailbox: String

    package static let limit = 200

    /// Nil for what can be no address. Whether somebody reads mail there, only a mail can tell.
    package init?(_ written: String) {
        let text = written.trimmingCharacters(in: .whitespacesAndNewlines)
            .precomposedStringWithCompatibilityMapping.lowercased()
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.count <= Self.limit, halves.count == 2, Self.isMailbox(halves[0]), Self.isDomain(halves[1]) else {
            return nil
        }
        self.text = text
        mailbox = String(halves[0])
    }

    package var description: String { text }

    /// RFC 5321, 4.5.3.1.1: at most 64 octets; and RFC 5322's atoms, in any script, with dots between them.
    private static func isMailbox(_ text: Substring) -> Bool {
        text.utf8.count <= 64
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
                !atom.isEmpty
                    && atom.unicodeScalars.allSatisfy {
                        isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".contains(Character($0))
                    }
            }
    }

    /// One label is enough, as in the addresses of the demonstration.
    private static func isDomain(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.unicodeScalars.allSatisfy { isLetterOrDigit($0) || $0 == "-" }
        }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
