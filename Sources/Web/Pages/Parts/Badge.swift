/// A state, in words; its tone is seen and need not be.
func badge(_ label: String, _ tone: Tone) -> HTML {
    "<span class=\"state \(tone.rawValue)\">\(label)</span>"
}
