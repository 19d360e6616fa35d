/// What the machine computes in a step of its own for filters, tests and functions.
enum Builtin: Int32, Sendable {
    case abs, capitalize, center, escape, float, forceEscape, format, indent, int, json, length, limit, lower
    case batch, slice, reverse, replace, round, string, striptags, title, trim, truncate, upper, urlencode, wordcount
    case first, last, join, sum, least, greatest, sort, group, groupSorted, unique, range
    case odd, even, divisibleBy, isString, isNumber, isLower, isUpper, same, characters
}
