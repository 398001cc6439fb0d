package import Governance
package import PolicyData

/// What the people who run the portal decide: everything that `site.json` says, checked.
///
/// A plain value. Its keys stand in one table (``keys``), from which the decoder, its messages, the JSON Schema and
/// the README's reference are made, so that they cannot drift apart. Folders stay as they were written, relative to
/// the file's folder. The access token is never part of it: a file that is committed is no place for one.
package struct Configuration: Hashable, Sendable {
  package var title: String
  package var source: Source
  package var stacks: [StackPattern]
  package var labels: [LabelRule]
  package var requirements: [Requirement]
  package var exceptions: [PolicyException]
  package var parameters: ParameterDisplay
  package var scores: Bool
  package var theme: String?
  package var output: String
  /// Where the portal is published, as written: with or without a slash at its end.
  package var baseURL: String?
  /// The archive of the nights.
  package var history: String
  package var staleAfter: Int
  package var removedFor: Int
  package var keep: [KeptPeriod]
}

extension Configuration {
  /// Before its keys are read. No default stands here: each key's default is in the table.
  static let blank = Configuration(
    title: "", source: .sample, stacks: [], labels: [], requirements: [], exceptions: [],
    parameters: .redacted,
    scores: false, theme: nil, output: "", baseURL: nil, history: "",
    staleAfter: 0, removedFor: 0, keep: [])

  /// A new key is one line here, and a property.
  static let keys: [ConfigurationKey<Configuration>] = [
    ConfigurationKey(
      ignored: "$schema", .line(upTo: 2_000),
      "For editors: where the JSON Schema of this file is. The program does not read it."),
    ConfigurationKey(
      "title", \.title, .line(upTo: 200), .defaults(to: "Policy portal"),
      "The portal's name, shown on every page."),
    ConfigurationKey(
      "source", \.source, .source, .defaults(to: ["sample": true]),
      "Where the data comes from: the built-in sample, or Pulumi Cloud."),
    ConfigurationKey(
      "stacks", \.stacks, .list(of: .stackPattern, atLeast: 1),
      .required(example: ["acme/shop/prod", "acme/*/*"]),
      "The stacks that the portal shows: `organization/project/stack`, where `*` stands for any characters in one part."
    ),
    ConfigurationKey(
      "labels", \.labels, .list(of: .labelRule), .defaults(to: []),
      "What you know about your stacks and Pulumi does not. Where several match a stack, the later one wins."),
    ConfigurationKey(
      "requirements", \.requirements, .list(of: .requirement), .defaults(to: []),
      "Your own rules: which stacks must pass which policy pack. The portal shows who meets them, and who does not."
    ),
    ConfigurationKey(
      "exceptions", \.exceptions, .list(of: .policyException), .defaults(to: []),
      "Stacks that need not meet requirements on a pack, or on one policy, until a day comes."),
    ConfigurationKey(
      "parameters", \.parameters, .parameterDisplay, .defaults(to: "redacted"),
      "How much of the policies' parameters is published: all but what looks secret, only their names, or nothing."
    ),
    ConfigurationKey(
      "scores", \.scores, .bool, .defaults(to: false),
      "`true` asks for Pulumi's compliance scores, one more question an organization, and shows them."),
    ConfigurationKey(
      "theme", \.theme, .folder, .optional,
      "A folder with templates and assets that replace the built-in ones, file by file."),
    ConfigurationKey(
      "output", \.output, .folder, .defaults(to: "public"),
      "The folder that is published. Every build replaces it as a whole."),
    ConfigurationKey(
      "history", \.history, .file, .defaults(to: "history.sqlite"),
      "The archive of the nights, one SQLite file: what changed, since when, and what a stack was like when the service last answered for it."
    ),
    ConfigurationKey(
      "staleAfter", \.staleAfter, .integer(in: 0...365), .defaults(to: 7),
      "For how many nights a stack is shown as it was last seen while the service does not answer for it; after that it counts as not observed."
    ),
    ConfigurationKey(
      "removedFor", \.removedFor, .integer(in: 0...365), .defaults(to: 14),
      "For how many nights a stack that is gone keeps a page that says so."),
    ConfigurationKey(
      "keep", \.keep, .list(of: .keptPeriod), .defaults(to: []),
      "Nights that stay published for good, below `as-of/DATE/`: the last up to a day, or of every month or quarter. Each appears when its time is over, and takes as much room as the portal."
    ),
    ConfigurationKey(
      "baseURL", \.baseURL, .webURL(like: "https://policies.acme.example"), .optional,
      "The address where the portal is published, for `sitemap.xml`. Without it there is no sitemap."),
  ]

  static let format = ValueFormat<Configuration>.object(startingAs: blank, keys: keys) { read, _, _ in read }
}
