import Domain

/// The fields of a profile, in the order in which somebody tells of a firm.
struct ProfileForm {
    let form: Form
    let program: Program
    /// Of one that does not exist yet, the reference is chosen.
    let isNew: Bool

    /// As many cases as the form has places for.
    static let caseNumbers = 1 ... 6

    private var words: Words { form.words }

    var content: HTML {
        """
        \(section("identity", .identity, identity))\
        \(section("abilities", .abilities, abilities))\
        \(section("conditions", .conditions, conditions))\
        \(section("contact", .contact, "<p class=\"hint\">\(words[ProfileWords.contactHint])</p>\n\(contactFields(form))"))
        """
    }

    private func section(_ id: String, _ title: ProfileWords, _ content: HTML) -> HTML {
        "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(words[title])</h2>\n\(content)</section>\n"
    }

    private var identity: HTML {
        let limit = words.fill(ProfileWords.headcountHint, ["limit": "\(program.headcountLimit)"])
        let tracks = program.tracks.map { Form.Option(value: $0.id, label: words.of($0.name)) }
        return """
            \(isNew ? form.input("id", words[ProfileWords.reference], hint: words[ProfileWords.referenceHint], isRequired: true) : nil)\
            \(form.input("name", words[ProfileWords.name], isRequired: true, attributes: "autocomplete=\"organization\" "))\
            <div class="pair">\(form.input("headcount", words[ProfileWords.headcount], hint: limit, isRequired: true, attributes: "inputmode=\"numeric\" "))\
            \(form.day("founded", words[ProfileWords.founded]))</div>\
            <div class="pair">\(form.input("uscc", words[ProfileWords.uscc]))\
            \(form.input("region", words[ProfileWords.region]))</div>\
            \(form.input("community", words[ProfileWords.community]))\
            \(form.boxes("tracks", words[ProfileWords.tracks], tracks))\
            \(form.select("studentFounded", words[ProfileWords.studentFounded], yesAndNo))
            """
    }

    private var abilities: HTML {
        """
        \(form.area("summary", words[ProfileWords.summary], rows: 3, hint: words[ProfileWords.summaryHint], isRequired: true))\
        \(form.area("capabilities", words[ProfileWords.capabilities], rows: 8, hint: words[ProfileWords.capabilitiesHint], isRequired: true))\
        \(Self.caseNumbers.map(aCase))
        """
    }

    /// The first that is empty is open: the others wait.
    private func aCase(_ number: Int) -> HTML {
        let name = "cases[\(number)]"
        let title = form.state.value("\(name).title")
        let isNext = title.isEmpty && (number == 1 || !form.state.value("cases[\(number - 1)].title").isEmpty)
        let label = words.fill(ProfileWords.caseNumber, ["number": "\(number)"])
        return """
            <details class="case"\(isNext ? " open" : nil)><summary>\(label) \(title)</summary>
            \(form.input("\(name).title", words[ProfileWords.caseTitle]))\
            <div class="pair">\(form.input("\(name).client", words[ProfileWords.caseClient]))\
            \(form.input("\(name).year", words[ProfileWords.caseYear], attributes: "inputmode=\"numeric\" "))</div>\
            \(form.area("\(name).outcome", words[ProfileWords.caseOutcome], rows: 2))
            </details>

            """
    }

    private var conditions: HTML {
        let others = (form.state.values["languages"] ?? []).filter { WorkingLanguage(rawValue: $0) == nil }
        let languages = (WorkingLanguage.allCases.map(\.rawValue) + others).map {
            Form.Option(value: $0, label: words.languageName($0))
        }
        let modes = WorkMode.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
        return """
            \(form.boxes("languages", words[ProfileWords.languages], languages))\
            \(form.boxes("workModes", words[ProfileWords.workModes], modes))\
            \(form.area("certifications", words[ProfileWords.certifications], rows: 3, hint: words[ProfileWords.certificationsHint]))\
            <div class="pair">\(form.money("rateMinCNY", words[ProfileWords.rateMin], hint: words[ProfileWords.rateHint]))\
            \(form.day("availableFrom", words[ProfileWords.availableFrom]))</div>\
            \(form.input("capacity", words[ProfileWords.capacity], attributes: "inputmode=\"numeric\" "))
            """
    }

    private var yesAndNo: [Form.Option] {
        [
            Form.Option(value: "true", label: words[PageWords.yes]),
            Form.Option(value: "false", label: words[PageWords.no]),
        ]
    }
}
