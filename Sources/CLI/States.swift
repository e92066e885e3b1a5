import ArgumentParser
import Domain

struct States: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print who may bring matches, scenarios and profiles from which state into which.")

    @Flag(help: "As tables in Markdown.")
    var markdown = false

    func run() {
        say(TransitionTable.all.map { "\($0.name)\n\n\(markdown ? $0.markdown : $0.text)" }.joined(separator: "\n\n"))
    }
}
