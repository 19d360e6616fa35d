internal import Diagnostics
internal import Domain
internal import Templates

extension Page {
    /// Where its card stands, where cards are made: `/cards/etats/maroc.png`.
    var cardPath: SitePath? {
        guard isListed else { return nil }
        let stem = path == .home ? "/index" : String(path.text.dropLast())
        return SitePath("/cards\(stem).png")
    }
}

extension PageRenderer {
    /// The template of the drawing of all cards. It is no file of the site by itself.
    static let cardTemplate = "card.svg"

    /// The drawing of a page's card.
    func card(_ index: Int) -> [UInt8]? {
        let page = plan.pages[index]
        guard page.cardPath != nil, let program = host.card, let edition = editions[page.language] else { return nil }
        let log = ReadLog()
        let object = PageObject(index, page, self, root(page), edition, log)
        return program.page(
            globals: edition.globals, context: [.object(object)], heap: edition.heap, language: page.language.rawValue,
            root: page.path.toRoot, log: log)
    }
}

extension Site {
    /// The cards of all pages, painted side by side; the same whichever comes first.
    func cards(_ painter: CardPainter, jobs: Int) async -> (files: [OutputFile], mistakes: [Diagnostic]) {
        let pages = plan.pages.indices.filter { plan.pages[$0].cardPath != nil }
        let renderer = renderer
        let pictures = await inParallel(pages.count, jobs: jobs) { place -> Result<KeptFile, FileError>? in
            guard let drawing = renderer.card(pages[place]) else { return nil }
            do throws(FileError) {
                return .success(try painter.picture(of: drawing))
            } catch {
                return .failure(error)
            }
        }
        var (files, mistakes): ([OutputFile], [Diagnostic]) = ([], [])
        for (index, picture) in zip(pages, pictures) {
            switch picture {
            case .success(let picture)?:
                guard let path = plan.pages[index].cardPath?.outputPath else { continue }
                files.append(OutputFile(path: path, content: .kept(picture)))
            case .failure(let error)?: mistakes.append(.cardNotPainted(plan.pages[index].path, error))
            case nil: continue
            }
        }
        painter.forget(allBut: pictures.compactMap { try? $0?.get() })
        return (files, mistakes)
    }
}
