/// What is said on the office's pages of the plan, of supply gaps and of duplicates.
enum PlanWords: Phrase, CaseIterable {
    case plan, planLead, gaps, gapsLead, duplicates, duplicatesLead, ofThis, openings, assigned, alsoCall
    case newcomer, nobodyFits, swaps, swapsLead, ownerLoses, opcLoses, shortfalls, shortfallsLead, noPlan, noPlanHint
    case listed, most, gini, before, after, onLists, summary
    case askedBy, nearest, nobody, budget, noGaps, noGapsHint, asked
    case noDuplicates, noDuplicatesHint, same, compare, none, correspondences

    var both: (chinese: String, english: String) {
        switch self {
        case .plan: ("统筹方案", "Plan")
        case .planLead:
            (
                "在每家OPC承接能力之内，使全部场景的总体匹配最优，并保证新人有机会；仅供主管部门安排联系，不是分配决定。",
                "Best for all scenarios together within each OPC’s capacity, with a floor for newcomers. A list of calls to make, not an award."
            )
        case .gaps: ("供给缺口", "Supply gaps")
        case .gapsLead:
            (
                "已发布场景的需求中，没有合格OPC能做的，按含义归并：这是招引清单。",
                "What published scenarios ask for and no eligible OPC can do, by meaning: the list to recruit from."
            )
        case .duplicates: ("疑似重复", "Likely duplicates")
        case .duplicatesLead:
            (
                "用不同文字重复登记的信息，请在发布前核对，使一百个场景确是一百个。",
                "Listings that say the same in other words. Look before you publish, so that the 100 are 100."
            )
        case .ofThis: ("与以下登记信息疑似重复", "It may repeat")
        case .openings: ("{count}个名额", "{count} {count|opening|openings}")
        case .assigned: ("优先联系", "Call first")
        case .alsoCall: ("其次联系", "Then call")
        case .newcomer: ("新人", "Newcomer")
        case .nobodyFits: ("没有足够匹配的OPC", "No OPC comes close enough")
        case .swaps: ("双方都更愿意的其他配对", "Pairs that would rather have each other")
        case .swapsLead: ("方案顾全整体，以下双方因此有所让步。", "The plan serves the whole; these two give something up for it.")
        case .ownerLoses: ("场景让步", "The scenario loses")
        case .opcLoses: ("OPC让步", "The OPC loses")
        case .shortfalls: ("未能保证机会的新人", "Newcomers without their place")
        case .shortfallsLead: ("没有足够多的场景与其匹配。", "Too few scenarios fit them.")
        case .noPlan: ("没有待安排的场景", "No scenario has an opening")
        case .noPlanHint: ("有已发布且有空余名额的场景后再看。", "Look again once a published scenario has an opening.")
        case .listed: ("名单上的OPC", "OPCs on a list")
        case .most: ("单家最多出现次数", "Most lists of one OPC")
        case .gini: ("集中度（基尼系数）", "Concentration (Gini)")
        case .before: ("各自选优", "Each picks its best")
        case .after: ("统筹后", "With the plan")
        case .onLists:
            (
                "在{lists}份名单上，匹配{possible}个场景",
                "On {lists} {lists|list|lists}; fits {possible} {possible|scenario|scenarios}"
            )
        case .summary: ("统筹前后", "What the plan changes")
        case .askedBy: ("{count}个场景需要", "Asked by {count} {count|scenario|scenarios}")
        case .nearest: ("最接近的OPC", "Comes nearest")
        case .nobody: ("没有", "Nobody")
        case .budget: ("预算合计不超过{amount}", "Budgets up to {amount} together")
        case .noGaps: ("没有供给缺口", "No gaps")
        case .noGapsHint: ("已发布场景的各项需求都有合格OPC能做。", "Some eligible OPC can do each thing that is asked for.")
        case .asked: ("提出的场景", "Who asks")
        case .noDuplicates: ("没有发现疑似重复", "No likely duplicates")
        case .noDuplicatesHint: ("现有登记信息各不相同。", "The listings differ from each other.")
        case .same: ("重复的可能性{share}", "{share} likely the same")
        case .compare: ("逐项对照", "Compare")
        case .none: ("未发现与其他登记信息重复。", "It repeats no other listing, as far as can be seen.")
        case .correspondences: ("对应的内容", "What corresponds")
        }
    }
}
