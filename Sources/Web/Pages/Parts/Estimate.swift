/// The calibrated share, in words, as a figure and as a bar.
func estimate(_ share: Double, words: Words) -> HTML {
    """
    <p class="estimate \(Likelihood(share).rawValue)"><span class="label">\(words[.estimate])</span>
    <strong>\(words[Likelihood(share).words])</strong>
    <span class="figure">\(words.share(share))</span>
    \(bar(percent: bounded(share), label: words[.estimate]))</p>
    """
}

/// Drawn, because browsers style `meter` each in a way of its own, and because the page's policy lets no width into a
/// style; to a screen reader it is a meter all the same.
func bar(percent: Int, label: String) -> HTML {
    """
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" role="meter" aria-valuemin="0" \
    aria-valuemax="100" aria-valuenow="\(percent)" aria-label="\(label)">\
    <rect class="track" width="100" height="4"/><rect width="\(percent)" height="4"/></svg>
    """
}

/// A clerk reads a word before a number.
enum Likelihood: String, CaseIterable {
    case likely, possible, seldom, hardlyEver

    /// Two of three, one of three, and one of ten, below which Berth says that nothing fits.
    init(_ share: Double) {
        self = share >= 2.0 / 3 ? .likely : share >= 1.0 / 3 ? .possible : share >= 0.1 ? .seldom : .hardlyEver
    }

    var words: Message {
        switch self {
        case .likely: .likely
        case .possible: .possible
        case .seldom: .seldom
        case .hardlyEver: .hardlyEver
        }
    }
}

private func bounded(_ share: Double) -> Int {
    share.isFinite ? Int((min(max(share, 0), 1) * 100).rounded()) : 0
}
