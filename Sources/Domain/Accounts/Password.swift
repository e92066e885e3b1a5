import Foundation

/// A password as it is hashed: in Unicode's form NFKC, so that it is the same from every keyboard, full-width or not
/// (after RFC 8265, which asks for NFC only). It prints as nothing, because whatever prints ends up in a log.
package struct Password: Sendable, CustomStringConvertible, CustomReflectable {
    package let text: String

    package init(_ written: String) { text = written.precomposedStringWithCompatibilityMapping }

    package var description: String { "(a password)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
