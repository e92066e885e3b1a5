/// Markup that is safe to send. What is written literally is markup, what is interpolated is escaped text:
///
///     "<h1>\(profile.name)</h1>"
package struct HTML: Equatable, ExpressibleByStringInterpolation, Sendable {
    package private(set) var markup: String

    package init(stringLiteral markup: String) {
        self.markup = markup
    }

    package init(stringInterpolation interpolation: StringInterpolation) {
        markup = interpolation.markup
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var markup = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity)
        }

        package mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        /// Not of anything that describes itself: an array of texts would be written with its brackets.
        package mutating func appendInterpolation(_ text: String) {
            markup.unicodeScalars.append(contentsOf: text.unicodeScalars.lazy.flatMap(escaped))
        }

        package mutating func appendInterpolation(_ number: some Numeric & LosslessStringConvertible) {
            markup += number.description
        }

        package mutating func appendInterpolation(_ html: HTML?) {
            markup += html?.markup ?? ""
        }

        package mutating func appendInterpolation(_ several: [HTML]) {
            for html in several { markup += html.markup }
        }
    }
}

/// Scalar by scalar: as a `Character`, a quotation mark that a combining mark follows is another one, and would get
/// through.
private func escaped(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar {
    case "&": "&amp;".unicodeScalars
    case "<": "&lt;".unicodeScalars
    case ">": "&gt;".unicodeScalars
    case "\"": "&quot;".unicodeScalars
    case "'": "&#39;".unicodeScalars
    default: String.UnicodeScalarView([scalar])
    }
}
