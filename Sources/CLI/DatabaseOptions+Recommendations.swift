import Matchmaking
import Postgres
import Ranking

extension DatabaseOptions {
    /// Runs `body` with the program’s listings, read and encoded.
    ///
    /// - Parameter model: the shipped one without it.
    func withRecommendations<Value>(
        _ encoders: Encoders, _ model: RankerModel? = nil, _ body: (Recommendations) async throws -> Value
    ) async throws -> Value {
        try await withDatabase { database in
            let program = try await Programs.find(programID, in: database)
            let recommendations = Recommendations(
                program: program, encoders: encoders, database: database, model: try model ?? RankerModel.shipped())
            try await recommendations.refresh()
            return try await body(recommendations)
        }
    }
}
