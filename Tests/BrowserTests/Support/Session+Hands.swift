import Foundation

/// The mouse and the keyboard.
extension Session {
    /// Keys that write nothing: § 17.4.2 « Keyboard actions ».
    enum Key: String {
        case tab = "\u{E004}"
        case enter = "\u{E007}"
        case space = " "
        case escape = "\u{E00C}"
        case end = "\u{E010}"
        case home = "\u{E011}"
        case up = "\u{E013}"
        case down = "\u{E015}"
        case left = "\u{E012}"
        case right = "\u{E014}"
    }

    struct NotThere: Error {
        let selector: String
        let instead: String
    }

    /// Clicks with the mouse in the middle of the first element that a selector finds, if that is what lies there.
    ///
    /// Not by the protocol's own click: it holds what stands in a closed `details` for hidden, whatever the styles say.
    func click(_ selector: String) async throws {
        let target: Target = try await evaluate(Target.script, .text(selector))
        guard target.isHit else { throw NotThere(selector: selector, instead: target.found) }
        let move: JSON = [
            "type": "pointerMove", "duration": 0, "origin": "viewport", "x": .integer(target.x),
            "y": .integer(target.y),
        ]
        let strokes: [JSON] = ["pointerDown", "pointerUp"].map { ["type": .text($0), "button": 0] }
        let mouse: JSON = ["type": "pointer", "id": "mouse", "actions": .list([move] + strokes)]
        let _: Ignored = try await ask("POST", "/actions", ["actions": [mouse]])
    }

    private struct Target: Decodable, Sendable {
        let isHit: Bool
        let found: String
        let x: Int
        let y: Int

        static let script = """
            const element = document.querySelector(arguments[0]);
            if (!element) return { isHit: false, found: 'nothing', x: 0, y: 0 };
            element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
            const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
            const [x, y] = [Math.floor(box.x + box.width / 2), Math.floor(box.y + box.height / 2)];
            const hit = document.elementFromPoint(x, y);
            return { isHit: element.contains(hit), found: hit?.outerHTML.slice(0, 120) ?? 'nothing', x, y };
            """
    }

    func press(_ key: Key) async throws { try await type(key.rawValue) }

    /// Types where the focus is, key by key.
    func type(_ text: String) async throws {
        let strokes = text.flatMap { key -> [JSON] in
            ["keyDown", "keyUp"].map { ["type": .text($0), "value": .text(String(key))] }
        }
        let keyboard: JSON = ["type": "key", "id": "keyboard", "actions": .list(strokes)]
        let _: Ignored = try await ask("POST", "/actions", ["actions": [keyboard]])
    }

    struct OutOfReach: Error {
        let selector: String
        let last: String
    }

    /// Presses the tabulator until the focus is on what a selector describes.
    func tab(to selector: String, within presses: Int = 60) async throws {
        for _ in 0..<presses {
            try await press(.tab)
            if try await hasFocus(selector) { return }
        }
        let last: String = try await evaluate("return document.activeElement.outerHTML.slice(0, 200)")
        throw OutOfReach(selector: selector, last: last)
    }

    func hasFocus(_ selector: String) async throws -> Bool {
        try await evaluate("return document.activeElement?.matches(arguments[0]) ?? false", .text(selector))
    }

    // MARK: Waiting

    struct NeverCame: Error {
        let condition: String
        let last: String
    }

    /// Asks again and again until a condition holds; what a page does meanwhile may make a question fail.
    func wait(until condition: String, _ arguments: JSON...) async throws {
        let end = ContinuousClock.now + .seconds(30)
        var last = "false"
        repeat {
            do {
                let request: JSON = ["script": .text("return Boolean(\(condition))"), "args": .list(arguments)]
                if try await ask("POST", "/execute/sync", request) { return }
                last = "false at \(try await address)"
            } catch let error as WebDriverError {
                last = "\(error)"
            }
            try await Task.sleep(for: .milliseconds(20))
        } while ContinuousClock.now < end
        throw NeverCame(condition: condition, last: last)
    }

    /// Waits until another page has come, from a link for instance.
    func wait(forPage path: String) async throws {
        try await wait(
            until: "location.href === arguments[0] && document.readyState === 'complete'", .text(origin + path))
    }
}
