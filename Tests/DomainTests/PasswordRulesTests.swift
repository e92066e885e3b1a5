import Domain
import Testing

struct PasswordRulesTests {
    static func errors(_ password: String, _ rules: PasswordRules = .standard) throws -> [FieldError] {
        let email = try #require(EmailAddress("chen.wei@example.com"))
        return rules.errors(Password(password), of: email, name: "Chen Wei")
    }

    @Test(arguments: [
        "", "short", "123456789", String(repeating: "长密码", count: 86), "1234567890", "QWERTYuiop", "a123456789",
        "１２３４５６７８９０", "bestfriend", "1233211234567", "aaaaaaaaaaaa", "abababababab", "chen.wei@example.com",
        "Chen.Wei@Example.com1",
        "chen.wei12", "Chen Wei 88",
    ])
    func `a bad one is refused, in a sentence that says what to do`(_ password: String) throws {
        let errors = try Self.errors(password)
        #expect(errors.count == 1)
        #expect(errors.first?.field == "password")
        #expect(errors.first?.problem.contains(": choose") == true)
    }

    @Test(arguments: [
        "correct horse battery staple", "泊位里的小船要回家了呀", "x9!kd02;aP", "          é   ßø",
        String(repeating: "长密码!", count: 64), "a\u{0}b\u{7}cdefgh", "chen.wei has a boat",
    ])
    func `any characters will do`(_ password: String) throws {
        let errors = try Self.errors(password)
        #expect(errors.isEmpty)
    }

    @Test func `the demonstration may have a password that everybody knows`() throws {
        let errors = try Self.errors("demo-only", .demonstration)
        #expect(errors.isEmpty)
    }

    @Test func `the same password from two keyboards is the same`() {
        #expect(Password("ｐａｓｓ　ｗｏｒｄ１２").text == "pass word12")
        #expect(Password("e\u{301}te\u{301}").text == Password("été").text)
    }

    @Test func `a password prints as nothing`() {
        let password = Password("correct horse")
        #expect(!"\(password) \(String(reflecting: password))".contains("horse"))
        var dumped = ""
        dump(password, to: &dumped)
        #expect(!dumped.contains("horse"))
    }
}
