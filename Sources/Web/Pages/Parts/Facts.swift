/// A label and what there is to say; nothing where it was not given.
func factList(_ facts: [(label: String, value: HTML?)], in frame: Frame) -> HTML {
    let missing: HTML = "<span class=\"missing\">\(frame.words[.notGiven])</span>"
    let rows = facts.map { fact -> HTML in "<div><dt>\(fact.label)</dt><dd>\(fact.value ?? missing)</dd></div>\n" }
    return "<dl class=\"facts\">\n\(rows)</dl>\n"
}
