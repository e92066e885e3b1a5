import Foundation
import Testing

@testable import Domain

extension Program {
    static func shipped(_ name: String) throws -> Program {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Matchmaking/Programs")
        return try JSONDecoder().decode(
            Program.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
    }
}

func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
