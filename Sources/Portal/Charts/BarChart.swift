import Templates

/// Stacked bars, one below the other, each with its name and its numbers in words: colour is never the only carrier.
///
/// Lengths are in percent of the drawing and heights in pixels, so that texts keep their size at every width.
struct BarChart {
  let id: String
  let title: String
  let description: String
  /// What the fills mean; empty where every segment is labelled.
  let legend: [(fill: String, words: String)]
  let bars: [Bar]

  struct Bar {
    let name: String
    /// At the right, such as "27 of 35".
    let note: String
    let segments: [Segment]
  }

  struct Segment {
    let fill: String
    let count: Int
    /// Inside the bar, where it is wide enough; empty for none.
    var label = ""
  }

  private static let rowHeight = 42
  private static let textOffset = 12
  private static let barOffset = 18
  /// In percent: narrower segments have no room for a label.
  private static let labelledShare = 9

  /// Absent where there is nothing to draw.
  var value: Value {
    let bars = bars.filter { $0.segments.contains { $0.count > 0 } }
    guard !bars.isEmpty else { return .absent }
    return [
      "id": .text(id), "title": .text(title), "description": .text(description),
      "height": .text("\(bars.count * Self.rowHeight)"),
      "legend": .list(legend.map { ["fill": .text($0.fill), "words": .text($0.words)] }),
      "hasLegend": .flag(!legend.isEmpty),
      "bars": .list(bars.enumerated().map { barValue($1, top: $0 * Self.rowHeight) }),
    ]
  }

  private func barValue(_ bar: Bar, top: Int) -> Value {
    let total = bar.segments.reduce(0) { $0 + $1.count }
    var start = 0
    let segments = bar.segments.filter { $0.count > 0 }.map { segment -> Value in
      defer { start += segment.count }
      let hasRoom = segment.count * 100 >= total * Self.labelledShare
      return [
        "fill": .text(segment.fill), "x": .text(NumberText.hundredths(start, of: total)),
        "width": .text(NumberText.hundredths(segment.count, of: total)),
        "label": segment.label.isEmpty || !hasRoom ? .absent : .text(segment.label),
      ]
    }
    return [
      "name": .text(bar.name), "note": .text(bar.note), "textY": .text("\(top + Self.textOffset)"),
      "barY": .text("\(top + Self.barOffset)"), "labelY": .text("\(top + Self.barOffset + 12)"),
      "segments": .list(segments),
    ]
  }
}
