// swift-tools-version: 6.2
import PackageDescription

// Calls into the runtime, counting references above all, go straight to it: a build of 10,000 stacks takes 0.93 of the
// time. The program then runs where no Swift is installed. Modules ask for the libraries of Foundation only where all of
// them, the dependencies' too, are compiled for it: so they are named here.
let staticRuntime = [
  "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
]

let package = Package(
  name: "policy-portal",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    // What the program stands on: each knows nobody else here.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CPlatform"),
    .target(name: "CTheme"),
    .target(name: "PolicyData"),
    .target(name: "Spelling"),
    .target(name: "Templates", dependencies: ["Spelling"]),

    // What stands on the ground, and not on each other.
    .target(name: "Governance", dependencies: ["PolicyData"]),
    .target(
      name: "History", dependencies: ["PolicyData", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "PulumiAPI",
      dependencies: [
        "PolicyData",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .target(
      name: "PulumiSimulator",
      dependencies: [
        "PolicyData",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
    .target(name: "XHTML", dependencies: ["CLibXML2"]),

    // Where they meet.
    .target(
      name: "Portal",
      dependencies: ["CPlatform", "CTheme", "Governance", "PolicyData", "Spelling", "Templates", "XHTML"]),

    // The programs.
    .executableTarget(
      name: "policy-portal",
      dependencies: [
        "CPlatform", "Governance", "History", "PolicyData", "Portal", "PulumiAPI", "PulumiSimulator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      linkerSettings: [.unsafeFlags(staticRuntime, .when(platforms: [.linux], configuration: .release))]),
    .executableTarget(name: "template-benchmark", dependencies: ["Templates"]),

    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "PulumiSimulator", "policy-portal", .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    .testTarget(name: "GovernanceTests", dependencies: ["Governance", "PolicyData"]),
    .testTarget(
      name: "HistoryTests",
      dependencies: ["History", "PolicyData", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "PolicyDataTests", dependencies: ["PolicyData"]),
    .testTarget(
      name: "PortalTests",
      dependencies: ["Governance", "PolicyData", "Portal", "Spelling", "Templates", "XHTML"]),
    .testTarget(
      name: "PulumiAPITests",
      dependencies: [
        "PolicyData", "PulumiAPI", "PulumiSimulator",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .testTarget(
      name: "PulumiSimulatorTests",
      dependencies: [
        "PolicyData", "PulumiSimulator",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
    .testTarget(name: "XHTMLTests", dependencies: ["XHTML"]),
  ]
)

// The same strict settings for every Swift target: what the compiler can find, no reader has to.
for target in package.targets where ![.system].contains(target.type) && !target.name.hasPrefix("C") {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
