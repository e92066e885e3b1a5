import ArgumentParser
import Domain
import Embedding
import Foundation
import Matchmaking
import Spreadsheets

/// Ends the program with this code, everything having been said.
struct ExitStatus: Error {
    let code: Int32
}

/// A call that cannot be carried out as it was made.
struct WrongCall: Error, CustomStringConvertible {
    let description: String
}

/// Whether whoever called can mend it: the exit code is 2 then, not 1.
func isWrongCall(_ error: any Error) -> Bool {
    switch error {
    case is WrongCall, is ImportError, is SpreadsheetError, is UnknownProgram, is FieldErrors: true
    case RecommendationError.unknown: true
    case is ServiceError, is AccountError: true
    case EncoderError.noModel: true
    default: Berth.exitCode(for: error) == .validationFailure
    }
}

/// One line on standard output, at once: whoever reads it through a pipe need not wait.
func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

func standardError(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// One JSON value, with sorted keys, so that two runs can be compared.
func printJSON(_ value: some Encodable, pretty: Bool = true) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
        pretty ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes] : [.sortedKeys, .withoutEscapingSlashes]
    say(String(decoding: try encoder.encode(value), as: UTF8.self))
}
