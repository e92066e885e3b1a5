import Glibc

/// Lends `body` the strings as C has them, in one piece of memory, with a null pointer for every nil.
///
/// A U+0000 inside would silently end a C string, and PostgreSQL cannot store one, so it is refused here.
func withCStrings<Value>(
    _ strings: [String?],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?) throws(PostgresError) -> Value
) throws(PostgresError) -> Value {
    if strings.isEmpty { return try body(nil) }
    let size = strings.reduce(0) { $0 + ($1?.utf8.count ?? -1) + 1 }
    let memory = UnsafeMutableBufferPointer<CChar>.allocate(capacity: size)
    defer { memory.deallocate() }
    var pointers: [UnsafePointer<CChar>?] = []
    pointers.reserveCapacity(strings.count)
    var rest = UnsafeMutableRawBufferPointer(memory)
    for string in strings {
        guard let utf8 = string?.utf8 else {
            pointers.append(nil)
            continue
        }
        // `size` counted these very bytes and one NUL for each string, so every copy fits.
        rest.copyBytes(from: utf8)
        rest[utf8.count] = 0
        if let start = rest.baseAddress, memchr(start, 0, utf8.count) != nil { throw .nulCharacter }
        pointers.append(rest.baseAddress.map { UnsafePointer($0.assumingMemoryBound(to: CChar.self)) })
        rest = .init(rebasing: rest[(utf8.count + 1)...])
    }
    let result = pointers.withUnsafeBufferPointer { pointers in
        Result { () throws(PostgresError) -> Value in try body(pointers.baseAddress) }
    }
    return try result.get()
}
