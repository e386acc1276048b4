/// Numbers in rows and columns, of items or of figures.
extension Views {
  /// A table of numbers of items or of totals of one measure.
  struct TallyGrid {
    /// With a low line, which ids of measures never have, or a measure's.
    var id: Bytes
    let name: Bytes
    /// The page of what is counted.
    var url: Bytes = []
    var caption: Bytes = []
    var notes: [Bytes] = []
    let column: Bytes
    var columns: [Text] = []
    var rows: [Row] = []
    var totalsName: Bytes = []
    var totals: [Text] = []

    struct Text {
      let text: Bytes
      var url: Bytes = []
    }

    struct Row {
      let name: HTML
      var detail = HTML.empty
      let url: Bytes
      let cells: [Text]
    }
  }

  /// `block`: the id of the measure under whose heading it stands; nil: it has a heading of its own.
  func write(_ grid: TallyGrid, _ v: inout ViewWriter, in block: Bytes? = nil) {
    func write(_ texts: [TallyGrid.Text], _ name: StaticString, _ v: inout ViewWriter) {
      v.list(name, texts) { v, text in
        v.text("text", text.text)
        v.text("url", text.url)
      }
    }
    if let block {
      v.text("of", block)
    } else {
      v.text("name", grid.name)
      v.text("url", grid.url)
    }
    v.text("id", grid.id)
    v.text("caption", grid.caption)
    v.text("column", grid.column)
    write(grid.columns, "columns", &v)
    v.list("rows", grid.rows) { v, row in
      v.html("name", row.name)
      v.html("detail", row.detail)
      v.text("url", row.url)
      write(row.cells, "cells", &v)
    }
    v.text("totals-name", grid.totalsName)
    write(grid.totals, "totals", &v)
    v.list("notes", grid.notes) { v, note in v.text(".", note) }
  }
}
