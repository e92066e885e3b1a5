import Domain
import Hummingbird

/// A request of somebody who is known. A route that takes this context cannot be reached otherwise.
struct SignedInContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let language: Language
    let caller: Caller

    /// In whose name everything is done.
    var actor: Actor { caller.actor }

    var maxUploadSize: Int { JSONBody.limit }

    init(context: AppContext) throws(Problem) {
        switch context.visitor {
        case .known(let caller): self.caller = caller
        case .stranger:
            throw Problem(.unauthenticated, headers: [.wwwAuthenticate: "Bearer realm=\"berth\""])
        case .unrecognised:
            let challenge = "Bearer realm=\"berth\", error=\"invalid_token\""
            throw Problem(.unauthenticated, headers: [.wwwAuthenticate: challenge])
        }
        coreContext = context.coreContext
        language = context.language
    }

    /// For what a person does and no program in the person's name: passwords, tokens.
    func requireSession() throws(Problem) {
        guard caller.isSignedIn else { throw Problem(.sessionRequired) }
    }
}
