/// As much of a text as the model reads at once: at most 512 tokens.
struct Window: Sendable {
    /// The text that it is of.
    let text: Int
    /// Whether it is the text's first: the one of which the pooled vector is made.
    let isFirst: Bool
    /// `<s>`, the words for the role, a run of the text's tokens, `</s>`.
    let tokens: [Int32]
    /// Which of `tokens` are the text's own.
    let content: Range<Int>
    /// For each token of `content` the part of the text that it belongs to.
    let parts: ArraySlice<Int32>

    /// The windows of a text one after the other, the first as the published model would cut it. Every text has one.
    static func windows(
        of content: [Int32], parts: [Int32], prompt: [Int32], text: Int, limit: Int, onlyFirst: Bool
    ) -> [Window] {
        let room = max(1, limit - 2 - prompt.count)
        var windows: [Window] = []
        var start = 0
        repeat {
            let end = min(start + room, content.count)
            windows.append(
                Window(
                    text: text, isFirst: start == 0,
                    tokens: [Tokenizer.begin] + prompt + content[start ..< end] + [Tokenizer.end],
                    content: 1 + prompt.count ..< 1 + prompt.count + end - start, parts: parts[start ..< end]))
            start = end
        } while start < content.count && !onlyFirst
        return windows
    }

    /// Windows of like length together, so that no group of about `tokens` tokens is much longer than another.
    static func groups(of windows: [Window], tokens limit: Int) -> [[Window]] {
        var groups: [[Window]] = []
        var size = limit
        for window in windows.sorted(by: { $0.tokens.count > $1.tokens.count }) {
            if size + window.tokens.count > limit {
                groups.append([])
                size = 0
            }
            groups[groups.count - 1].append(window)
            size += window.tokens.count
        }
        return groups
    }
}
