import Hummingbird

/// The cookie that a browser keeps a session in. With the prefix `__Host-` a browser takes it only over https, for this
/// host and no other, so that no neighbouring site can plant one.
struct SessionCookie {
    let isHTTPS: Bool

    private var name: String { isHTTPS ? "__Host-berth" : "berth" }

    func secret(in request: Request) -> String? {
        request.cookies[name].map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    }

    func holding(_ secret: String, seconds: Int) -> Cookie {
        Cookie(
            name: name, value: secret, maxAge: seconds, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
    }

    var removal: Cookie { holding("", seconds: 0) }
}
