import Domain

/// What is the same on every page.
struct Site: Sendable {
    let program: Program
    let isDemonstration: Bool
    let assets: Assets
}
