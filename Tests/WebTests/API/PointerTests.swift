import Testing

@testable import Web

struct PointerTests {
    @Test(arguments: [
        ("title", "/title"), ("owner.uscc", "/owner/uscc"), ("requirements[3]", "/requirements/2"),
        ("cases[1].title", "/cases/0/title"), ("a[2][10].b", "/a/1/9/b"), ("a/b", "/a~1b"), ("~", "/~0"),
        ("~1", "/~01"),
        ("a[x]", "/a[x]"), ("", ""),
    ])
    func `a field that counts from one becomes a pointer that counts from zero`(field: String, pointer: String) {
        #expect(JSONPointer(field: field).text == pointer)
    }
}
