import Domain
import Foundation
import Hummingbird

/// What is known of whoever asks for a page, before the page is made.
struct Visit: Sendable {
    var language = Language.zh
    /// Who has signed in.
    var account: Account?
    /// What every form of this session carries, and no page of another site can know.
    var formToken = ""
    /// How many notifications nobody has read yet.
    var unread = 0
    /// The page's own path and query, without the choice of a language: where the switch of languages leads back to.
    var address = "/"
    /// What was asked of the first page, where it is too long for an address.
    var longQuestion: Question?
    /// What has just been done, to be said once.
    var said: Said?
    var now = Date(timeIntervalSince1970: 0)
}

/// What surrounds a page and what its parts need: the site, and who looks at it.
struct Frame: Sendable {
    let site: Site
    var visit: Visit

    var words: Words { Words(visit.language) }
    var program: Program { site.program }
    var today: CalendarDay { ShanghaiTime.day(of: visit.now) }
}

extension HTML {
    func response(_ status: HTTPResponse.Status = .ok, in frame: Frame) -> Response {
        response(status, in: frame.visit.language)
    }
}

extension Visit {
    /// What the page's address asks for beside these, to be continued: `name=value&…&`, or nothing.
    func filters(without names: String...) -> String {
        let parts = address.split(separator: "?", maxSplits: 1).dropFirst().first?.split(separator: "&") ?? []
        return parts.filter { part in !names.contains { part.hasPrefix($0 + "=") } }.map { $0 + "&" }.joined()
    }
}
