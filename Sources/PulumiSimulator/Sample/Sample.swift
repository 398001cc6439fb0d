import PolicyData

/// The world that a newcomer sees first, and that the repository's own site is built from.
///
/// Three made-up companies: `initech` is small and well guarded, `globex` mixed, `acme` large and grown.
/// Between them they have everything that makes policies hard to follow: old versions in use, groups that
/// disagree, production stacks that nothing guards, names that no file system likes, secrets in settings,
/// hostile text in descriptions. Tests promise that it stays so.
extension World {
  package static let sample = World(
    user: User(login: "ada", organizations: ["acme", "globex", "initech"]),
    organizations: [.acme, .globex, .initech])
}
