/// Lets in who asks for the preview by the names of this machine, and no one else.
///
/// A page of another site can make a browser ask here; by DNS rebinding its own name may even lead here. It cannot change
/// what the browser sends as `Host` and `Origin` (https://en.wikipedia.org/wiki/DNS_rebinding, Fetch § 3.2).
struct Doorkeeper: Sendable {
    private let hosts: Set<String>

    init(port: Int) {
        let names = ["localhost", "127.0.0.1", "[::1]"]
        hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    }

    /// `nil` where a request may come in.
    func refusal(_ request: Request) -> Response? {
        guard request.hostCount < 2 else { return .text(400, "A request names one host.") }
        guard let host = request.host?.lowercased(), hosts.contains(host) else {
            return .text(403, "This preview answers to localhost alone.")
        }
        if let origin = request.origin?.lowercased() {
            guard origin.hasPrefix("http://"), hosts.contains(String(origin.dropFirst("http://".count))) else {
                return .text(403, "Pages of other sites may not ask for this preview.")
            }
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            var response = Response.text(405, "A preview can only be looked at.")
            response.headers.append(("Allow", "GET, HEAD"))
            return response
        }
        return nil
    }
}
