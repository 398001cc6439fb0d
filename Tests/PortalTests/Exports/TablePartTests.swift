import Foundation
import PolicyData
import Testing

@testable import Portal

@Suite("Parts of a long table")
struct TablePartTests {
  @Test("each tells which rows of which sections stand in it; together they are all rows")
  func sections() {
    let counts = [9_000, 0, 12_000, 9_000, 1]
    let parts = Tables.stacks.parts(rows: counts.reduce(0, +))
    let shown = parts.map { $0.sections(of: counts).map { "\($0.section): \($0.rows)" } }
    #expect(
      shown == [
        ["0: 0..<9000", "2: 0..<1000"], ["2: 1000..<11000"], ["2: 11000..<12000", "3: 0..<9000"],
        ["4: 0..<1"],
      ])
  }

  @Test("one is about the organizations of its rows, or about the whole site")
  func scope() throws {
    let part = try #require(Tables.stacks.parts(rows: 2).first)
    func section(_ organization: String?) -> TableSection {
      TableSection(of: organization, [ColumnGroup<Int>](), count: { 1 }, rows: { [1] })
    }
    guard case .tablePart("data/stacks.csv", let names) = part.scope(showing: [section("a"), section("b")])
    else {
      Issue.record("no part of a table")
      return
    }
    #expect(names == ["a", "b"])
    guard case .site = part.scope(showing: [section("a"), section(nil)]) else {
      Issue.record("about the whole site, and does not say so")
      return
    }
  }

  private final class Pack: Sendable {
    let name: String
    init(_ name: String) { self.name = name }
  }

  private struct Row {
    let stack: String
    let pack: Pack
  }

  @Test("cells that rows share are those that each row would have by itself")
  func shared() {
    let packs = [Pack("one"), Pack("two, three")]
    let rows = [0, 1, 0, 0, 1].enumerated().map { Row(stack: "s\($0)", pack: packs[$1]) }
    let cells: ColumnGroup<Row> = [
      .text("pack", "") { $0.pack.name }, .number("length", "") { $0.pack.name.count },
    ]
    func texts(_ cells: ColumnGroup<Row>) -> [[[UInt8]]] {
      Table(
        "t", "", scope: .site, columns: cells, [.text("stack", "") { $0.stack }], cells
      ) { columns, _ in
        [rows, rows.reversed()].map { rows in TableSection(columns, count: { rows.count }, rows: { rows }) }
      }.files(of: ExportSample.full).map { $0.contents() }
    }
    #expect(texts(cells) == texts(.shared(by: \.pack, cells)))
    #expect(texts(cells).joined().allSatisfy { $0.count > 100 })
  }
}
