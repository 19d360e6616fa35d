public import Diagnostics

extension Manifest {
    /// Reads what an earlier build wrote; other members than those that Charte writes are let pass.
    ///
    /// - Throws: `invalid-json`, or `foreign-manifest` where the JSON is something else.
    public init(_ source: SourceFile) throws(Diagnostic) {
        let root = try JSONReader.read(source)
        guard root["format"]?.text == Self.format else {
            throw .foreignManifest(at: root["format"]?.location ?? root.location)
        }
        let version = try root.member("version")
        guard let hashing = Hashing.allCases.first(where: { $0.version == version.integer }) else {
            throw .otherManifestVersion(expected: self.hashing.version, at: version.location)
        }
        (self.hashing, versionPlace) = (hashing, version.location)
        baseURL = try root.text("base_url")
        for node in try root.items("pages") { pages.append(try Page(node, hashing)) }
        for node in try root.items("files") { files.append(try File(node, hashing)) }
        for node in try root.items("redirects") { redirects.append(try Redirect(node)) }
    }
}

extension Manifest {
    /// What stands in the way of comparing it with a later one: hashes that are not of one sort say nothing of each other.
    public func mistake(beside later: Manifest) -> Diagnostic? {
        if hashing == later.hashing { return nil }
        let (old, new) = hashing.version < later.hashing.version ? (self, later) : (later, self)
        return .otherManifestVersion(expected: new.hashing.version, at: old.versionPlace)
    }
}

extension Manifest.Page {
    fileprivate init(_ node: JSONNode, _ hashing: Manifest.Hashing) throws(Diagnostic) {
        (address, hash, kind) = (try node.text("address"), try node.text(hashing.rawValue), try node.text("kind"))
        (id, language, title) = (try node.text("id"), try node.text("language"), try node.text("title"))
        source = try node.text("source")
        location = try node.member("address").location
    }
}

extension Manifest.File {
    fileprivate init(_ node: JSONNode, _ hashing: Manifest.Hashing) throws(Diagnostic) {
        (address, hash) = (try node.text("address"), try node.text(hashing.rawValue))
        location = try node.member("address").location
    }
}

extension Manifest.Redirect {
    fileprivate init(_ node: JSONNode) throws(Diagnostic) {
        (address, target) = (try node.text("address"), try node.text("target"))
        language = try node.text("language")
        location = try node.member("address").location
    }
}

extension JSONNode {
    fileprivate func member(_ name: String) throws(Diagnostic) -> JSONNode {
        guard let node = self[name] else { throw .missingInManifest(name, at: location) }
        return node
    }

    fileprivate func text(_ name: String) throws(Diagnostic) -> String {
        let node = try member(name)
        guard let text = node.text else { throw .wrongInManifest(name, expected: "a text", at: node.location) }
        return text
    }

    fileprivate func items(_ name: String) throws(Diagnostic) -> [JSONNode] {
        let node = try member(name)
        guard let items = node.list else { throw .wrongInManifest(name, expected: "a list", at: node.location) }
        return items
    }
}
