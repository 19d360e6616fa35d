/// A table as it stands in a manuscript, before its cells are read (GFM 0.29 § 4.10).
struct Table {
    enum Alignment: Int32 { case none, left, center, right }

    struct Cell {
        /// What stands between the bars, without blanks.
        let range: Range<Int32>
        /// Which of the headings before the text holds it, once they are counted; `nil` where it is plain text and needs no
        /// reading.
        var heading: Int32?

        static let empty = Cell(range: 0..<0, heading: nil)
    }

    let line: Int
    /// Where the header row begins in the manuscript.
    let start: Int
    let alignments: [Alignment]
    var lastLine: Int
    /// Row by row, the header first, as many in each as there are columns.
    var cells: [Cell] = []

    var columns: Int { alignments.count }
}
