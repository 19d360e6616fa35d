internal import Diagnostics

/// A macro with the types that it is called with: checked and translated once, however often it is called.
struct MacroInstance {
    struct Key: Hashable {
        let template: Int
        let offset: Int
        let home: Int
        /// `nil` where the call gives no argument and the parameter's own value is taken.
        let arguments: [Type?]
        let hasCaller: Bool
    }

    let key: Key
    let index: Int
    let reference: MacroReference
    /// Where it was called first, for messages.
    let trail: [Waymark]
}
