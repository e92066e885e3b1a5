import ArgumentParser
import Domain
import Matchmaking

/// Shared by every command that ranks what is in the database.
struct RecommendationOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var rankerModel: RankerModelOption

    /// Runs `body` with the program's listings, read and compared with nothing yet.
    func withRecommendations<Value>(_ body: (Recommendations) async throws -> Value) async throws -> Value {
        let encoders = try model.encoders()
        return try await database.withDatabase { database in
            let program = try await Programs.find(self.database.programID, in: database)
            let recommendations = Recommendations(
                program: program, encoders: encoders, database: database, model: try rankerModel.model())
            try await recommendations.refresh()
            return try await body(recommendations)
        }
    }
}
