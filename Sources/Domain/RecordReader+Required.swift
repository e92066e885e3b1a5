extension RecordReader {
    /// What `read` takes out of the field; refused where it finds nothing and has not said why.
    mutating func required<Value>(_ key: String, _ read: (inout RecordReader, String) -> Value?) -> Value? {
        let known = errors.count
        if let value = read(&self, key) { return value }
        if errors.count == known { refuse(key, "is missing: it is required") }
        return nil
    }
}
