/// What came of one request, as curl writes it on a line: number, status, exit code, and where it leads, if anywhere.
struct CurlAnswer: Hashable, Sendable {
    /// That of the request in its batch.
    let number: Int
    /// 0 where no answer came.
    let status: Int
    let exit: CurlExit
    let redirect: String

    static let format = "%{http_code} %{exitcode} %{redirect_url}"

    init?(_ line: Substring) {
        let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let number = Int(parts[0]), let status = Int(parts[1]), let exit = Int(parts[2]) else {
            return nil
        }
        (self.number, self.status, self.exit) = (number, status, CurlExit(rawValue: exit))
        redirect = String(parts[3])
    }

    /// All whole lines of what curl wrote.
    static func all(_ output: [UInt8]) -> [CurlAnswer] {
        String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { CurlAnswer($0) }
    }
}
