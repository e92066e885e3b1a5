import Testing

@testable import Web

struct QuestionTests {
    @Test func `without a side, the text is a need`() throws {
        #expect(try Question(FormFields("text=a")).asker == .scenario)
        #expect(try Question(FormFields("text=a&for=nobody")).asker == .scenario)
    }

    @Test func `line ends are one kind and other control characters are blanks`() throws {
        let question = try Question(FormFields("text=%20a%0D%0Ab%0Dc%00d%1B%7F%09e%0A"))
        #expect(question.text == "a\nb\nc d   e")
    }

    @Test func `bytes that are no text do no harm`() throws {
        #expect(try Question(FormFields("text=a%FFb%")).text == "a\u{FFFD}b%")
        #expect(try Question(FormFields("&&=&text=%zz&text=later")).text == "%zz")
    }

    @Test func `ten thousand characters are taken and one more is not`() throws {
        let text = String(repeating: "字", count: Question.textLimit)
        #expect(try Question(FormFields("text=" + text)).text == text)
        #expect(throws: ProblemKind.textTooLong) { try Question(FormFields("text=" + text + "x")) }
    }

    @Test func `a character made of ten thousand marks is too long`() {
        let text = "a" + String(repeating: "\u{301}", count: Question.textLimit)
        #expect(text.count == 1)
        #expect(throws: ProblemKind.textTooLong) { try Question(FormFields("text=" + text)) }
    }

    @Test func `a link leads back to the question`() throws {
        let question = Question(text: "a+b & 50% = “c”\n字", asker: .opc)
        let query = question.link().dropFirst(2)
        #expect(try Question(FormFields(String(query))) == question)
    }
}
