import Domain
import Hummingbird

/// A request for a page by somebody who has signed in. A handler that takes such a context cannot be reached otherwise:
/// whoever is not signed in is led to do so, and back.
protocol PageContext: ChildRequestContext where ParentContext == AppContext {
    var account: Account { get }
    var visit: Visit { get }
}

extension PageContext {
    /// In whose name everything is done.
    var actor: Actor { account.actor }
    var words: Words { Words(visit.language) }
    var maxUploadSize: Int { JSONBody.limit }
}

/// Somebody, whatever the role.
struct PersonContext: PageContext {
    var coreContext: CoreRequestContextStorage
    let account: Account
    let visit: Visit

    init(context: AppContext) throws {
        account = try context.signedIn()
        visit = context.visit
        coreContext = context.coreContext
    }
}

/// Somebody of an OPC.
struct OPCContext: PageContext {
    var coreContext: CoreRequestContextStorage
    let account: Account
    let visit: Visit

    init(context: AppContext) throws {
        account = try context.signedIn(as: .opc)
        visit = context.visit
        coreContext = context.coreContext
    }
}

/// Somebody of a chain owner.
struct OwnerContext: PageContext {
    var coreContext: CoreRequestContextStorage
    let account: Account
    let visit: Visit

    init(context: AppContext) throws {
        account = try context.signedIn(as: .owner)
        visit = context.visit
        coreContext = context.coreContext
    }
}

/// Somebody of the program office. Administrators have accounts and settings in common with it: what else they may do,
/// the services decide.
struct OfficeContext: PageContext {
    var coreContext: CoreRequestContextStorage
    let account: Account
    let visit: Visit

    init(context: AppContext) throws {
        account = try context.signedIn(as: .office, .admin)
        visit = context.visit
        coreContext = context.coreContext
    }
}

extension AppContext {
    /// - Throws: `unauthenticated`; `forbidden` where the person's role is none of these.
    fileprivate func signedIn(as roles: Role...) throws(Problem) -> Account {
        guard let account = visit.account else { throw Problem(.unauthenticated) }
        guard roles.isEmpty || roles.contains(account.role) else { throw Problem(.forbidden) }
        return account
    }
}
