import Domain
import Hummingbird
import Matchmaking

extension Problem {
    init(of error: AccountError) {
        switch error {
        case .wrongCredentials:
            self.init(.wrongPassword, headers: [.wwwAuthenticate: "Bearer realm=\"berth\""])
        case .accountDisabled: self.init(.forbidden, detail: error.description)
        case .tooManyAttempts(let seconds):
            self.init(.tooManyRequests, members: ["retryAfter": .number(Double(seconds))], retryAfter: seconds)
        case .invalidToken, .expired:
            let problem = error == .expired ? "is too old: ask for a new one" : "is unknown or used: ask for a new one"
            self.init(.invalidFields, fields: [FieldError(field: "token", problem: problem)])
        case .emailTaken: self.init(.taken, detail: error.description, members: ["field": .text("email")])
        case .weakPassword(let errors), .fields(let errors): self.init(.invalidFields, fields: errors)
        case .notAllowed: self.init(.forbidden, detail: error.description)
        case .notFound: self.init(.noSuchResource)
        }
    }
}
