internal import Diagnostics
internal import Domain
internal import Markdown
internal import Templates

/// A site in which nothing is wrong so far: everything about its pages is known, and each is rendered when it is asked for.
public struct Site: Sendable {
    let stage: RenderStage
    let prepared: RenderStage.Prepared
    let pages: FinishedPages
    /// What reading found.
    let found: Found

    /// What was found before anything was looked up.
    struct Found: Sendable {
        var reading: [Diagnostic]
        var templates: [Diagnostic]
        var planning: [Diagnostic]
    }

    var renderer: PageRenderer { pages.renderer }
    var content: Content { stage.content }
    var plan: SitePlan { stage.plan }

    /// Whether its templates offer a search in the full text, and the site wants one.
    var hasFullText: Bool { content.hasFullText(prepared.host.needs) }
}

extension Site {
    /// Every finding before the first page is rendered, each at the level that the site gives it.
    var log: BuildLog {
        var log = BuildLog(content)
        log.add(found.reading + found.templates + found.planning)
        log.add(prepared.diagnostics)
        return log
    }
}
