/// A person and how to reach them; called as `FieldError` calls them.
func contactFields(_ form: Form) -> HTML {
    let words = form.words
    return """
        \(form.input("contact.name", words[ProfileWords.contactName], attributes: "autocomplete=\"name\" "))\
        <div class="pair">\(form.input("contact.email", words[ProfileWords.contactEmail], type: "email", attributes: "autocomplete=\"email\" "))\
        \(form.input("contact.phone", words[ProfileWords.contactPhone], type: "tel", attributes: "autocomplete=\"tel\" "))</div>
        """
}
