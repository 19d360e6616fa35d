/// A value of a field, as its ``FieldType`` says.
public enum FieldValue: Sendable {
    case absent
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    /// Also a choice, a web address and a language.
    case text(String)
    case localizedText(LocalizedText)
    case name(LocalizedName)
    case date(PartialDate)
    case period(Period)
    case hijriDate(HijriDate)
    case coordinates(Coordinates)
    case reference(RecordKey)
    /// The values of a structure's fields, in the order of its type.
    case structure([FieldValue])
    case list([FieldValue])
}
