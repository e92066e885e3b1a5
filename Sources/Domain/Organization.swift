/// An organization (单位): a legal person that takes part in a program.
package struct Organization: Equatable, Sendable, Identifiable {
    package let id: ID
    package var kind: Kind
    package var name: String
    package var creditCode: CreditCode?
    /// GB/T 4754-2017: a code or a name.
    package var industry: String?
    /// The same person behind both sides of a match is one of the things that the office looks at.
    package var legalRepresentative: String?

    /// Unique within a program.
    package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
        package let number: Int
        package init(_ number: Int) { self.number = number }
        package var description: String { String(number) }
        package static func < (one: ID, other: ID) -> Bool { one.number < other.number }
    }

    package enum Kind: String, CaseIterable, Sendable {
        case chainOwner = "chain-owner"
        case opc, community, office
    }

    package init(
        id: ID, kind: Kind, name: String, creditCode: CreditCode? = nil, industry: String? = nil,
        legalRepresentative: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.creditCode = creditCode
        self.industry = industry
        self.legalRepresentative = legalRepresentative
    }
}
