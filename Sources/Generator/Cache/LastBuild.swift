/// What the last build left, held against what stands in the folders now.
struct LastBuild: Sendable {
    let record: BuildRecord
    /// The files of content whose bytes are others; `nil` where files came or went.
    let changed: [String]?
    /// Whether all templates are there as they were.
    let hasSameTemplates: Bool
    /// Whether each file of the output is there as it was left, in the order of the record.
    let stands: [Bool]

    /// Whether there is nothing to do.
    var isCurrent: Bool { isSound && changed?.isEmpty == true }

    /// Whether nothing but files of content may have changed since, and the build found nothing to tell.
    var isSound: Bool { hasSameTemplates && !record.summary.isEmpty && !stands.contains(false) }
}
