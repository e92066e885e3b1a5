/// Instead of a list that has nothing in it: that it is so, and what to do about it.
func emptyState(_ title: String, _ hint: String, action: Destination? = nil) -> HTML {
    """
    <div class="empty">
    <p class="title">\(title)</p>
    <p>\(hint)</p>
    \(action.map { "<p><a class=\"btn btn-outline-primary\" href=\"\($0.path)\">\($0.name)</a></p>" })
    </div>

    """
}
