import Domain

/// A page that the navigation leads to.
struct Destination {
    let path: String
    let name: String
}

extension Area {
    /// Where somebody of this role can go, in the order of a working day.
    func destinations(_ words: Words) -> [Destination] {
        let home = Destination(path: path, name: words[PageWords.home])
        let search = Destination(path: "/", name: words[PageWords.search])
        return switch self {
        case .opc:
            [
                home, Destination(path: "\(path)/scenarios", name: words[OPCWords.scenarios]),
                Destination(path: "\(path)/matches", name: words[OPCWords.matches]),
                Destination(path: ProfilePageRoutes.path, name: words[OPCWords.profile]),
                Destination(path: DataPageRoutes.path, name: words[OPCWords.data]), search,
            ]
        case .owner:
            [
                home, Destination(path: "\(path)/scenarios", name: words[OwnerWords.scenarios]),
                Destination(path: "\(path)/matches", name: words[MatchWords.title]),
                Destination(path: OrganizationPageRoutes.path, name: words[OwnerWords.organization]), search,
            ]
        case .office: officeDestinations(words)
        case .community: [home, search]
        }
    }
}

private func officeDestinations(_ words: Words) -> [Destination] {
    let path = Area.office.path
    return [
        Destination(path: path, name: words[BoardWords.title]),
        Destination(path: QueueRoutes.path, name: words[OfficeWords.queue]),
        Destination(path: "\(path)/scenarios", name: words[OfficeWords.scenarios]),
        Destination(path: "\(path)/opcs", name: words[OfficeWords.opcs]),
        Destination(path: "\(path)/matches", name: words[OfficeWords.matches]),
        Destination(path: OfficeSupplyRoutes.plan, name: words[PlanWords.plan]),
        Destination(path: OfficeSupplyRoutes.gaps, name: words[PlanWords.gaps]),
        Destination(path: LedgerPageRoutes.path, name: words[OfficeWords.ledger]),
        Destination(path: SettingsRoutes.path, name: words[OfficeWords.settings]),
        Destination(path: UserRoutes.path, name: words[OfficeWords.users]),
        Destination(path: "/", name: words[PageWords.search]),
    ]
}

/// Nothing for a stranger, who has one page. On a phone it is folded, which takes no script.
func navigation(in frame: Frame) -> HTML? {
    guard let account = frame.visit.account, let area = Area(account.role) else { return nil }
    let words = frame.words
    let items = area.destinations(words).map { item($0, in: frame, home: area.path) }
    let list: HTML = "<ul>\n\(items)\(bell(in: frame))</ul>"
    return """
        <nav class="sections" aria-label="\(words[PageWords.mainNavigation])">
        <details class="page folded"><summary>\(words[PageWords.menu])\(count(in: frame))</summary>\(list)</details>
        <div class="page spread">\(list)</div>
        </nav>
        """
}

private func item(_ destination: Destination, in frame: Frame, home: String) -> HTML {
    "<li><a href=\"\(destination.path)\"\(current(destination.path, in: frame, home: home))>\(destination.name)</a></li>\n"
}

/// The page itself, or what is below it; home and the first page are above everything.
private func current(_ path: String, in frame: Frame, home: String) -> HTML? {
    let here = frame.visit.address.prefix { $0 != "?" }
    if here == path { return " aria-current=\"page\"" }
    return path != home && path != "/" && here.hasPrefix(path + "/") ? " aria-current=\"true\"" : nil
}

private func bell(in frame: Frame) -> HTML {
    let path = NotificationPageRoutes.path
    return """
        <li class="bell"><a href="\(path)"\(current(path, in: frame, home: ""))>\(frame.words[PageWords.notifications])\
        \(count(in: frame))</a></li>

        """
}

private func count(in frame: Frame) -> HTML? {
    let unread = frame.visit.unread
    guard unread > 0 else { return nil }
    let label = frame.words.fill(PageWords.unread, ["count": frame.words.count(unread)])
    return """
         <span class="count" aria-hidden="true">\(frame.words.count(unread))</span>\
        <span class="visually-hidden">\(label)</span>
        """
}
