internal import CBrotli

/// Brotli by Google's library (https://www.brotli.org/encode.html).
enum Brotli {
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        let room = max(BrotliEncoderMaxCompressedSize(bytes.count), 16)
        var isWhole = false
        let result = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
            count = room
            let done = unsafe BrotliEncoderCompress(
                BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_TEXT, bytes.count, bytes, &count,
                output.baseAddress!)
            isWhole = done == BROTLI_TRUE
            if !isWhole { count = 0 }
        }
        return isWhole ? result : nil
    }

    /// - Parameter count: How many bytes there should be; `nil` where there are others, or something stands behind them.
    static func unpacked(_ packed: [UInt8], count: Int) -> [UInt8]? {
        guard let decoder = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
        defer { unsafe BrotliDecoderDestroyInstance(decoder) }
        var isWhole = false
        let result = unsafe [UInt8](unsafeUninitializedCapacity: count + 1) { output, filled in
            unsafe packed.withUnsafeBufferPointer { input in
                var (left, room) = (input.count, output.count)
                var (from, to) = (input.baseAddress, output.baseAddress)
                let done = unsafe BrotliDecoderDecompressStream(decoder, &left, &from, &room, &to, nil)
                isWhole = done == BROTLI_DECODER_RESULT_SUCCESS && left == 0
                filled = output.count - room
            }
        }
        return isWhole && result.count == count ? result : nil
    }
}
