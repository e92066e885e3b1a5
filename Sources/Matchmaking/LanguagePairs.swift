package import Ranking

/// How good lists are for needs in one language among the offers in one language: a good ranker does as well between two
/// as within one.
package struct LanguagePairs: Sendable {
    package struct Row: Sendable {
        package let need: TextLanguage
        package let offer: TextLanguage
        /// Judged needs that an offer of the language answers.
        package let needs: Int
        package let ndcg10: Bootstrap
    }

    package let rows: [Row]

    package init(of evaluation: Evaluation, in set: EvaluationSet) {
        func languages(_ texts: [(id: String, text: RankingText)]) -> [String: TextLanguage] {
            Dictionary(texts.map { ($0.id, TextLanguage(of: $0.text.text)) }, uniquingKeysWith: { one, _ in one })
        }
        let (needs, offers) = (languages(set.needs), languages(set.offers))
        rows = TextLanguage.allCases.flatMap { offer in
            let metrics = evaluation.metrics { offers[$0] == offer }
            return TextLanguage.allCases.compactMap { need in
                let own = metrics.filter { needs[$0.key] == need }.sorted { $0.key < $1.key }.map(\.value.ndcg10)
                return Bootstrap(own).map { Row(need: need, offer: offer, needs: own.count, ndcg10: $0) }
            }
        }
    }
}
