import Testing

@testable import Matchmaking

struct NetworkAddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("2001:db8::1", "2001:db8:0:0:ff::"),
        ("2001:db8:0:0:ffff:1:2:3", "2001:db8::9%eth0"),
    ])
    func `addresses of one customer are one`(_ one: String, _ other: String) {
        #expect(NetworkAddress(one) == NetworkAddress(other))
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.2"), ("2001:db8:0:1::1", "2001:db8:0:2::1"), ("unix", ""), ("::1", "127.0.0.1"),
    ])
    func `addresses of two customers are two`(_ one: String, _ other: String) {
        #expect(NetworkAddress(one) != NetworkAddress(other))
    }
}
