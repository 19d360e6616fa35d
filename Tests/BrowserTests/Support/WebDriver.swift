import Foundation

/// The W3C protocol by which browsers are driven: JSON over HTTP (https://www.w3.org/TR/webdriver2/).
struct WebDriver: Sendable {
    let port: Int

    func ask<Answer: Decodable & Sendable>(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> Answer
    {
        let question = try body.map { try JSONEncoder().encode($0) } ?? Data()
        let exchange = try await Exchange.ask(port, method, path, body: question)
        guard exchange.status == 200 else {
            throw try JSONDecoder().decode(Envelope<WebDriverError>.self, from: exchange.body).value
        }
        return try JSONDecoder().decode(Envelope<Answer>.self, from: exchange.body).value
    }

    private struct Envelope<Value: Decodable>: Decodable {
        let value: Value
    }
}

/// What a browser says that it could not do: § 6.6 « Errors ».
struct WebDriverError: Error, Decodable, CustomStringConvertible {
    let error: String
    let message: String

    var description: String { "\(error): \(message.prefix { $0 != "\n" })" }
}
