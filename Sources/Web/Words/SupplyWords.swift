/// What is said of who could do a scenario: alone, while it is being written, and together.
enum SupplyWords: Phrase, CaseIterable {
    case title, lead, button, eligible, strong, noRequirement, conditions, without, condition
    case teams, teamsLead, teamOf, alone, nobody, nobodyHint, uncovered, candidates, member, toTeams

    var both: (chinese: String, english: String) {
        switch self {
        case .title: ("谁能做", "Who could do it")
        case .lead:
            (
                "边写边看：有多少OPC符合条件，哪项条件挡住了人。",
                "As you write: how many OPCs are eligible, and which condition keeps others out."
            )
        case .button: ("看看谁能做", "See who could do it")
        case .eligible: ("符合条件的OPC：{count}家", "Eligible OPCs: {count}")
        case .strong: ("其中能回应每一项需求、值得一谈的：{count}家", "of which answer every requirement and are worth a call: {count}")
        case .noRequirement: ("写下需求项后，会显示其中有几家能做。", "Write a requirement to see how many of them could do it.")
        case .conditions: ("去掉单项条件后，会增加：", "Without one of the conditions there would be more:")
        case .without: ("去掉“{condition}”，多{count}家", "without {condition}: {count} more")
        case .condition: ("{name}：{value}", "{name} {value}")
        case .teams: ("组队方案", "Teams")
        case .teamsLead:
            (
                "一家无法覆盖全部需求时，至多三家合起来的最小组合。",
                "Where no single OPC covers everything: the smallest sets of up to three that do together."
            )
        case .teamOf: ("方案{number}", "Team {number}")
        case .alone: ("以下各家可独自覆盖全部需求，无须组队。", "Each of these covers everything alone: no team is needed.")
        case .nobody: ("目前没有OPC能承担其中任何一项", "Nobody covers any of it now")
        case .nobodyHint:
            (
                "请放宽条件或拆分需求，主管部门会据此招募。",
                "Relax a condition or divide the need; the program office recruits for what is missing."
            )
        case .uncovered: ("三家合起来也无法覆盖的需求项", "What not even three cover together")
        case .candidates: ("单独能做的：{count}家", "OPCs that cover it: {count}")
        case .member: ("由谁完成", "Who does it")
        case .toTeams: ("查看组队方案", "See teams that cover it together")
        }
    }
}
