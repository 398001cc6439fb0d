import ArgumentParser

/// The command line: a file a verb. It reads, calls and prints; what is worth testing by itself lives elsewhere.
@main
struct PolicyPortal: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "policy-portal",
    abstract: "Publishes a governance portal for Pulumi stacks as static pages.",
    discussion: """
      Every night it fetches which policy groups your stacks belong to and which policy packs they must pass, and
      publishes that as plain files that any internal web server can serve.

      The token comes from PULUMI_ACCESS_TOKEN, or from the Pulumi CLI's login. HTTPS_PROXY, NO_PROXY and
      SSL_CERT_FILE are honoured.

      Exit codes: 0 published; 1 nothing published, the old site stands untouched; 2 published, but some stacks
      could not be observed or a rule that must hold does not; 64 wrong usage; 78 wrong configuration.
      """,
    version: version,
    subcommands: [Build.self, Serve.self, Init.self, Check.self, HistoryCommand.self, Simulate.self]
  )
}
