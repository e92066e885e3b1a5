import Domain

/// What is sent, and from which state a move can be made.
enum AccessJSON {
    static func scenario(_ id: String) -> String {
        #"""
        {"id":"\#(id)","title":"票据识别","track":"software-information","summary":"每天三千张送货单要录入系统。",
        "requirements":["识别手写送货单","写入ERP系统"]}
        """#
    }

    static func profile(_ id: String, community: String) -> String {
        #"""
        {"id":"\#(id)","headcount":3,"tracks":["software-information"],"summary":"我们做票据识别。",
        "capabilities":["识别手写送货单","对接ERP系统"],"community":"\#(community)"}
        """#
    }

    static func pair(_ scenario: String, _ opc: String) -> String { #"{"scenario":"\#(scenario)","opc":"\#(opc)"}"# }

    /// What the office writes beside each item of the checklist.
    static let seen = "已核对原件"
    private static let landable = Landability.allCases.map { #""\#($0.rawValue)":"\#(seen)""# }.joined(separator: ",")
    private static let evidence = #""evidence":[{"link":"https://example.com/delivery"}],"note":"如约""#

    static let scenarioMoves: [String: (from: String, json: String)] = [
        "submit": ("draft", #"{"to":"submitted"}"#),
        "publish": ("submitted", #"{"to":"published","landable":{\#(landable)}}"#),
        "return": ("submitted", #"{"to":"returned","reason":"incomplete"}"#),
        "close": ("published", #"{"to":"closed","reason":"timing"}"#),
        "void": ("published", #"{"to":"voided","reason":"falseDeclaration"}"#),
        "announce": ("landed", #"{"to":"announced"}"#),
    ]

    static let profileMoves: [String: (from: String, json: String)] = [
        "submit": ("draft", #"{"to":"submitted"}"#),
        "verify": ("submitted", #"{"to":"verified"}"#),
        "refuse": ("submitted", #"{"to":"draft","reason":"incomplete"}"#),
        "suspend": ("verified", #"{"to":"suspended","reason":"falseDeclaration"}"#),
    ]

    static let matchMoves: [String: (from: String, json: String)] = [
        "talk": ("invited", #"{"to":"inTalks"}"#),
        "answer": ("applied", #"{"to":"inTalks"}"#),
        "decline": ("invited", #"{"to":"declined","reason":"timing"}"#),
        "withdraw": ("applied", #"{"to":"withdrawn"}"#),
        "offer": ("talks", #"{"to":"offered","amountCNY":80000,"deliverBy":"2026-06-30"}"#),
        "agree": ("offered", #"{"to":"agreed"}"#),
        "deliver": ("agreed", #"{"to":"delivered",\#(evidence)}"#),
        "rework": ("delivered", #"{"to":"inRework","note":"缺一项"}"#),
        "accept": ("delivered", #"{"to":"accepted",\#(evidence)}"#),
        "cancel": ("talks", #"{"to":"cancelled","reason":"timing"}"#),
        "void": ("talks", #"{"to":"voided","reason":"falseDeclaration"}"#),
        "expire": ("applied", #"{"to":"expired"}"#),
    ]
}
