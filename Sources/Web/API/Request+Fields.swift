import Domain
import Hummingbird

extension Request {
    /// Reads the fields of a body that no service reads by itself: everything that is wrong is thrown at once.
    func fields<Value>(_ read: (inout RecordReader) -> Value) async throws -> Value {
        try requireNoParameters()
        var request = self
        var reader = RecordReader(try JSONBody.read(try await request.wholeBody(), headers))
        let value = read(&reader)
        let errors = reader.finish()
        guard errors.isEmpty else { throw Problem(.invalidFields, fields: errors) }
        return value
    }
}
