import Testing

@testable import Embedding

struct WindowTests {
    @Test(arguments: [(0, 1), (1, 1), (7, 1), (8, 2), (14, 2), (15, 3), (100, 15)])
    func `windows hold a text once, in order, each with its frame`(count: Int, windows: Int) {
        let content = (0 ..< count).map { 100 + Int32($0) }
        let parts = (0 ..< count).map { Int32($0 / 3) }
        let found = Window.windows(of: content, parts: parts, prompt: [41], text: 9, limit: 10, onlyFirst: false)
        #expect(found.count == windows)
        #expect(found.flatMap { $0.tokens[$0.content] } == content)
        #expect(found.flatMap(\.parts) == parts)
        #expect(found.map(\.isFirst) == [true] + Array(repeating: false, count: windows - 1))
        for window in found {
            #expect(window.tokens.count <= 10)
            #expect(window.tokens.prefix(2) == [0, 41])
            #expect(window.tokens.last == 2)
            #expect(window.text == 9)
        }
        let first = Window.windows(of: content, parts: parts, prompt: [41], text: 9, limit: 10, onlyFirst: true)
        #expect(first.map(\.tokens) == [found[0].tokens])
    }

    @Test func `groups hold every window once, and not too many tokens`() {
        let lengths = (0 ..< 60).map { $0 * 37 % 61 }
        let windows = lengths.flatMap { length in
            let content = Array(repeating: Int32(5), count: length)
            return Window.windows(
                of: content, parts: content, prompt: [], text: length, limit: 512, onlyFirst: true)
        }
        let groups = Window.groups(of: windows, tokens: 100)
        #expect(groups.flatMap { $0 }.map(\.text).sorted() == lengths.sorted())
        #expect(groups.allSatisfy { !$0.isEmpty && $0.reduce(0) { $0 + $1.tokens.count } <= 100 })
        // Windows of like length together.
        let longest = groups.map { $0.map(\.tokens.count) }
        #expect(longest.flatMap { $0 } == longest.flatMap { $0 }.sorted(by: >))
        #expect(Window.groups(of: [], tokens: 100).isEmpty)
    }

    @Test func `a window larger than a group is a group of its own`() {
        let long = Array(repeating: Int32(5), count: 200)
        let windows = Window.windows(of: long, parts: long, prompt: [], text: 0, limit: 60, onlyFirst: false)
        #expect(Window.groups(of: windows, tokens: 10).map(\.count) == Array(repeating: 1, count: windows.count))
    }
}
