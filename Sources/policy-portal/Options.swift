import ArgumentParser
import Foundation

/// Where the configuration is.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: [.customShort("c"), .customLong("config")],
    help: "The configuration file; paths in it are relative to its folder.",
    completion: .file(extensions: ["json"]))
  var file = "site.json"

  var url: URL { URL(filePath: file) }
}

/// How much is printed, and how.
struct OutputOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print warnings and errors only.")
  var quiet = false

  @Option(help: "How to print progress and errors: text for people, json for log collectors.")
  var logFormat = Console.LogFormat.text
}
