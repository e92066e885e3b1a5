import Domain

/// The one way to make a form. A page writes what is particular to it:
///
///     let form = Form(to: "/opc/profile", state, in: frame)
///     form.whole("\(form.input("name", words[.name], isRequired: true)) \(form.button(words[.save]))")
///
/// The token of the session, the number that makes a second click harmless, the revision that was seen, and what is wrong
/// come by themselves. The answer to it is `Submission.carryOut`, at the address of the page that shows it or below, so
/// that the switch of languages leads back to something.
struct Form {
    let action: String
    let state: FormState
    let frame: Frame
    /// Where a page has several forms: what their fields' ids begin with.
    var name = ""
    /// The id of the part of the page that a script keeps current while somebody types, if there is one.
    var live: String?
    /// Whether it narrows a list, by as much or as little as somebody likes: no field has to be filled in, and none needs to
    /// say so.
    let isFilter: Bool

    init(
        to action: String, _ state: FormState = FormState(), in frame: Frame, name: String = "", live: String? = nil,
        isFilter: Bool = false
    ) {
        self.action = action
        self.state = state
        self.frame = frame
        self.name = name
        self.live = live
        self.isFilter = isFilter
    }

    var words: Words { frame.words }

    func whole(_ content: HTML) -> HTML {
        """
        <form method="post" action="\(action)"\(live.map { " data-live=\"\($0)\"" }) novalidate>
        \(hidden(Submission.token, frame.visit.formToken))\(hidden(Submission.once, state.once))\
        \(state.revision.map { hidden(Submission.revision, String($0)) })
        \(state.problem.map(summary))
        \(content)
        </form>

        """
    }

    /// Of a list: what is asked for stands in the address, and nothing is changed.
    func filter(_ content: HTML) -> HTML {
        """
        <form method="get" action="\(action)" class="filters"\(live.map { " data-live=\"\($0)\"" })>
        \(content)
        </form>

        """
    }

    func hidden(_ field: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(field)\" value=\"\(value)\">"
    }

    func button(_ label: String, style: ButtonStyle = .primary) -> HTML {
        "<button type=\"submit\" class=\"btn \(style.rawValue)\">\(label)</button>\n"
    }

    enum ButtonStyle: String {
        case primary = "btn-primary"
        case secondary = "btn-outline-primary"
        /// What cannot be taken back.
        case grave = "btn-outline-danger"
    }

    func id(_ field: String) -> String { name.isEmpty ? field : "\(name)-\(field)" }

    /// Above the fields, with a way to each that is wrong.
    private func summary(_ problem: Problem) -> HTML {
        let items = problem.fields.map { error -> HTML in
            "<li><a href=\"#\(id(error.root))\">\(words.sentence(of: error))</a></li>\n"
        }
        return """
            <div class="alert alert-danger" role="alert" tabindex="-1" id="\(id("problem"))">
            <p class="alert-heading">\(words.title(of: problem.kind))</p>
            <p>\(words.explanation(of: problem))</p>
            \(items.isEmpty ? nil : "<ul>\(items)</ul>")
            </div>
            """
    }
}

extension FieldError {
    /// The field that a form has: of `requirements[3]` it is `requirements`; `contact.email` and `cases[1].title` are fields.
    var root: String { field.contains("].") ? field : String(field.prefix { $0 != "[" }) }
}
