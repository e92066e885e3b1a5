import Domain
import Matchmaking

/// The forms of the settings, each of its own, so that what is wrong in one holds up none of the others.
struct SettingsForms {
    let program: Program
    let answer: Answer
    let attempt: SettingsAttempt?
    let frame: Frame

    private var words: Words { frame.words }

    private func filled(_ name: String, _ stored: [String: [String]]) -> Form {
        let state = attempt?.form == name ? attempt?.state : nil
        return Form(
            to: SettingsRoutes.path, state ?? FormState(stored, revision: answer.revision), in: frame, name: name)
    }

    /// A row for each figure that can have a target.
    var targets: HTML {
        var stored: [String: [String]] = [:]
        for (number, id) in SettingsRoutes.targets {
            guard let target = program.targets.first(where: { $0.indicator == id }) else { continue }
            stored["targets[\(number)].value"] = [String(target.value)]
            stored["targets[\(number)].by"] = [target.by.description]
            stored["targets[\(number)].source"] = [target.source]
        }
        let form = filled("targets", stored)
        let rows = SettingsRoutes.targets.map { number, id -> HTML in
            let name = Indicator.all.first { $0.id == id }.map { words.of($0.name) } ?? id
            return """
                <fieldset class="target" id="target\(number)"><legend>\(name)</legend>
                \(form.money("targets[\(number)].value", words[SettingsWords.value]))\
                \(form.day("targets[\(number)].by", words[SettingsWords.by]))\
                \(form.input("targets[\(number)].source", words[SettingsWords.source]))</fieldset>

                """
        }
        return form.whole("\(form.hidden("form", "targets"))\(rows)\(form.button(words[PageWords.save]))")
    }

    var rules: HTML {
        let form = filled(
            "rules",
            [
                "headcountLimit": ["\(program.headcountLimit)"], "headcountSource": [program.headcountSource ?? ""],
                "periodStart": [program.periodStart?.description ?? ""], "periodEnd": [program.periodEnd.description],
            ])
        return form.whole(
            """
            \(form.hidden("form", "rules"))\
            <div class="pair">\(form.money("headcountLimit", words[SettingsWords.headcountLimit], isRequired: true))\
            \(form.input("headcountSource", words[SettingsWords.headcountSource]))</div>\
            <div class="pair">\(form.day("periodStart", words[SettingsWords.periodStart]))\
            \(form.day("periodEnd", words[SettingsWords.periodEnd], isRequired: true))</div>\
            \(form.button(words[PageWords.save]))
            """)
    }

    /// The years that are loaded, and an empty one.
    var calendar: HTML {
        let years = program.calendar.sorted { $0.key < $1.key }.map { year, days -> HTML in
            let form = filled(
                "calendar-\(year)",
                [
                    "calendar.\(year).source": [days.source],
                    "calendar.\(year).holidays": days.holidays.map(\.description),
                    "calendar.\(year).makeUpDays": days.makeUpDays.map(\.description),
                ])
            return folded(words.fill(SettingsWords.year, ["year": "\(year)"]), "\(year)", form, nil)
        }
        let next = (program.calendar.keys.max() ?? frame.today.year) + 1
        let form = filled("calendar-\(next)", ["year": ["\(next)"]])
        return "\(years)\(folded(words[SettingsWords.addYear], "\(next)", form, next))"
    }

    private func folded(_ title: String, _ year: String, _ form: Form, _ new: Int?) -> HTML {
        let isOpen = attempt?.form == form.name
        let field = "calendar.\(year)"
        return """
            <details class="case"\(isOpen ? " open" : nil)><summary>\(title)\(new.map { " \($0)" })</summary>
            \(form.whole("""
                \(form.hidden("form", form.name))\(form.hidden("year", year))\
                \(form.input("\(field).source", words[SettingsWords.source], isRequired: true))\
                <div class="pair">\(form.area("\(field).holidays", words[SettingsWords.holidays], rows: 10, hint: words[SettingsWords.holidaysHint], isRequired: true))\
                \(form.area("\(field).makeUpDays", words[SettingsWords.makeUpDays], rows: 10, hint: words[SettingsWords.makeUpHint]))</div>\
                \(form.button(words[PageWords.save]))
                """))</details>

            """
    }

    var figures: HTML {
        let form = filled("figures", [:])
        let indicators = Figures.indicators.map { id in
            Form.Option(value: id, label: Indicator.all.first { $0.id == id }.map { words.of($0.name) } ?? id)
        }
        return form.whole(
            """
            \(form.hidden("form", "figures"))\
            <div class="pair">\(form.select("indicator", words[SettingsWords.indicator], indicators, isRequired: true))\
            \(form.money("value", words[SettingsWords.figureValue], isRequired: true))</div>\
            <div class="pair">\(form.day("on", words[SettingsWords.on], isRequired: true))\
            \(form.input("source", words[SettingsWords.source], isRequired: true))</div>\
            \(form.button(words[SettingsWords.register]))
            """)
    }
}
