extension Array {
    /// Puts at each place the element that stands at the position that `order` has there.
    ///
    /// By moving them round by round: a record is large, and holds much that a copy would have to be counted for.
    ///
    /// - Parameter order: Each position once.
    package mutating func arrange(_ order: [Int]) {
        var order = order
        unsafe withUnsafeMutableBufferPointer { elements in
            guard let first = elements.baseAddress else { return }
            for start in elements.indices where order[start] != start {
                let carried = unsafe (first + start).move()
                var place = start
                while order[place] != start {
                    let next = order[place]
                    unsafe (first + place).moveInitialize(from: first + next, count: 1)
                    (order[place], place) = (place, next)
                }
                unsafe (first + place).initialize(to: carried)
                order[place] = place
            }
        }
    }
}
