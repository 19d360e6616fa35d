/// What a finding counts for.
public enum Level: String, CaseIterable, Sendable {
    case off, warning, error
}
