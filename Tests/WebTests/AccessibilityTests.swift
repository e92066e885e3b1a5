import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

struct AccessibilityTests {
    private static let addresses = ["/", "/?lang=en", address("票据"), address("票据", asker: "opc"), "/nowhere"]

    @Test(arguments: addresses)
    func `headings go down one step at a time, from one first`(uri: String) async throws {
        try await withSite { client in
            let page = try await client.get(uri).page
            let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
            #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        }
    }

    @Test(arguments: addresses)
    func `the first stop leads to the content`(uri: String) async throws {
        try await withSite { client in
            let page = try await client.get(uri).page
            let body = try #require(page.firstRange(of: "<body>"))
            #expect(page[body.upperBound...].hasPrefix("\n<a class=\"skip\" href=\"#content\">"))
            #expect(page.contains("<main id=\"content\""))
        }
    }

    @Test func `every field has a label and every name is given once`() async throws {
        try await withSite { client in
            let page = try await client.get(address("票据")).page
            #expect(page.contains("<label for=\"text\">") && page.contains("<textarea id=\"text\""))
            #expect(page.contains("<fieldset>\n<legend>"))
            let ids = page.matches(of: /\sid="([^"]+)"/).map(\.output.1)
            #expect(Set(ids).count == ids.count)
            let references = page.matches(of: /aria-(?:labelledby|describedby)="([^"]+)"/).map(\.output.1)
            #expect(Set(references).isSubset(of: ids))
        }
    }

    @Test(arguments: addresses)
    func `tags are closed in the order in which they were opened`(uri: String) async throws {
        try await withSite { client in
            let page = try await client.get(uri).page
            var open: [Substring] = []
            for tag in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/).map(\.output) {
                if ["meta", "link", "img", "input", "rect"].contains(tag.2) { continue }
                if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
            }
            #expect(open.isEmpty)
        }
    }
}
