/// How a date is written out.
public enum DateStyle: String, CaseIterable, Sendable {
    /// « 25 septembre 1969 ».
    case long
    /// « 25 sept. 1969 ».
    case short
    /// « 25 septembre », « mars »: for lists that stand under their year.
    case dayAndMonth = "day_month"
    /// « septembre 1969 ».
    case month
    /// « 1969 ».
    case year
    /// « 1969-09-25 ».
    case iso
}
