import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("What the tables say")
struct TableTests {
  private let exports = Exports(ExportSample.full)

  @Test("every kind of nothing has a word of its own")
  func states() throws {
    let rows = try Exports(Sample.edition(Sample.everything)).rows("stacks")
    let words = rows.map { row in
      [row["project"], row["stack"], row["state"], row["reason"]].map { $0?.string ?? "null" }.joined(
        separator: " ")
    }
    #expect(
      words == [
        "ghost prod not observed null", "legacy prod unprotected no group", "shop both protected null",
        "shop dev undecided null", "shop prod protected null", "shop watched unprotected audit only",
      ])
  }

  @Test("what is not known is missing, and what is known to be none is not")
  func missing() throws {
    let rows = try exports.rows("stacks")
    let packs = Dictionary(rows.compactMap { row in row["stack"]?.string.map { ($0, row["packs"]) } }) { $1 }
    #expect(packs["bare"] == 0)
    #expect(packs["ghost"] == .null)
    #expect(rows.first { $0["stack"] == "ghost" }?["groups"] == .null)
    #expect(rows.first { $0["stack"] == "bare" }?["groups"] == [])
    #expect(rows.first { $0["stack"] == "unsure" }?["stoppingPolicies"] == .null)
  }

  @Test("a row of JSON")
  func row() {
    #expect(
      exports.text("data/conflicts.json") == """
        {"schemaVersion":1,"table":"conflicts","source":"https://x","rows":[
        {"organization":"acme","project":"shop","stack":"prod","environment":"production","pack":"guard",\
        "mode":"preventative","disagreement":"version","version":"2.0.0","groups":["fast"],\
        "overruledGroups":["slow"],"overruledVersions":["1.0.0"],"page":"stacks/acme/shop/prod.html#p-guard"}
        ]}

        """)
  }

  @Test(
    "a field of a row",
    arguments: [
      ("organizations", "protected", "[1]"), ("organizations", "notObserved", "[1]"),
      ("organizations", "groupsRead", "[true]"), ("organizations", "badge", #"["badges/acme.svg"]"#),
      ("assignments", "stack", #"["dev","prod","unsure"]"#),
      ("assignments", "version", #"["1.0.0","2.0.0","1.0.0"]"#),
      ("assignments", "isOld", "[true,false,false]"), ("assignments", "canStop", "[false,true,null]"),
      ("assignments", "groups", #"[["slow"],["fast"],[]]"#),
      ("assignments", "overruledGroups", #"[[],["slow"],[]]"#),
      ("assignments", "newestPublished", #"["2.0.0","2.0.0",null]"#), ("assignments", "mandatory", "[0,1,0]"),
      ("packs", "stacks", "[2,1]"), ("packs", "oldStacks", "[1,0]"),
      ("packs", "versions", #"[["2.0.0","1.0.0"],["1.0.0"]]"#),
      ("policies", "control", #"["5.2"]"#), ("policies", "preventativeAdvisory", "[1]"),
      ("policies", "isPublished", "[true]"), ("groups", "packs", #"[null,["guard"],["guard"]]"#),
      ("groups", "packVersions", #"[null,["2.0.0"],["1.0.0"]]"#),
      ("controls", "policies", #"[["acme/guard/ssh"]]"#), ("controls", "enforced", "[1]"),
      ("controls", "watched", "[1]"),
      ("controls", "gaps", "[2]"), ("behind", "stack", #"["dev"]"#), ("behind", "heldBy", #"[["slow"]]"#),
      ("requirements", "state", #"["excepted","fails","not observed","holds","fails","no stack"]"#),
      ("requirements", "stack", #"["bare","dev","ghost","prod","unsure",null]"#),
      (
        "requirements", "lacks",
        #"[["pack missing"],["version below","level weaker"],[],[],["pack missing"],[]]"#
      ),
      ("requirements", "foundVersion", #"[null,"1.0.0",null,null,null,null]"#),
      ("requirements", "exception", "[1,null,null,null,null,null]"),
      ("exceptions", "expires", #"["2026-11-24"]"#), ("exceptions", "daysLeft", "[0]"),
      ("exceptions", "isUsed", "[true]"),
    ])
  func field(table: String, field: String, values: String) throws {
    let found = try exports.rows(table).map { $0[field] ?? "no such field" }
    #expect(JSONValue.array(found).compactText == values)
  }

  @Test("the index lists every table with its files, rows and fields")
  func index() throws {
    let index = try JSONParser.parse(exports.bytes("data/index.json"))
    #expect(index["schemaVersion"] == 1)
    #expect(index["night"] == "2026-11-24T02:14:00Z")
    let tables = try #require(index["tables"]?.array)
    #expect(tables.map { $0["table"]?.string } == Tables.all.map(\.name))
    for table in tables {
      let name = try #require(table["table"]?.string), csv = try #require(table["csv"]?.string)
      #expect(try table["rows"]?.integer == exports.rows(name).count)
      #expect(
        try StrictCSV.records(exports.bytes(csv)).first
          == table["columns"]?.array?.compactMap { $0["name"]?.string })
      #expect(table["json"] == .string("data/\(name).json"))
    }
  }

  @Test("the names of a table's fields are unique, in camel case, and every field is explained")
  func fields() {
    for table in Tables.all {
      #expect(Set(table.fields.map(\.name)).count == table.fields.count, "\(table.name)")
      for field in table.fields {
        #expect(field.name.wholeMatch(of: /[a-z][A-Za-z]*/) != nil, "\(field.name)")
        #expect(field.meaning.hasSuffix("."), "\(field.name)")
      }
    }
  }
}
