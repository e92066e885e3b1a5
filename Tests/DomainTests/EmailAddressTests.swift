import Domain
import Testing

struct EmailAddressTests {
    @Test(arguments: [
        (" Chen.Wei@Example.COM\n", "chen.wei@example.com"),
        ("office@demo", "office@demo"),
        ("ｏｗｎｅｒ＠ｅｘａｍｐｌｅ．ｃｏｍ", "owner@example.com"),
        ("a+b_c%d@x-y.example", "a+b_c%d@x-y.example"),
        ("陈伟@例子.中国", "陈伟@例子.中国"),
        ("ÉTÉ@example.fr", "été@example.fr"),
    ])
    func `an address is compared in one form`(_ written: String, _ expected: String) {
        #expect(EmailAddress(written)?.text == expected)
    }

    @Test(arguments: [
        "", "a", "@", "a@", "@b", "a@b@c", "a b@c.d", "a\u{0}@b.c", "a\n@b.c", "<a@b.c>", "a@b..c", ".a@b.c", "a.@b.c",
        "a@-b.c", "a@b-.c", "a@b_c", "a\u{200B}@b.c", "a,b@c.d", "\"a\"@b.c", "a@[127.0.0.1]",
        String(repeating: "a", count: 65) + "@b.c", "a@" + String(repeating: "b.", count: 100) + "c",
    ])
    func `what can be no address is none`(_ written: String) {
        #expect(EmailAddress(written) == nil)
    }

    @Test func `the form of an address is a form of its own`() throws {
        for written in ["Straße@Ｅ.de", "ΑΣ@x.gr", "İ@x.tr", "ǅ@x.hr", "A.B@C.D"] {
            let address = try #require(EmailAddress(written))
            #expect(EmailAddress(address.text) == address)
        }
    }
}
