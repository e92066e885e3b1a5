/// SHA-256 of something that is not kept itself, such as a token: enough to recognise it, of no use to a thief.
package struct Fingerprint: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }
}
