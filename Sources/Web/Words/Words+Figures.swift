import Domain

extension Words {
    /// 2026年12月1日; 1 Dec 2026.
    func day(_ day: CalendarDay) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let month = language == .en ? months[day.month - 1] : "\(day.month)"
        return fill(.day, ["year": "\(day.year)", "month": month, "day": "\(day.day)"])
    }

    /// 12.5万元; CNY 125,000.
    func money(_ yuan: Int) -> String {
        fill(language == .zh && yuan >= 10_000 ? .tenThousands : .yuan, ["amount": amount(yuan)])
    }

    /// 12–22万元; CNY 120,000–220,000. Either end may be open.
    func budget(from least: Int?, to most: Int?) -> String? {
        switch (least, most) {
        case (nil, nil): nil
        case (let least?, nil): fill(.moneyFrom, ["amount": money(least)])
        case (nil, let most?): fill(.moneyUpTo, ["amount": money(most)])
        case (let least?, let most?) where least == most: money(most)
        case (let least?, let most?) where (least >= 10_000) == (most >= 10_000) || language == .en:
            fill(most >= 10_000 ? .tenThousands : .yuan, ["amount": "\(amount(least))–\(amount(most))"])
        case (let least?, let most?): "\(money(least))–\(money(most))"
        }
    }

    /// 1,234
    func count(_ number: Int) -> String {
        var digits = String(number)
        var grouped = ""
        while digits.count > 3 {
            grouped = "," + digits.suffix(3) + grouped
            digits.removeLast(3)
        }
        return digits + grouped
    }

    /// About 62%. The end points are never reached: an estimate is not a certainty.
    func share(_ share: Double) -> String {
        guard share.isFinite, share >= 0.01 else { return self[.shareBelow] }
        return share > 0.99 ? self[.shareAbove] : fill(.shareAbout, ["percent": "\(Int((share * 100).rounded()))"])
    }

    /// In Chinese one counts money in ten thousands; none of it is rounded away.
    private func amount(_ yuan: Int) -> String {
        guard language == .zh, yuan >= 10_000 else { return count(yuan) }
        var fraction = String(10_000 + yuan % 10_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return count(yuan / 10_000) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
