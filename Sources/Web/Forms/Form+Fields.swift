import Domain

/// Fields with a label above, a hint below, and what is wrong between the two.
extension Form {
    /// - Parameter attributes: markup of ours, such as `autocomplete="email"`.
    func input(
        _ field: String, _ label: String, type: String = "text", hint: String? = nil, isRequired: Bool = false,
        attributes: HTML = ""
    ) -> HTML {
        framed(field, label, hint: hint, isRequired: isRequired) { described in
            """
            <input type="\(type)" id="\(id(field))" name="\(field)" value="\(state.value(field))" \
            class="form-control\(invalid(field))" \(attributes)\(required(isRequired))\(described)>
            """
        }
    }

    /// Whole yuan, written with or without commas.
    func money(_ field: String, _ label: String, hint: String? = nil, isRequired: Bool = false) -> HTML {
        input(
            field, label, hint: hint, isRequired: isRequired, attributes: "inputmode=\"numeric\" autocomplete=\"off\"")
    }

    func day(_ field: String, _ label: String, hint: String? = nil, isRequired: Bool = false) -> HTML {
        input(field, label, type: "date", hint: hint, isRequired: isRequired)
    }

    /// Several lines. A list of texts has one line for each.
    func area(
        _ field: String, _ label: String, rows: Int = 4, hint: String? = nil, isRequired: Bool = false
    ) -> HTML {
        framed(field, label, hint: hint, isRequired: isRequired) { described in
            """
            <textarea id="\(id(field))" name="\(field)" rows="\(rows)" \
            class="form-control\(invalid(field))"\(required(isRequired))\(described)>
            \((state.values[field] ?? []).joined(separator: "\n"))</textarea>
            """
        }
    }

    /// One of a list; none where nothing has to be chosen.
    func select(
        _ field: String, _ label: String, _ options: [Option], hint: String? = nil, isRequired: Bool = false
    ) -> HTML {
        select(field, label, options, any: words[PageWords.choose], hint: hint, isRequired: isRequired)
    }

    /// - Parameter any: what the choice of none is called; nil where there is no such choice.
    func select(
        _ field: String, _ label: String, _ options: [Option], any: String?, hint: String? = nil,
        isRequired: Bool = false
    ) -> HTML {
        framed(field, label, hint: hint, isRequired: isRequired) { described in
            let items = options.map { option -> HTML in
                """
                <option value="\(option.value)"\(state.has(field, option.value) ? " selected" : nil)>\(option.label)\
                </option>

                """
            }
            return """
                <select id="\(id(field))" name="\(field)" class="form-select\(invalid(field))"\
                \(required(isRequired))\(described)>
                \(any.map { "<option value=\"\">\($0)</option>" })
                \(items)</select>
                """
        }
    }

    /// Any of a list.
    func boxes(_ field: String, _ label: String, _ options: [Option], hint: String? = nil) -> HTML {
        group(field, label, options, type: "checkbox", hint: hint)
    }

    /// One of a list, all of which are in sight.
    func choices(_ field: String, _ label: String, _ options: [Option], hint: String? = nil) -> HTML {
        group(field, label, options, type: "radio", hint: hint)
    }

    struct Option {
        let value: String
        let label: String
    }

    private func group(
        _ field: String, _ label: String, _ options: [Option], type: String, hint: String?
    ) -> HTML {
        let items = options.map { option -> HTML in
            """
            <div class="form-check"><input type="\(type)" class="form-check-input" id="\(id(field))-\(option.value)" \
            name="\(field)" value="\(option.value)"\(state.has(field, option.value) ? " checked" : nil)>\
            <label class="form-check-label" for="\(id(field))-\(option.value)">\(option.label)</label></div>

            """
        }
        return """
            <fieldset class="field" id="\(id(field))" tabindex="-1"\(described(field, hint))>
            <legend>\(label)</legend>
            \(problems(field))<div class="choices">\(items)</div>
            \(hinted(field, hint))</fieldset>

            """
    }

    private func framed(
        _ field: String, _ label: String, hint: String?, isRequired: Bool, _ control: (HTML?) -> HTML
    ) -> HTML {
        """
        <div class="field">
        <label for="\(id(field))" class="form-label">\(label)\
        \(isRequired || isFilter ? nil : " <span class=\"optional\">\(words[PageWords.optional])</span>")</label>
        \(problems(field))\(control(described(field, hint)))
        \(hinted(field, hint))</div>

        """
    }

    private func problems(_ field: String) -> HTML? {
        let errors = state.errors(of: field)
        guard !errors.isEmpty else { return nil }
        let sentences = errors.map { error -> HTML in "<span>\(words.sentence(of: error))</span>\n" }
        return "<p class=\"wrong\" id=\"\(id(field))-wrong\">\(sentences)</p>\n"
    }

    private func hinted(_ field: String, _ hint: String?) -> HTML? {
        hint.map { "<p class=\"form-text\" id=\"\(id(field))-hint\">\($0)</p>\n" }
    }

    private func described(_ field: String, _ hint: String?) -> HTML? {
        let parts =
            (state.errors(of: field).isEmpty ? [] : ["\(id(field))-wrong"]) + (hint == nil ? [] : ["\(id(field))-hint"])
        let wrong: HTML? = state.errors(of: field).isEmpty ? nil : " aria-invalid=\"true\""
        return parts.isEmpty ? nil : "\(wrong) aria-describedby=\"\(parts.joined(separator: " "))\""
    }

    private func invalid(_ field: String) -> String { state.errors(of: field).isEmpty ? "" : " is-invalid" }

    private func required(_ isRequired: Bool) -> HTML? { isRequired ? " required" : nil }
}
