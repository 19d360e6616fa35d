/// Every kind of record, in the order in which pages and downloads list them.
///
/// A new kind is one file beside this one and one line here.
public let kinds: [any Record.Type] = [
    State.self,
    Organ.self,
    Event.self,
    Person.self,
    Document.self,
    Organisation.self,
    Source.self,
    Term.self,
]
