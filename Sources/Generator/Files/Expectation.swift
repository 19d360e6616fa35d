internal import Bytes
internal import CProcessor

/// Says that memory is going to be read soon. It is brought near meanwhile, and nothing waits for it.
@inline(__always) func expect(_ start: UnsafeRawPointer, _ size: Int) {
    for line in stride(from: 0, to: size, by: 64) { unsafe charte_prefetch(start + line) }
}

/// What stands in front of the first element of a list, and of the first letter of a text: who holds it, how long it is.
private let headSize = 32

/// A list: its head, and its first elements.
@inline(__always) func expect<Element>(_ list: [Element]) {
    unsafe list.withUnsafeBufferPointer { list in
        if let first = list.baseAddress { unsafe expect(UnsafeRawPointer(first) - headSize, 128) }
    }
}

/// A text: its head, and its first letters.
@inline(__always) func expect(_ text: String) {
    unsafe text.withBytes { text in
        if let first = text.baseAddress { unsafe expect(first - headSize, 128) }
    }
}

func expect(_ memory: UnsafeRawBufferPointer) {
    if let start = memory.baseAddress { unsafe expect(start, memory.count) }
}
