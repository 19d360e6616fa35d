/// Who writes which files of an output: the pages come first, and what is made from the finished pages comes after them.
public enum OutputPart: Sendable {
    case whole
    /// The index of the full text.
    case fullText
    /// Everything but that.
    case pages

    func holds(_ path: String) -> Bool {
        switch self {
        case .whole: true
        case .fullText: path.hasPrefix(FullText.folder + "/")
        case .pages: !path.hasPrefix(FullText.folder + "/")
        }
    }
}
