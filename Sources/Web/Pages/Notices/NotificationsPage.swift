import Domain
import Foundation
import Matchmaking

/// The newest first, with what each is about and by when an answer is due.
func notificationsPage(_ page: Page, in frame: Frame) -> HTML {
    let words = frame.words
    let title = words[PageWords.notifications]
    let all = Form(to: NotificationPageRoutes.path, in: frame, name: "all")
    let items = page.items.map { item($0, in: frame) }
    let empty = emptyState(words[PageWords.noNotifications], words[PageWords.noNotificationsHint])
    let markAll: HTML = all.whole(all.button(words[PageWords.markAllRead], style: .secondary))
    return layout(
        title, in: frame,
        content: """
            <div class="heading"><h1>\(title)</h1>\(frame.visit.unread > 0 ? markAll : nil)</div>
            <p class="lead">\(words[PageWords.notificationsLead])</p>
            \(items.isEmpty ? empty : "<ol class=\"notices\">\n\(items)</ol>")
            \(pager(next: page.next, in: frame))
            """)
}

private func item(_ notice: Record, in frame: Frame) -> HTML {
    let words = frame.words
    let id = notice.text("id") ?? ""
    let isUnread = notice["readAt"] == nil
    let kind: NoticeWords? = notice.choice("kind")
    let form = Form(to: "\(NotificationPageRoutes.path)/\(id)", in: frame, name: "notice\(id)")
    let about: HTML? = notice.text("about").map { "<p class=\"about\">\(foreign($0, on: words.language))</p>" }
    return """
        <li\(isUnread ? " class=\"unread\"" : nil)>
        <div><p class="what">\(isUnread ? "<span class=\"state waiting\">\(words[PageWords.isNew])</span> " : nil)\
        \(kind.map { words[$0] } ?? "")</p>
        \(about)<p class="hint">\(notice.moment("at").map { dayNote($0, in: frame) })\
        \(dueNote(notice, in: frame))</p></div>
        \(form.whole(openButton(form, notice, in: frame)))
        </li>

        """
}

/// A deadline that has passed, of something that was read, is history.
private func dueNote(_ notice: Record, in frame: Frame) -> HTML? {
    guard let deadline = notice.moment("deadline"), notice["readAt"] == nil || deadline > frame.visit.now else {
        return nil
    }
    return " · \(deadlineNote(deadline, in: frame))"
}

/// Read aloud with what it opens: a list of twenty "Open" says nothing.
private func openButton(_ form: Form, _ notice: Record, in frame: Frame) -> HTML {
    let subject = notice.object("subject").flatMap { $0.text("kind") } ?? ""
    let label =
        Area(frame.visit.account?.role ?? .clock)?.address(of: subject, "") == nil
        ? PageWords.markRead : .open
    return """
        <button type="submit" class="btn btn-outline-primary btn-sm">\(frame.words[label])\
        <span class="visually-hidden"> \(notice.text("about") ?? notice.text("id") ?? "")</span></button>
        """
}
