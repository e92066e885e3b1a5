extension LocalizedText {
    init(fields: inout RecordReader) {
        self.init(zh: fields.requiredText("zh", limit: 200), en: fields.requiredText("en", limit: 200))
    }
}

extension Program.Track {
    /// - Parameter known: the ids of the tracks before this one.
    init(fields: inout RecordReader, known: inout Set<String>) {
        id = fields.requiredText("id", limit: 64)
        name = fields.required("name") { $0.object($1, LocalizedText.init(fields:)) } ?? LocalizedText(zh: "", en: "")
        guard !id.isEmpty else { return }
        if !id.utf8.allSatisfy(Self.isAllowed) {
            fields.refuse("id", "is “\(id)”: use lower-case letters, digits and dashes, such as digital-culture")
        } else if !known.insert(id).inserted {
            fields.refuse("id", "is “\(id)” once more: give each track an id of its own")
        }
    }

    /// An id is a part of addresses.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a") ... UInt8(ascii: "z"), UInt8(ascii: "0") ... UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

extension Program.Target {
    /// - Parameter known: the indicators of the targets before this one.
    init?(fields: inout RecordReader, known: inout Set<String>) {
        let indicator = fields.requiredText("indicator", limit: 64)
        let value = fields.required("value") { $0.integer($1, 1 ... 1_000_000_000) }
        let by = fields.required("by") { $0.day($1) }
        let source = fields.requiredText("source", limit: 500)
        if !indicator.isEmpty, !Self.indicators.contains(indicator) {
            let choices = Self.indicators.joined(separator: ", ")
            fields.refuse("indicator", "is “\(indicator)”: choose one of \(choices)")
        } else if !indicator.isEmpty, !known.insert(indicator).inserted {
            fields.refuse("indicator", "is “\(indicator)” once more: give each indicator one target")
        }
        guard let value, let by else { return nil }
        self.init(indicator: indicator, value: value, by: by, source: source)
    }
}
