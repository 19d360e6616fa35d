@_spi(_Unicode) import Swift

/// A scalar as a letter and its accents: `é` as `e` and U+0301.
///
/// The standard library knows this and shows it only under this flag; Foundation, which has it too, would double the time
/// that the program takes to start.
func canonicalDecomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    Array(String(scalar)._nfd)
}
