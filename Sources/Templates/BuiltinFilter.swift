/// The filters that need no domain, by the names that templates write. Their meaning is Jinja2's where Jinja2 has them.
enum BuiltinFilter: String, CaseIterable, Sendable {
    case abs, batch, capitalize, center, count, d, `default`, e, escape, first, float, forceescape, format
    case groupBy = "group_by"
    case groupby, indent, int, join, json, last, length, limit, list, lower, map, max, min, reject, rejectattr, replace
    case reverse, round, safe, select, selectattr, slice, sort, string, striptags, sum, title, tojson, trim, truncate
    case unique, upper, urlencode, wordcount
    case whereField = "where"

    typealias Parameter = Filter.Parameter

    /// In their order; those with a mark must be given.
    var parameters: [Parameter] {
        switch self {
        case .abs, .capitalize, .count, .e, .escape, .first, .forceescape, .json, .last, .length, .list, .lower,
            .reverse, .safe, .string, .striptags, .title, .tojson, .upper, .urlencode, .wordcount:
            []
        case .batch, .slice: [required("count"), Parameter("fill_with")]
        case .int, .float: [Parameter("default")]
        case .center: [Parameter("width")]
        case .d, .default: [Parameter("value"), Parameter("boolean")]
        case .format: []
        case .groupBy, .groupby: [required("attribute")]
        case .indent: [Parameter("width"), Parameter("first"), Parameter("blank")]
        case .join: [Parameter("d"), Parameter("attribute")]
        case .limit: [required("count")]
        case .map: [Parameter("attribute"), Parameter("default")]
        case .max, .min, .unique: [Parameter("case_sensitive"), Parameter("attribute")]
        case .select, .reject: [Parameter("test"), Parameter("value")]
        case .selectattr, .rejectattr: [required("attribute"), Parameter("test"), Parameter("value")]
        case .replace: [required("old"), required("new"), Parameter("count")]
        case .round: [Parameter("precision"), Parameter("method")]
        case .sort: [Parameter("reverse"), Parameter("case_sensitive"), Parameter("attribute")]
        case .sum: [Parameter("attribute"), Parameter("start")]
        case .trim: [Parameter("chars")]
        case .truncate: [Parameter("length"), Parameter("killwords"), Parameter("end"), Parameter("leeway")]
        case .whereField: [required("attribute"), Parameter("value")]
        }
    }

    private func required(_ name: String) -> Parameter { Parameter(name, isRequired: true) }
}
