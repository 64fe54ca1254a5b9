internal import Courseware
internal import Dates
internal import Results

/// Something to try at work of which a learner did not say yet how it went.
struct PendingTask: Equatable {
    let module: Module
    let task: Task

    /// From the day after a module was completed; a week after "not yet" once more.
    static func all(of items: [ShelfItem], _ reports: [TaskReport], today: CalendarDate) -> [PendingTask] {
        items.flatMap { item -> [PendingTask] in
            guard let finished = item.standing.records.first?.finished.date, finished < today else {
                return []
            }
            return item.module.pages.flatMap(\.tasks).filter { task in
                let last = reports.first { $0.module == item.module.id && $0.task == task.id }
                guard let last else { return true }
                let week = last.moment.date.adding(Period(days: 7))
                return last.outcome == .later && week <= today
            }.map { PendingTask(module: item.module, task: $0) }
        }
    }
}
