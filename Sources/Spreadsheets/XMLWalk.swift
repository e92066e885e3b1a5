import Foundation
import FoundationXML

/// Is told of a part's elements in order, by their names without prefix.
protocol XMLVisitor {
    mutating func start(_ element: String, _ attributes: [String: String]) throws(SpreadsheetError)
    /// - Parameter text: What stands between this end and the last start before it.
    mutating func end(_ element: String, text: String) throws(SpreadsheetError)
}

extension XMLVisitor {
    mutating func end(_ element: String, text: String) throws(SpreadsheetError) {}

    /// The visitor after the whole part.
    func walked(through data: Data, part: String) throws(SpreadsheetError) -> Self {
        // The format has no entities of its own: they are only ever an attempt to fill the memory.
        guard data.range(of: Data("<!DOCTYPE".utf8)) == nil else { throw .damaged(part: part) }
        let walk = XMLWalk(self)
        // A stream, because libxml2 refuses to take more than 10 MB at once.
        let parser = XMLParser(stream: InputStream(data: data))
        parser.shouldProcessNamespaces = true
        parser.delegate = walk
        let isComplete = parser.parse()
        if let failure = walk.failure { throw failure }
        // FoundationXML takes a part that breaks off for complete.
        guard isComplete, !walk.hasError, walk.depth == 0 else { throw .damaged(part: part) }
        return walk.visitor
    }
}

private final class XMLWalk<Visitor: XMLVisitor>: NSObject, XMLParserDelegate {
    var visitor: Visitor
    var failure: SpreadsheetError?
    var hasError = false
    /// Of the elements that are open.
    var depth = 0
    private var text = ""

    init(_ visitor: Visitor) {
        self.visitor = visitor
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        text = ""
        depth += 1
        attempt(parser) { visitor throws(SpreadsheetError) in try visitor.start(element, attributes) }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        text += characters
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        attempt(parser) { visitor throws(SpreadsheetError) in try visitor.end(element, text: text) }
        text = ""
        depth -= 1
    }

    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
        hasError = true
    }

    private func attempt(_ parser: XMLParser, _ visit: (inout Visitor) throws(SpreadsheetError) -> Void) {
        guard failure == nil else { return }
        do {
            try visit(&visitor)
        } catch {
            failure = error
            parser.abortParsing()
        }
    }
}
