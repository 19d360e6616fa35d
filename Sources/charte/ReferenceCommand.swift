internal import Generator

/// `charte reference`: what templates may name.
struct ReferenceCommand {
    func run() { Terminal.print(TemplateReference().markdown) }
}
