/// Two digits for each byte.
func hexadecimalText(_ bytes: UnsafeRawBufferPointer) -> String {
    unsafe String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            unsafe text[2 * index] = digit(byte >> 4)
            unsafe text[2 * index + 1] = digit(byte & 15)
        }
        return 2 * bytes.count
    }
}

private func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
