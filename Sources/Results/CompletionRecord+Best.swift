extension [CompletionRecord] {
    /// Of one module, the latest first: of what was passed the one that is valid longest, then the latest; of a
    /// module without a pass mark the latest completion. One that was changed only where there is no other; nil
    /// where nothing was passed or completed.
    package var best: CompletionRecord? {
        let all = filter { $0.completed && $0.passed != false }
        let intact = all.filter(\.isIntact)
        let records = intact.isEmpty ? all : intact
        // What has no term is valid for ever.
        return records.first { $0.validUntil == nil }
            ?? records.first { $0.validUntil == records.compactMap(\.validUntil).max() }
    }
}
