import Postgres
import Testing

struct SQLTests {
    @Test func `interpolated values become parameters`() {
        let name = "O'Brien"
        let age: Int? = nil
        let sql: SQL = "SELECT \(name), \(age)"
        #expect(sql.text == "SELECT $1, $2")
        #expect(sql.parameters == ["O'Brien", nil])
    }

    @Test func `parts put together number their parameters anew`() {
        var sql: SQL = "SELECT name FROM people WHERE town = \("Linz")"
        sql += " AND age > \(30)"
        let order: SQL = " LIMIT \(10)"
        let whole = sql + order
        #expect(whole.text == "SELECT name FROM people WHERE town = $1 AND age > $2 LIMIT $3")
        #expect(whole.parameters == ["Linz", "30", "10"])
    }

    @Test func `a part inside a statement keeps its parameters`() {
        let conditions: [SQL] = ["a = \(1)", "b = \("two")"]
        let sql: SQL = "SELECT \(0) WHERE \(sql: conditions.joined(separator: " AND ")) OR \(true)"
        #expect(sql.text == "SELECT $1 WHERE a = $2 AND b = $3 OR $4")
        #expect(sql.parameters == ["0", "1", "two", "t"])
    }

    @Test func `joining nothing is nothing`() {
        #expect([SQL]().joined(separator: " AND ").text.isEmpty)
    }

    @Test func `a digit after a parameter does not change its number`() {
        #expect(("\(1)0" as SQL).text == "$1 0")
    }

    @Test(arguments: [("people", #""people""#), (#"a"b"#, #""a""b""#), ("", #""""#), (#"""#, #""""""#)])
    func `an identifier is one name, whatever it says`(name: String, quoted: String) {
        #expect(("\(identifier: name)" as SQL).text == quoted)
    }
}
