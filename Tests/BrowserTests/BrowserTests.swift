import Testing

/// The site in a real browser. Each file beside this one is a suite within it; they share a browser and take turns.
@Suite(
    .serialized, .browser,
    .enabled(if: Chromium.isThere, "there is no Chromium with its driver (Debian: chromium, chromium-driver)"))
struct BrowserTests {}
