package import Hummingbird
import NIOCore

/// A request, before anyone knows who sent it.
package struct AppContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The language that it is answered in.
    package var language = Language.zh
    /// Who sent it, once that was looked at.
    package var visitor = Visitor.stranger
    /// The secret of the session that the request came with, once that was looked at.
    var session: String?
    /// What is known for a page, inside of the pages' routes.
    var visit = Visit()
    /// The other end of the connection.
    let address: String?

    package init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress
    }

    /// The longest text that is taken, as a form encodes it: at most twelve bytes for a scalar.
    package var maxUploadSize: Int { 16 * Question.textLimit }

    var words: Words { Words(language) }
}
