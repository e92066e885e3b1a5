/// What is said around the pages, in forms and in parts that all pages share.
enum PageWords: Phrase, CaseIterable {
    case menu, mainNavigation, home, search, notifications, unread, signIn, signOut, signedInAs
    case email, password, signInLead, demonstrationAccounts, demonstrationLead, signInAs
    case choose, optional, this, line, checkField, limitIs, problemHeading
    case yes, no, save, cancel, back, all, filter, clear, next, previous, results, none
    case workingDaysLeft, lastDayToday, byDay, overdue
    case notificationsLead, noNotifications, noNotificationsHint, markRead, markAllRead, isNew, open
    case signedOutSaid, savedSaid, appliedSaid, movedSaid, readSaid, erasedSaid, submittedSaid, invitedSaid
    case tableOfChart, asOf, workInArea, ofRole, communityHome

    var both: (chinese: String, english: String) {
        switch self {
        case .menu: ("菜单", "Menu")
        case .mainNavigation: ("主导航", "Main navigation")
        case .home: ("首页", "Home")
        case .search: ("查找", "Search")
        case .notifications: ("通知", "Notifications")
        case .unread: ("{count}条未读", "{count} unread")
        case .signIn: ("登录", "Sign in")
        case .signOut: ("退出登录", "Sign out")
        case .signedInAs: ("当前账号", "Signed in as")
        case .email: ("电子邮箱", "E-mail address")
        case .password: ("密码", "Password")
        case .signInLead:
            ("请使用主管部门或贵单位邀请时登记的邮箱登录。", "Use the address that your organisation or the program office invited.")
        case .demonstrationAccounts: ("演示账号", "Demonstration accounts")
        case .demonstrationLead: ("选择一个角色，直接进入。", "Choose a role and look around.")
        case .signInAs: ("以“{role}”身份进入", "Enter as {role}")
        case .choose: ("请选择", "Please choose")
        case .optional: ("（选填）", "(optional)")
        case .this: ("此项", "This")
        case .line: ("第{number}行", "Line {number}")
        case .checkField: ("填写有误，请核对", "needs another look")
        case .limitIs: ("上限为{limit}。", "The limit is {limit}.")
        case .problemHeading: ("尚未提交", "Not sent yet")
        case .yes: ("是", "Yes")
        case .no: ("否", "No")
        case .save: ("保存", "Save")
        case .cancel: ("取消", "Cancel")
        case .back: ("返回", "Back")
        case .all: ("全部", "All")
        case .filter: ("筛选", "Filter")
        case .clear: ("清除条件", "Clear filters")
        case .next: ("下一页", "Next page")
        case .previous: ("回到首页列表", "Back to the first page")
        case .results: ("共{count}条", "{count} found")
        case .none: ("无", "None")
        case .workingDaysLeft: ("还剩{count}个工作日，截至{day}", "{count} working {count|day|days} left, by {day}")
        case .lastDayToday: ("今天截止，{day}", "Due today, {day}")
        case .byDay: ("截至{day}", "by {day}")
        case .overdue: ("已逾期，原定{day}", "Overdue, was due {day}")
        case .notificationsLead:
            (
                "对接和信息的最新进展，按时间先后排列；需要答复的，注明期限。",
                "What has happened to your listings and matches, newest first, with the deadline where an answer is due."
            )
        case .noNotifications: ("暂无通知", "Nothing yet")
        case .noNotificationsHint: ("对方有新的动作时，会显示在这里。", "When the other side does something, you will read it here.")
        case .markRead: ("标为已读", "Mark as read")
        case .markAllRead: ("全部标为已读", "Mark all as read")
        case .isNew: ("新", "New")
        case .open: ("查看", "Open")
        case .signedOutSaid: ("您已退出登录。", "You have signed out.")
        case .savedSaid: ("已保存。", "Saved.")
        case .appliedSaid:
            ("申请已送达对方，请留意答复期限。", "Your application has been delivered. Watch for the answer by the deadline.")
        case .movedSaid: ("已办理，对方将收到通知。", "Done. The other side is told.")
        case .readSaid: ("已标为已读。", "Marked as read.")
        case .submittedSaid: ("已提交主管部门审核，3个工作日内答复。", "Sent to the program office, which answers within 3 working days.")
        case .invitedSaid:
            ("邀请已送达，对方将在5个工作日内答复。", "Your invitation has been delivered. They have 5 working days to answer.")
        case .erasedSaid: ("您的资料已删除，账号已停用。", "Your data has been deleted and your account is closed.")
        case .tableOfChart: ("图表数据", "The figures of the chart")
        case .asOf: ("截至{day}", "As of {day}")
        case .workInArea: ("您的工作台", "Your desk")
        case .ofRole: ("角色", "Role")
        case .communityHome: ("为入驻企业查找合适的场景", "Find scenarios for your residents")
        }
    }
}
