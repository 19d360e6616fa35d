internal import Generator

/// The script that the preview adds to its pages. It hears what is new, takes it into the page that is open without moving
/// it, and lays what is wrong over it.
enum LiveScript {
    /// Below the base path of the site.
    static let path = ".charte/live.js"
    static let eventsPath = ".charte/events"

    /// Puts the script before the end of the body, or at the end where there is none.
    static func added(to page: [UInt8], _ scene: Scene) -> [UInt8] {
        let page = LivePolicy.widened(page)
        let tag = "<script src=\"\(scene.basePath)\(path)\" data-generation=\"\(scene.generation)\" defer></script>"
        // The end of the body is never far from that of the page.
        let start = max(0, page.count - 256)
        guard let place = page[start...].range(of: "</body>")?.lowerBound else { return page + Array(tag.utf8) }
        var result: [UInt8] = []
        result.reserveCapacity(page.count + tag.utf8.count)
        result += page[..<place]
        result += Array(tag.utf8)
        result += page[place...]
        return result
    }

    static let text = #"""
        "use strict";
        (() => {
          const own = document.currentScript;
          const base = new URL("./", own.src);
          let generation = Number(own.dataset.generation);

          const events = new EventSource(new URL("events?generation=" + generation, base));
          events.addEventListener("update", (event) => update(JSON.parse(event.data)));
          events.addEventListener("problems", (event) => show(JSON.parse(event.data)));

          // A page that was asked for while it was being made anew is asked for again.
          let running = Promise.resolve();
          function update(news) {
            running = running.then(() => take(news)).catch(() => location.reload());
          }

          async function take(news) {
            generation = news.generation;
            if (news.follow && news.edited && new URL(news.edited, base.origin).pathname !== location.pathname) {
              location.assign(news.edited);
              return;
            }
            const answer = await fetch(location.href, { cache: "no-store" });
            const next = new DOMParser().parseFromString(await answer.text(), "text/html");
            next.querySelectorAll("script[src$='.charte/live.js']").forEach((script) => script.remove());
            if (next.querySelector("script") || document.querySelector("script:not([src$='.charte/live.js'])")) {
              if (differs(next)) location.reload();
              return;
            }
            await styles(next);
            head(next);
            body(next);
          }

          function differs(next) {
            const bare = document.documentElement.cloneNode(true);
            bare.querySelectorAll("script[src$='.charte/live.js'], charte-problems").forEach((node) => node.remove());
            return bare.innerHTML !== next.documentElement.innerHTML;
          }

          // The new stylesheet is there before the old one goes: nothing flickers.
          async function styles(next) {
            const links = (page) => [...page.querySelectorAll("link[rel~='stylesheet']")];
            const [before, after] = [links(document), links(next)];
            const known = new Set(before.map((link) => link.getAttribute("href")));
            const wanted = new Set(after.map((link) => link.getAttribute("href")));
            await Promise.all(after.filter((link) => !known.has(link.getAttribute("href"))).map((link) => new Promise((done) => {
              const fresh = document.importNode(link);
              fresh.onload = fresh.onerror = done;
              const old = before.find((other) => !wanted.has(other.getAttribute("href")));
              if (old) old.after(fresh); else document.head.append(fresh);
            })));
            before.filter((link) => !wanted.has(link.getAttribute("href"))).forEach((link) => link.remove());
          }

          function head(next) {
            const isStyle = (node) => node.matches("link[rel~='stylesheet']");
            for (const node of [...document.head.children]) if (!isStyle(node)) node.remove();
            for (const node of next.head.children) if (!isStyle(node)) document.head.append(document.importNode(node, true));
            for (const { name, value } of next.documentElement.attributes) document.documentElement.setAttribute(name, value);
          }

          function body(next) {
            const overlay = document.querySelector("charte-problems");
            if (overlay) overlay.remove();
            const [x, y] = [scrollX, scrollY];
            const open = [...document.querySelectorAll("details[open][id]")].map((node) => node.id);
            const isSame = document.body.isEqualNode(next.body);
            if (!isSame) {
              document.body.replaceWith(document.importNode(next.body, true));
              open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
              scrollTo({ left: x, top: y, behavior: "instant" });
            }
            if (overlay) document.documentElement.append(overlay);
            document.dispatchEvent(new CustomEvent("charte:update"));
          }

          own.remove();

          function show(problems) {
            document.querySelector("charte-problems")?.remove();
            if (problems.length === 0) return;
            const overlay = document.createElement("charte-problems");
            const shadow = overlay.attachShadow({ mode: "open" });
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(style);
            shadow.adoptedStyleSheets = [sheet];
            const errors = problems.filter((problem) => problem.level === "error").length;
            const panel = element("section", { role: "alert", class: errors ? "errors" : "warnings", "aria-label": "Charte" });
            const close = element("button", { type: "button", "aria-label": "Close" }, "×");
            close.onclick = () => overlay.remove();
            panel.append(close, element("h1", {}, title(errors, problems.length - errors)));
            for (const problem of problems) {
              const item = element("article", { class: problem.level });
              item.append(
                element("p", { class: "place" }, problem.place),
                element("p", { class: "message" }, problem.level + ": " + problem.message));
              if (problem.rest.length) item.append(element("pre", {}, problem.rest.join("\n")));
              panel.append(item);
            }
            shadow.append(panel);
            document.documentElement.append(overlay);
          }

          function title(errors, warnings) {
            const count = (number, noun) => (number ? [number + " " + noun + (number > 1 ? "s" : "")] : []);
            return [...count(errors, "error"), ...count(warnings, "warning")].join(", ");
          }

          function element(name, attributes, text) {
            const node = document.createElement(name);
            for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
            if (text !== undefined) node.textContent = text;
            return node;
          }

          const style = `
            section { position: fixed; inset: auto 0 0 0; max-block-size: 60vh; overflow: auto; z-index: 2147483647;
              box-sizing: border-box; padding: 1rem 1.25rem; background: #1d1f21; color: #f2f2f2; direction: ltr; text-align: left;
              font: 15px/1.5 system-ui, sans-serif; border-block-start: 4px solid #e0a800; box-shadow: 0 -4px 24px #0008; }
            section.errors { border-color: #ff6b5e; }
            h1 { margin: 0 0 .5rem; font-size: 1.05rem; }
            button { position: sticky; float: right; inset-block-start: 0; border: 0; background: none; color: inherit;
              font-size: 1.6rem; line-height: 1; cursor: pointer; }
            article { padding-block: .6rem; border-block-start: 1px solid #fff3; }
            p { margin: 0; }
            .place { color: #b8c4ce; font: 13px/1.5 ui-monospace, monospace; }
            .error .message { color: #ff9d94; } .warning .message { color: #ffd666; }
            pre { margin: .4rem 0 0; overflow-x: auto; font: 13px/1.45 ui-monospace, monospace; }
            @media print { section { display: none; } }`;
        })();

        """#
}
