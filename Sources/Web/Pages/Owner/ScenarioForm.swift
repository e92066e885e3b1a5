import Domain

/// The fields of a scenario, in the order in which somebody tells of a need.
struct ScenarioForm {
    let form: Form
    let program: Program
    /// Of one that does not exist yet, the reference is chosen.
    let isNew: Bool

    enum Section: String, CaseIterable {
        case need, delivery, money, conditions, data

        var title: ScenarioWords {
            switch self {
            case .need: .need
            case .delivery: .delivery
            case .money: .money
            case .conditions: .conditions
            case .data: .data
            }
        }

        fileprivate var lead: ScenarioWords? {
            switch self {
            case .need: .needLead
            case .conditions: .conditionsLead
            case .data: .dataLead
            case .delivery, .money: nil
            }
        }
    }

    private var words: Words { form.words }

    var content: HTML {
        "\(zip(Section.allCases, 1...).map { part($0, number: $1) })"
    }

    private func part(_ section: Section, number: Int) -> HTML {
        let fields =
            switch section {
            case .need: need
            case .delivery: delivery
            case .money: money
            case .conditions: conditions
            case .data: data
            }
        return """
            <section aria-labelledby="\(section.rawValue)" class="step">
            <h2 id="\(section.rawValue)" tabindex="-1"><span class="number" aria-hidden="true">\(number)</span> \
            \(words[section.title])</h2>
            \(section.lead.map { "<p class=\"hint\">\(words[$0])</p>" })
            \(fields)</section>

            """
    }

    private var need: HTML {
        let tracks = program.tracks.map { Form.Option(value: $0.id, label: words.of($0.name)) }
        return """
            \(form.input("title", words[ScenarioWords.title], hint: words[ScenarioWords.titleHint], isRequired: true))\
            \(form.select("track", words[ScenarioWords.track], tracks, isRequired: true))\
            \(form.area("summary", words[ScenarioWords.summary], hint: words[ScenarioWords.summaryHint], isRequired: true))\
            \(form.area("requirements", words[ScenarioWords.requirements], rows: 7, hint: words[ScenarioWords.requirementsHint], isRequired: true))\
            \(isNew ? form.input("id", words[ScenarioWords.reference], hint: words[ScenarioWords.referenceHint], isRequired: true) : nil)
            """
    }

    private var delivery: HTML {
        """
        \(form.area("deliverables", words[ScenarioWords.deliverables], rows: 3, hint: words[ScenarioWords.deliverablesHint]))\
        \(form.area("acceptanceCriteria", words[ScenarioWords.acceptance], rows: 3, hint: words[ScenarioWords.acceptanceHint]))
        """
    }

    private var money: HTML {
        """
        <div class="pair">\(form.money("budgetMinCNY", words[ScenarioWords.budgetMin]))\
        \(form.money("budgetMaxCNY", words[ScenarioWords.budgetMax]))</div>\
        <div class="pair">\(form.day("startBy", words[ScenarioWords.startBy]))\
        \(form.day("deliverBy", words[ScenarioWords.deliverBy]))</div>\
        \(form.input("openings", words[ScenarioWords.openings], hint: words[ScenarioWords.openingsHint], attributes: "inputmode=\"numeric\" "))
        """
    }

    private var conditions: HTML {
        let others = (form.state.values["languages"] ?? []).filter { WorkingLanguage(rawValue: $0) == nil }
        let languages = (WorkingLanguage.allCases.map(\.rawValue) + others).map {
            Form.Option(value: $0, label: words.languageName($0))
        }
        let modes = WorkMode.allCases.map { Form.Option(value: $0.rawValue, label: words[$0]) }
        return """
            <div class="pair">\(form.select("workMode", words[ScenarioWords.workMode], modes))\
            \(form.input("region", words[ScenarioWords.region]))</div>\
            \(form.boxes("languages", words[ScenarioWords.languages], languages))\
            \(form.area("mustHaveCertifications", words[ScenarioWords.certifications], rows: 2, hint: words[ScenarioWords.certificationsHint]))
            """
    }

    private var data: HTML {
        let answers = [PageWords.yes, .no].map {
            Form.Option(value: $0 == .yes ? "true" : "false", label: words[$0])
        }
        return """
            \(form.area("dataProvided", words[ScenarioWords.dataProvided], rows: 3, hint: words[ScenarioWords.dataProvidedHint]))\
            \(form.select("crossBorderData", words[ScenarioWords.crossBorder], answers, hint: words[ScenarioWords.crossBorderHint]))
            """
    }
}
