internal import CProcessor

/// Says that memory is going to be read soon. It is brought near meanwhile, and nothing waits for it.
@inline(__always) func expect(_ start: UnsafeRawPointer, _ size: Int) {
    for line in stride(from: 0, to: size, by: 64) { unsafe charte_prefetch(start + line) }
}

func expect(_ memory: UnsafeRawBufferPointer) {
    if let start = memory.baseAddress { unsafe expect(start, memory.count) }
}
