public import Diagnostics

extension Registry {
    /// What the records say that cannot all be true, in reading order.
    public var contradictions: [Diagnostic] { checks.flatMap { $0.init(self).diagnostics }.inReadingOrder() }
}
