/// What is said on the program office's board, and on the lists behind its figures.
enum BoardWords: Phrase, CaseIterable {
    case title, asOf, asOfHint, track, allTracks, show, export
    case definition, target, noTarget, source, ofOpened, cases, interval, nothingToSay, registered
    case pace, needed, lately, forecast, forecastRange, chance, reached, reachedRange, isReached, notForeseeable
    case indicator, value, basis, perMonth, timeIsOver
    case funnel, step, everyone, opcBegan, ownerBegan, fromStepBefore, tracks, months, month
    case reasons, noReasons, endedAs, by, reason, count, calibration, tenth, estimated, agreed, noCalibration
    case ledgerHead, behind, behindNothing, behindNothingHint, since, scenario, opc, match, isGone, listOf

    var both: (chinese: String, english: String) {
        switch self {
        case .title: ("看板", "Board")
        case .asOf: ("截至日期", "As of")
        case .asOfHint: ("当日24时的情况", "The end of that day")
        case .track: ("赛道", "Track")
        case .allTracks: ("全部赛道", "All tracks")
        case .show: ("查看", "Show")
        case .export: ("下载本表（Excel）", "Download as Excel")
        case .definition: ("口径", "Definition")
        case .target: ("目标{target}，{day}前", "Target {target}, by {day}")
        case .noTarget: ("未设目标", "No target set")
        case .source: ("来源：{source}", "Source: {source}")
        case .ofOpened: ("占开放场景{share}", "{share} of those opened")
        case .cases: ("基数{count}", "of {count}")
        case .interval: ("95%区间{low}–{high}天", "95% interval {low}–{high} days")
        case .nothingToSay: ("样本不足", "Too few cases")
        case .registered: ("登记于{day}：{source}", "Registered for {day}: {source}")
        case .pace: ("进度与预测", "Pace and forecast")
        case .needed: ("每月还需", "Needed a month")
        case .lately: ("近三月月均", "A month in the last three")
        case .forecast: ("到期预测", "Forecast at the deadline")
        case .forecastRange: ("{median}（90%区间{low}–{high}）", "{median} (90%: {low}–{high})")
        case .chance: ("如期达标概率", "Chance of reaching it in time")
        case .reached: ("预计达标日期", "Expected to be reached")
        case .reachedRange: ("{day}（90%区间{low}至{high}）", "{day} (90%: {low} to {high})")
        case .isReached: ("已达标", "Reached")
        case .notForeseeable: ("无法预计", "Not foreseeable")
        case .indicator: ("指标", "Figure")
        case .value: ("数值", "Value")
        case .basis: ("依据", "Rests on")
        case .perMonth: ("{number}／月", "{number} a month")
        case .timeIsOver: ("期限已过", "The time is over")
        case .funnel: ("对接漏斗", "Funnel")
        case .step: ("环节", "Step")
        case .everyone: ("合计", "All")
        case .opcBegan: ("OPC申请", "OPC applied")
        case .ownerBegan: ("链主邀请", "Owner invited")
        case .fromStepBefore: ("上一环节的{share}", "{share} of the step before")
        case .tracks: ("各赛道进展", "By track")
        case .months: ("各月新增", "Month by month")
        case .month: ("月份", "Month")
        case .reasons: ("结束原因", "Why matches ended")
        case .noReasons: ("还没有给出原因的结束", "No match has ended with a reason yet")
        case .endedAs: ("结束状态", "Ended as")
        case .by: ("给出方", "Said by")
        case .reason: ("原因", "Reason")
        case .count: ("件数", "Number")
        case .calibration: ("推荐校准", "Calibration")
        case .tenth: ("估计档", "Estimate")
        case .estimated: ("平均估计", "Mean estimate")
        case .agreed: ("实际签约", "Agreed")
        case .noCalibration: ("来自推荐的对接还没有结果", "No match that came from a recommendation is decided yet")
        case .ledgerHead: ("依据台账第{number}条及以前，哈希", "Rests on the ledger up to entry {number}, hash")
        case .behind: ("共{count}条", "{count} behind this figure")
        case .behindNothing: ("没有可列的项目", "There is nothing to list")
        case .behindNothingHint:
            ("截至该日，这个数字为零或无法逐项列出。", "At this date the figure is zero, or is not made of single things.")
        case .since: ("计入时间", "Counts since")
        case .scenario: ("场景", "Scenario")
        case .opc: ("OPC", "OPC")
        case .match: ("对接", "Match")
        case .isGone: ("已删除", "Deleted")
        case .listOf: ("名单：{name}", "Behind “{name}”")
        }
    }
}
