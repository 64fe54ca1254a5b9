internal import Catalogue
internal import Courseware
internal import Dates
internal import ModuleFormat
internal import Results

/// The modules of a learner, each with how it stands.
struct Shelf {
    let items: [ShelfItem]
    /// What the learner may say now of things to try.
    let tasks: [PendingTask]
    /// Paths of files that cannot be played.
    let broken: [String]
    private let today: CalendarDate

    /// Without a store and a learner, where nothing was ever kept, every module is new.
    init(_ catalogue: Catalogue, _ store: Store?, _ learner: Learner?) throws {
        let today = Moment.now.date
        var items: [ShelfItem] = []
        var broken: [String] = []
        for file in catalogue.files {
            guard let module = file.load().reading.module else {
                broken.append(file.path)
                continue
            }
            let standing = try learner.flatMap { try store?.standing(of: $0, module: module.id) }
            items.append(ShelfItem(file: file, module: module, standing: standing ?? .none, today: today))
        }
        self.items = items
        self.broken = broken
        self.today = today
        let reports = try learner.flatMap { try store?.taskReports(of: $0) } ?? []
        tasks = PendingTask.all(of: items, reports, today: today)
    }

    /// The same, after the learner said something.
    func pendingTasks(_ store: Store, _ learner: Learner) throws -> [PendingTask] {
        PendingTask.all(of: items, try store.taskReports(of: learner), today: today)
    }

    /// In the order of the home screen.
    var sorted: [ShelfItem] {
        ShelfItem.Group.allCases.flatMap { group in items.filter { $0.group == group } }
    }
}
